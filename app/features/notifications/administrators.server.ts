import type { Transaction } from '~/platform/db/client.server';
import type { LetterKind } from './letter-kind.server';
import type { MailKind } from './mail-kinds';
import { queueLetter, type Account } from './queue-letter.server';

/** A `where` for the network administrators who are not disabled. */
export const activeAdministrators = { isNetworkAdmin: true, disabledAt: null } as const;

/** The network administrators who get letters of this kind. */
export function findAdministrators(tx: Transaction, kind: MailKind): Promise<Account[]> {
  return tx.person.findMany({
    where: { ...activeAdministrators, mailRefusals: { none: { kind } } },
    orderBy: { id: 'asc' },
    select: { id: true, email: true, locale: true },
  });
}

/** Queues a letter to every network administrator who gets letters of its kind. */
export async function tellAdministrators<About extends object, Facts>(
  tx: Transaction,
  letter: LetterKind<MailKind, About, Facts>,
  about: About,
): Promise<void> {
  for (const person of await findAdministrators(tx, letter.kind))
    await queueLetter(tx, letter, person, about);
}
