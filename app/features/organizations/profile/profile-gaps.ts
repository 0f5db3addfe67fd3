import { locales, type Locale } from '~/i18n/locale';
import type { ProfileInput } from '../organizations.schema';
import { profileTerms } from './profile-terms';

/**
 * Kinds of gaps in a profile, the most useful to readers first. `writing`: no contact says in which languages
 * it receives requests; `details`: no service says what it is or how to get it.
 */
export const gapKinds = [
  'expertise',
  'service',
  'place',
  'country',
  'language',
  'contact',
  'writing',
  'summary',
  'description',
  'details',
  'population',
  'stage',
  'website',
  'logo',
] as const;
export type GapKind = (typeof gapKinds)[number];

export const translatedFields = ['name', 'summary', 'description'] as const;
export type TranslatedField = (typeof translatedFields)[number];

/** Input for finding gaps: counts of rows, and the texts in each language. */
export interface GapSource {
  nameLocale: Locale;
  website: string | null;
  texts: readonly ({ locale: Locale } & Record<TranslatedField, string>)[];
  counts: Record<Exclude<GapKind, 'summary' | 'description' | 'website'>, number>;
}

export interface ProfileGaps {
  missing: GapKind[];
  /** number of items in a complete profile */
  of: number;
  /** texts that exist in one language but not in another */
  untranslated: { field: TranslatedField; lacks: Locale }[];
}

/** What a profile lacks, and which texts exist in one language only. */
export function profileGaps(profile: GapSource): ProfileGaps {
  const { nameLocale, website, texts, counts } = profile;
  const has = (field: TranslatedField, locale: Locale) =>
    field === 'name' && locale === nameLocale
      ? true
      : texts.some((text) => text.locale === locale && text[field] !== '');
  const somewhere = (field: TranslatedField) => locales.some((locale) => has(field, locale));

  return {
    of: gapKinds.length,
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

/** The same for a profile in the shape of its form. */
export function gapsOfForm(values: ProfileInput, hasLogo: boolean): ProfileGaps {
  const terms = profileTerms(values);
  const ofKind = (kind: string) => terms.filter((term) => term.kind === kind).length;
  const text = (field: TranslatedField, locale: Locale) => values[field][locale] ?? '';
  const isDescribed = ({ description, reach }: ProfileInput['services'][number]) =>
    [...Object.values(description), ...Object.values(reach)].some((one) => one !== '');
  return profileGaps({
    nameLocale: values.nameLocale,
    website: values.website,
    texts: locales.map((locale) => ({
      locale,
      name: text('name', locale),
      summary: text('summary', locale),
      description: text('description', locale),
    })),
    counts: {
      expertise: ofKind('expertise'),
      service: ofKind('service'),
      population: ofKind('population'),
      stage: ofKind('stage'),
      place: values.places.length,
      country: values.country.length,
      language: values.languages.length,
      contact: values.contacts.length,
      writing: values.contacts.filter(({ languages }) => languages.length > 0).length,
      details: values.services.filter(isDescribed).length,
      logo: hasLogo ? 1 : 0,
    },
  });
}
