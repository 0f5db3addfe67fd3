import { isLocale, writable } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import type { Letter } from '~/platform/mail/transport.server';
import type { LetterKind, LetterTable, Recipient } from './letter-kind.server';
import { textsOfLetter } from './letter-text';
import { stopMailUrl } from './mail-choices.server';
import { isMailKind, isOptionalMailKind } from './mail-kinds';
import { openQueued } from './queue-letter.server';

export interface QueuedLetter {
  kind: string;
  recipient: string;
  personId: string | null;
  locale: string;
  sealed: Uint8Array | null;
}

/**
 * Writes a queued letter from the present data, after checking again that its recipient may still get it.
 *
 * @returns null when the letter may no longer be sent
 * @throws when the queued data cannot be unsealed or the database cannot be reached: try again later
 */
export async function composeLetter(
  letters: LetterTable,
  { kind, sealed, ...row }: QueuedLetter,
): Promise<(Letter & { to: string }) | null> {
  if (!isMailKind(kind)) throw new Error(`no letter is called ${kind}`);
  if (!sealed) throw new Error('nothing to send');
  const about = openQueued({ recipient: row.recipient, sealed });
  const letter: LetterKind = letters[kind];
  const to = await recipientNow(letter, row);
  const facts = to && (await letter.mayStillGo(about, to));
  if (!to || facts === null) return null;
  const { email, locale, person } = to;
  const content = letter.write(facts, to);
  const { subject, replyTo } = content;
  const url = person && isOptionalMailKind(kind) ? stopMailUrl(locale, person.id, kind) : undefined;
  const stop = url === undefined ? undefined : { before: translator(locale, 'mail')('stop'), url };
  const texts = textsOfLetter(locale, content, stop);
  return {
    to: email,
    subject,
    ...texts,
    ...(replyTo ? { replyTo } : {}),
    ...(url ? { unsubscribe: url } : {}),
  };
}

/**
 * The present recipient of a letter; null when the account was deleted or disabled, or does not want letters of
 * this kind.
 */
async function recipientNow(
  { kind, goesToFormerAddress, goesToDisabledAccount }: LetterKind,
  { recipient, personId, locale }: Pick<QueuedLetter, 'recipient' | 'personId' | 'locale'>,
): Promise<Recipient | null> {
  if (personId === null) return { email: recipient, locale: writable(locale), person: null };
  const found = await db().person.findFirst({
    where: {
      ...{ id: personId, mailRefusals: { none: { kind } } },
      ...(goesToDisabledAccount ? {} : { disabledAt: null }),
    },
    select: { id: true, email: true, locale: true, isNetworkAdmin: true, disabledAt: true },
  });
  if (!found) return null;
  const { email, locale: own, disabledAt, ...account } = found;
  const person = { ...account, isDisabled: disabledAt !== null };
  const language = isLocale(own) ? own : writable(locale);
  return { email: goesToFormerAddress ? recipient : email, locale: language, person };
}
