import { db } from '~/platform/db/client.server';
import { openLetter, type Letter } from '~/platform/mail/outbox.server';

/** The letters of a kind that wait for an address, the oldest first. */
export async function lettersTo(recipient: string, kind: string): Promise<Letter[]> {
  const mails = await db().outboxMail.findMany({
    where: { recipient, kind },
    orderBy: { id: 'asc' },
  });
  return mails.map(({ sealed }) => openLetter({ recipient, sealed: sealed ?? new Uint8Array() }));
}
