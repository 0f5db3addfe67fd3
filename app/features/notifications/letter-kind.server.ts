import { db, type Transaction } from '~/platform/db/client.server';
import type { Locale } from '~/i18n/locale';
import type { Content } from './letter-text';
import type { MailKind } from './mail-kinds';

/** The recipient of a letter at the time when it is sent. */
export interface Recipient {
  email: string;
  locale: Locale;
  /** null for people without an account */
  person: { id: string; isNetworkAdmin: boolean; isDisabled: boolean } | null;
}

/**
 * A kind of letter. The outbox holds `About`: ids, and data that the database does not hold (a token, a code, a
 * visitor's own words). The letter itself is written when it is sent.
 */
export interface LetterKind<
  Kind extends MailKind = MailKind,
  About extends object = object,
  Facts = unknown,
> {
  kind: Kind;
  /**
   * The letter goes to the e-mail address that the account had when it was queued. Warnings about an account
   * need this, so that somebody who took it over cannot divert them. Other letters go to the present address.
   */
  goesToFormerAddress?: true;
  /** The letter is sent even to a disabled account; other letters are not. */
  goesToDisabledAccount?: true;
  /**
   * Checks right before each attempt whether the letter may still be sent to this recipient, and reads its facts
   * under the same access rules as the pages. The caller has already checked that the account exists, is not
   * disabled (see above) and has not refused letters of this kind.
   *
   * @returns the facts of the letter; null when it may no longer be sent
   */
  mayStillGo(about: About, to: Recipient): Promise<Facts | null>;
  /**
   * Called when the letter was dropped and was surely never sent: its recipient has heard nothing, so that what it is
   * about may be told in another way.
   */
  unsent?(about: About): Promise<void>;
  /** Called when no attempt so far has sent the letter, because the mail server refused each; it is tried again. */
  refused?(about: About): Promise<void>;
  /** Writes the letter in the recipient's language. */
  write(facts: Facts, to: Recipient): Content;
}

/** A definition for each kind; a missing one does not compile. */
export type LetterTable = { readonly [Kind in MailKind]: LetterKind<Kind> };

/** Defines a kind of letter, and infers `About` and `Facts` from its functions. */
export function defineLetter<Kind extends MailKind, About extends object, Facts>(
  letter: LetterKind<Kind, About, Facts>,
): LetterKind<Kind, About, Facts> {
  return letter;
}

/** Whether the recipient belongs to an organization (in this role, if one is given). */
export async function isOneOf(
  { person }: Recipient,
  organizationId: string,
  role?: 'organization_admin',
  tx: Transaction = db(),
): Promise<boolean> {
  if (!person) return false;
  const where = { personId: person.id, organizationId, ...(role ? { role } : {}) };
  return (await tx.membership.count({ where })) > 0;
}
