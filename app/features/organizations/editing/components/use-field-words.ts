import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolated';
import { isLocale, localeName, type Locale } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import type { ProfileChoices } from '../editing.server';
import { certainties, countryLists, termKinds } from '../../organizations.schema';
import { formPartOf, rowNames, serviceOfSource } from '../form-parts.schema';
import {
  audienceChoices,
  linkKinds,
  placeKinds,
  precisions,
  serviceCosts,
} from '../profile-rows.schema';

/** The fields that are named as the part or the list that they are. */
const lists = [...termKinds, ...countryLists, ...rowNames];

/** Names, in the reader's language, of the form's fields and of the codes and slugs in them. */
export function useFieldWords(choices: ProfileChoices) {
  const { t } = useTranslation('profile');
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
  const words = new Map<string, string>();
  const add = (field: string, list: readonly { value: string; name: string }[]) => {
    for (const { value, name } of list) words.set(`${field}/${value}`, name);
  };
  const ungrouped = (kind: 'expertise' | 'service' | 'population' | 'stage') =>
    choices[kind].flatMap((group) => group.choices);
  for (const kind of ['expertise', 'population', 'stage'] as const) add(kind, ungrouped(kind));
  for (const kind of ['stage', 'population', 'service'] as const) add('services', ungrouped(kind));
  add('services', choices.country);
  add('services', choices.language);
  for (const list of countryLists) add(list, choices.country);
  add('places', choices.country);
  add('languages', choices.language);
  add('contacts', choices.language);
  add('contacts', choices.role);
  for (const kind of placeKinds) words.set(`places/${kind}`, t(`placeKind.${kind}`));
  for (const one of precisions) words.set(`places/${one}`, t(`precision.${one}`));
  for (const one of serviceCosts) words.set(`services/${one}`, t(`cost.${one}`));
  for (const one of linkKinds) words.set(`links/${one}`, t(`linkKind.${one}`));
  for (const one of certainties) words.set(`foundedCertainty/${one}`, t(`certainty.${one}`));

  const partName = (field: string, part: string): string => {
    if (field === 'nameLocale' && isLocale(part)) return localeName(part);
    const audience = audienceChoices.find((name) => name === part);
    return words.get(`${field}/${part}`) ?? (audience ? t(`audience.${audience}`) : part);
  };
  /** A row of a list in words. The audience `public` is not mentioned. */
  const lineName = (field: string, line: readonly string[]) =>
    line
      .filter((part) => part !== '' && part !== 'public')
      .map((part) => isolated(partName(field, part)))
      .join(' · ');

  const fieldName = (field: string, locale: Locale | undefined): string => {
    const list = lists.find((name) => name === field);
    const language = locale && names.of(locale);
    // i18n keys: profile:field.*
    return list ? t(`sections.${list}`) : t(`field.${field}`, { language });
  };

  return {
    lineName,
    fieldName,
    /** A field's lines as one text. */
    shown: (field: string, lines: readonly (readonly string[])[]) =>
      lines.map((line) => lineName(field, line)).join('\n'),
    /** Where to find a field such as `contacts[0].email`: "Contact 1". */
    titleOf(name: string): string {
      const [, list, index] = /^(\w+)\[(\d+)\]/.exec(name) ?? [];
      const row = rowNames.find((one) => one === list);
      // i18n keys: profile:row.*
      if (row) return t(`row.${row}`, { number: Number(index) + 1 });
      const [field = '', of] = name.split('.');
      if (of === undefined || isLocale(of)) return fieldName(field, of);
      // A choice about a field: who may see it, or in which language it was written.
      if (field === 'audience') return t('field.audienceOf', { name: fieldName(of, undefined) });
      const part = serviceOfSource(of) === null ? formPartOf(of) : 'services';
      // i18n keys: profile:sections.*
      return t(`sections.${part}`);
    },
  };
}
