import { locales, type Locale } from '~/i18n/locale';
import type { TranslatedField } from '../profile/profile-gaps';
import { tracedTexts, type ProfileTextRows } from './text-state-rows';
import { conditionOf } from './text-states';

/** A text that is to be translated, or whose translation is behind. */
export interface TranslationGap {
  /** `services`: a text of one of its services */
  field: TranslatedField | 'services';
  locale: Locale;
  kind: 'missing' | 'outdated';
}

/** What of a profile's texts is to be translated, in the order of the languages. */
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
