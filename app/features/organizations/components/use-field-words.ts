import { useTranslation } from 'react-i18next';
import { isLocale, localeName, type Locale } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import type { ProfileChoices } from '../editing.server';
import { audienceChoices, certainties, placeKinds } from '../organizations.schema';
import { formSections } from './profile-form-section';

/** Names, in the reader's language, of the form's fields and of the codes and slugs in them. */
export function useFieldWords(choices: ProfileChoices) {
  const { t } = useTranslation('profile');
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
  const words = new Map<string, string>();
  const add = (field: string, list: readonly { value: string; name: string }[]) => {
    for (const { value, name } of list) words.set(`${field}/${value}`, name);
  };
  for (const kind of ['expertise', 'service', 'population', 'stage'] as const) {
    add(
      kind,
      choices[kind].flatMap((group) => group.choices),
    );
  }
  add('country', choices.country);
  add('places', choices.country);
  add('languages', choices.language);
  add('contacts', choices.role);
  for (const kind of placeKinds) words.set(`places/${kind}`, t(`placeKind.${kind}`));
  for (const one of certainties) words.set(`foundedCertainty/${one}`, t(`certainty.${one}`));

  return {
    fieldName(field: string, locale: Locale | undefined): string {
      const section = formSections.find((name) => name === field);
      const language = locale && names.of(locale);
      // i18n keys: profile:field.*
      return section ? t(`sections.${section}`) : t(`field.${field}`, { language });
    },
    partName(field: string, part: string): string {
      if (field === 'nameLocale' && isLocale(part)) return localeName(part);
      const audience = audienceChoices.find((name) => name === part);
      return words.get(`${field}/${part}`) ?? (audience ? t(`audience.${audience}`) : part);
    },
  };
}
