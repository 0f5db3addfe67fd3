import type { Risk } from '~/features/protection/blur';
import { blurredProfile } from './blurred-profile';
import type { ProfileRow } from './profile-row';

/** A text of a profile, and the language it is in where the profile says so. */
export interface WithheldText {
  locale: string | null;
  text: string;
}

/** Names of terms and of languages, and codes: the same for every organization, so they tell nothing about one. */
const general = new Set(['id', 'slug', 'kind', 'role', 'term', 'terms', 'languages', 'locale']);

/** The texts in a value, with the language of the object that holds them. */
function textsIn(value: unknown, key = '', locale: string | null = null): WithheldText[] {
  if (typeof value === 'string') return value === '' ? [] : [{ locale, text: value }];
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  const within = 'locale' in value && typeof value.locale === 'string' ? value.locale : locale;
  // The languages that an organization works in have variants, which it writes; those of a contact are codes.
  const isOwn = (name: string) => !general.has(name) || (name === 'languages' && key === '');
  return Object.entries(value).flatMap(([name, one]) =>
    Array.isArray(value) || isOwn(name)
      ? textsIn(one, Array.isArray(value) ? key : name, within)
      : [],
  );
}

/**
 * Everything that others read of a profile at raised risk once its texts are shown, and do not read while they
 * are withheld. It compares the profile as shown with the profile as withheld, so it cannot miss a field.
 *
 * @param rows the profile as visitors and as partners may read it
 */
export function withheldTexts(
  rows: { row: ProfileRow; isPartner: boolean }[],
  risk: Risk,
): WithheldText[] {
  const texts = rows.flatMap(({ row, isPartner }) => {
    const read = (withholdsTexts: boolean) =>
      textsIn(blurredProfile(row, { ...risk, withholdsTexts }, isPartner));
    const remaining = new Set(read(true).map(({ text }) => text));
    return read(false).filter(({ text }) => !remaining.has(text));
  });
  return [...new Map(texts.map((one) => [`${one.locale ?? ''}/${one.text}`, one])).values()];
}
