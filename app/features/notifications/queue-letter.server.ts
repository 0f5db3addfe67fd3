import { now } from '~/platform/clock.server';
import { seal, unseal } from '~/platform/crypto/sealed.server';
import type { Transaction } from '~/platform/db/client.server';
import type { LetterKind } from './letter-kind.server';
import type { MailKind } from './mail-kinds';

export interface Addressee {
  /** the id of the account; left out for people without one */
  id?: string;
  email: string;
  /** for people without an account; others get the letter in the language of their account */
  locale: string;
}

/** An account to which letters go. */
export interface Account extends Addressee {
  id: string;
}

/**
 * Puts a letter into the outbox in the caller's transaction. It is sent only if the transaction commits and the
 * letter may still be sent then.
 *
 * @param about what the letter is written from when it is sent; sealed, because it may hold a token
 */
export async function queueLetter<About extends object, Facts>(
  tx: Transaction,
  { kind }: Pick<LetterKind<MailKind, About, Facts>, 'kind'>,
  { id, email, locale }: Addressee,
  about: About,
): Promise<void> {
  const time = now();
  await tx.outboxMail.create({
    data: {
      kind,
      recipient: email,
      personId: id ?? null,
      locale,
      sealed: seal('mail', email, JSON.stringify({ about })),
      createdAt: time,
      nextAttemptAt: time,
    },
    select: { id: true },
  });
}

/** The letter was queued by an older version, which sealed the whole text, so it cannot be checked again. */
export class TextOfOlderVersion extends Error {
  readonly code = 'OLDER_VERSION';
}

/**
 * Unseals the `about` of an outbox row.
 *
 * @throws when it was changed, moved to another recipient or sealed with another secret; TextOfOlderVersion
 */
export function openQueued(row: { recipient: string; sealed: Uint8Array }): object {
  const queued = JSON.parse(unseal('mail', row.recipient, row.sealed)) as { about?: object };
  if (!queued.about) throw new TextOfOlderVersion();
  return queued.about;
}
