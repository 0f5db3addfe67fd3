import { now } from '~/platform/clock.server';
import { seal, unseal } from '~/platform/crypto/sealed.server';
import type { Transaction } from '~/platform/db/client.server';
import type { MailKind } from './mail-kinds';

export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** Where an answer goes, when not to the portal. */
  replyTo?: string;
  /** The whole address with which whoever gets it stops letters of its kind; for letters one may do without. */
  unsubscribe?: string;
}

export interface Mail extends Letter {
  /** What it is about; for statistics and file names. */
  kind: MailKind;
  /** One e-mail address. */
  to: string;
  locale: string;
}

/**
 * Puts a mail into the outbox, in the caller's transaction: it is sent if, and only if, that holds. The
 * letter is sealed, because it may carry a token.
 */
export async function sendMail(tx: Transaction, { kind, to, locale, ...letter }: Mail) {
  const time = now();
  await tx.outboxMail.create({
    data: {
      kind,
      recipient: to,
      locale,
      sealed: seal('mail', to, JSON.stringify(letter)),
      createdAt: time,
      nextAttemptAt: time,
    },
    select: { id: true },
  });
}

/** The letter of an outbox row. @throws when it was changed, or sealed with another secret */
export function openLetter(row: { recipient: string; sealed: Uint8Array }): Letter {
  return JSON.parse(unseal('mail', row.recipient, row.sealed)) as Letter;
}
