import crypto from 'node:crypto';
import { locales, type Locale } from '~/i18n/locale';
import { nextStates } from '~/i18n/text-states';
import type { Transaction } from '~/platform/db/client.server';
import { statesOf, wholeText, type VersionText, type VersionTextRow } from './campaign-text';

/** The `select` of a version's texts. */
export const versionTextFields = {
  locale: true,
  title: true,
  addressee: true,
  body: true,
  revision: true,
  sourceLocale: true,
  sourceRevision: true,
  sourceText: true,
  sha256: true,
} as const;

interface TextsInput {
  title: Record<Locale, string>;
  addressee: Record<Locale, string>;
  body: Record<Locale, string>;
  authoritative: Locale;
}

/** The texts of a form by language, without the languages that have none. */
function textsOf({ title, addressee, body }: TextsInput): VersionText[] {
  return locales
    .map((locale) => ({
      locale,
      title: title[locale] ?? '',
      addressee: addressee[locale] ?? '',
      body: body[locale] ?? '',
    }))
    .filter((text) => wholeText(text) !== '');
}

/** The SHA-256 of a text, in hexadecimal: of its title, addressee and body with an empty line between them, in UTF-8. */
export function sha256Of(text: VersionText): string {
  return crypto.createHash('sha256').update(wholeText(text)).digest('hex');
}

/**
 * Writes a version's texts by the rules of all texts: the one that counts is the source of the others, and a text that
 * did not change while its source did is out of date.
 *
 * @param before the texts that the author changed: of the same version, or of the one before
 */
export async function writeTexts(
  tx: Transaction,
  versionId: string,
  before: readonly VersionTextRow[],
  input: TextsInput,
): Promise<void> {
  const old = statesOf(before);
  const rows = textsOf(input);
  const { authoritative } = input;
  const states = nextStates({
    ...{ before: old.texts, states: old.states, own: authoritative, chosen: authoritative },
    after: Object.fromEntries(rows.map((row) => [row.locale, wholeText(row)])),
  });
  await tx.campaignVersionText.deleteMany({ where: { versionId } });
  await tx.campaignVersionText.createMany({
    data: rows.map((row) => {
      const state = states.get(row.locale);
      return {
        ...{ versionId, ...row, sha256: sha256Of(row), revision: state?.revision ?? 1 },
        sourceLocale: state?.source?.locale ?? null,
        sourceRevision: state?.source?.revision ?? null,
        sourceText: state?.source?.text ?? '',
      };
    }),
  });
}
