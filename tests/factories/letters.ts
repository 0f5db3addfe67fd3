import { composeLetter, type QueuedLetter } from '~/features/notifications/compose-letter.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { withdrawalLetter } from '~/features/organizations/lifecycle/withdraw/letters.server';
import { db, type Transaction } from '~/platform/db/client.server';
import type { Letter } from '~/platform/mail/transport.server';
import { letters } from '~/server/letters.server';

/** A letter of the outbox as it would be sent now. @throws when it may no longer be sent */
export async function asSent(queued: QueuedLetter): Promise<Letter & { to: string }> {
  const letter = await composeLetter(letters, queued);
  if (!letter) throw new Error(`a letter about ${queued.kind} may no longer go`);
  return letter;
}

/** The letters of a kind in the outbox that may be sent to an e-mail address, the oldest first. */
export async function lettersTo(recipient: string, kind: string): Promise<Letter[]> {
  const queued = await db().outboxMail.findMany({
    where: { recipient, kind },
    orderBy: { id: 'asc' },
  });
  const written = [];
  for (const one of queued) written.push(await composeLetter(letters, one));
  return written.filter((letter) => letter !== null);
}

/**
 * Queues a letter that may always be sent, to somebody without an account. @param says is part of its subject
 * and text
 */
export function aLetter(email: string, says = 'Casa Luz', tx: Transaction = db()): Promise<void> {
  const about = { name: says, isErased: true, token: null };
  return queueLetter(tx, withdrawalLetter, { email, locale: 'es' }, about);
}
