import { locales, type Locale } from '~/i18n/locale';
import type { TranslatedField } from '../profile/profile-gaps';
import { tracedTexts, type ProfileTextRows } from './text-state-rows';
import { conditionOf } from '~/i18n/text-states';

/** A text that lacks a translation or has an outdated one. */
export interface TranslationGap {
  /** `services`: a text of one of the services */
  field: TranslatedField | 'services';
  locale: Locale;
  kind: 'missing' | 'outdated';
}

/** The texts of a profile that need translating, in the order of the languages. */
export function translationGaps(profile: ProfileTextRows): TranslationGap[] {
  const all = tracedTexts(profile);
  return locales.flatMap((locale) =>
    all.flatMap(({ field, texts, states }): TranslationGap[] => {
      const kind = conditionOf(texts, states, locale);
      if (kind !== 'missing' && kind !== 'outdated') return [];
      const of = field.startsWith('services.') ? 'services' : (field as TranslatedField);
      return [{ field: of, locale, kind }];
    }),
  );
}
