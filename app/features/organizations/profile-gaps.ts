import { locales, type Locale } from '~/i18n/locale';

/** What a profile may lack altogether, in the order in which it helps a reader most. */
export const gapKinds = [
  'expertise',
  'service',
  'place',
  'country',
  'language',
  'contact',
  'summary',
  'description',
  'population',
  'stage',
  'website',
] as const;
export type GapKind = (typeof gapKinds)[number];

export const translatedFields = ['name', 'summary', 'description'] as const;
export type TranslatedField = (typeof translatedFields)[number];

/** What the gaps are worked out from: counts of rows, and the texts of each language. */
export interface GapSource {
  nameLocale: Locale;
  website: string | null;
  texts: readonly ({ locale: Locale } & Record<TranslatedField, string>)[];
  counts: Record<Exclude<GapKind, 'summary' | 'description' | 'website'>, number>;
}

export interface ProfileGaps {
  missing: GapKind[];
  /** Texts that are in one language and wait for another. */
  untranslated: { field: TranslatedField; lacks: Locale }[];
}

/** What is missing in a profile and what is only in one language. Pure: counts in, names of gaps out. */
export function profileGaps(profile: GapSource): ProfileGaps {
  const { nameLocale, website, texts, counts } = profile;
  const has = (field: TranslatedField, locale: Locale) =>
    field === 'name' && locale === nameLocale
      ? true
      : texts.some((text) => text.locale === locale && text[field] !== '');
  const somewhere = (field: TranslatedField) => locales.some((locale) => has(field, locale));

  return {
    missing: gapKinds.filter((kind) => {
      if (kind === 'website') return !website;
      if (kind === 'summary' || kind === 'description') return !somewhere(kind);
      return counts[kind] === 0;
    }),
    untranslated: translatedFields
      .filter(somewhere)
      .flatMap((field) =>
        locales.filter((locale) => !has(field, locale)).map((lacks) => ({ field, lacks })),
      ),
  };
}
