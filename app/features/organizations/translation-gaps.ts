import { locales, type Locale } from '~/i18n/locale';
import { translatedFields, type TranslatedField } from './profile-gaps';
import { statesOfField, textsOfField } from './text-state-rows';
import { completeStates, conditionOf } from './text-states';

/** A text that is to be translated, or whose translation is behind. */
export interface TranslationGap {
  field: TranslatedField;
  locale: Locale;
  kind: 'missing' | 'outdated';
}

type Source = Parameters<typeof textsOfField>[0] & {
  textStates: Parameters<typeof statesOfField>[0];
};

/** What of a profile's texts is to be translated, in the order of the languages. */
export function translationGaps(profile: Source): TranslationGap[] {
  return locales.flatMap((locale) =>
    translatedFields.flatMap((field): TranslationGap[] => {
      const texts = textsOfField(profile, field);
      const stored = statesOfField(profile.textStates, field);
      const states = completeStates(texts, stored, profile.nameLocale);
      const kind = conditionOf(texts, states, locale);
      return kind === 'missing' || kind === 'outdated' ? [{ field, locale, kind }] : [];
    }),
  );
}
