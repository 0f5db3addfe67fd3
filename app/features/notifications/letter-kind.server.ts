import { db, type Transaction } from '~/platform/db/client.server';
import type { Locale } from '~/i18n/locale';
import type { Content } from './letter-text';
import type { MailKind } from './mail-kinds';

/** Whom a letter goes to, as they are when it is sent. */
export interface Recipient {
  email: string;
  locale: Locale;
  /** their account, which is not disabled; null for people without one */
  person: { id: string; isNetworkAdmin: boolean; isDisabled: boolean } | null;
}

/**
 * A kind of letter. What waits in the outbox is `About`: ids, and what the database cannot give again (a
 * token, a code, a visitor's own words). The letter itself is written when it is sent.
 */
export interface LetterKind<
  Kind extends MailKind = MailKind,
  About extends object = object,
  Facts = unknown,
> {
  kind: Kind;
  /**
   * A warning about an account goes to the e-mail address that the account had when it was queued, so that
   * whoever took the account over cannot lead it to their own. Other letters go to the present one.
   */
  goesToFormerAddress?: true;
  /** It may go to somebody whose account was disabled; all other letters stop with the account. */
  goesToDisabledAccount?: true;
  /**
   * Checks right before each attempt to send whether the letter may still go to this recipient, and reads
   * what it says through the same rules as the pages do. That an account exists, is not disabled and did not
   * refuse letters of the kind was checked before.
   *
   * @returns what the letter says; null when it may no longer go
   */
  mayStillGo(about: About, to: Recipient): Promise<Facts | null>;
  /** Writes the letter in the recipient's language. */
  write(facts: Facts, to: Recipient): Content;
}

/** A definition for each kind: one that is missing does not compile. */
export type LetterTable = { readonly [Kind in MailKind]: LetterKind<Kind> };

/** Defines a kind of letter; the types of what waits and of what is read follow from its functions. */
export function defineLetter<Kind extends MailKind, About extends object, Facts>(
  letter: LetterKind<Kind, About, Facts>,
): LetterKind<Kind, About, Facts> {
  return letter;
}

/** Whether a letter's recipient belongs to an organization, perhaps in a role. */
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
