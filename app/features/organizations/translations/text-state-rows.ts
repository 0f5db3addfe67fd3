import type { Locale } from '~/i18n/locale';
import { translatedFields, type TranslatedField } from '../profile/profile-gaps';
import { serviceKeys } from '../editing/service-keys';
import { completeStates, type TextStates, type Texts } from '~/i18n/text-states';
import { serviceTextFields, type ServiceTextField, type TextField } from './texts.schema';

export const textStateFields = {
  locale: true,
  field: true,
  revision: true,
  sourceLocale: true,
  sourceRevision: true,
  sourceText: true,
} as const;

interface TextRow extends Record<TranslatedField, string> {
  locale: Locale;
}

interface StateRow {
  locale: Locale;
  field: string;
  revision: number;
  sourceLocale: Locale | null;
  sourceRevision: number | null;
  sourceText?: string;
}

interface ServiceRow {
  term: { slug: string };
  texts: readonly ({ locale: Locale } & Record<ServiceTextField, string>)[];
  textStates: readonly StateRow[];
}

export interface ProfileTextRows {
  name: string;
  nameLocale: Locale;
  texts: readonly TextRow[];
  textStates: readonly StateRow[];
  services: readonly ServiceRow[];
}

/** A field's texts in every language; in the language of the organization's own name, the name is the own name. */
export function textsOfField(
  { name, nameLocale, texts }: { name: string; nameLocale: Locale; texts: readonly TextRow[] },
  field: TranslatedField,
): Texts {
  const all = Object.fromEntries(texts.map((row) => [row.locale, row[field]]));
  return field === 'name' ? { ...all, [nameLocale]: name } : all;
}

/** The texts of a service's field in every language. */
export function textsOfService({ texts }: Pick<ServiceRow, 'texts'>, field: ServiceTextField) {
  return Object.fromEntries(texts.map((row) => [row.locale, row[field]]));
}

/** A field's stored states. */
export function statesOfField(rows: readonly StateRow[], field: string): TextStates {
  return new Map(
    rows
      .filter((row) => row.field === field)
      .map(({ locale, revision, sourceLocale, sourceRevision, sourceText = '' }) => [
        locale,
        {
          revision,
          source:
            sourceLocale === null || sourceRevision === null
              ? null
              : { locale: sourceLocale, revision: sourceRevision, text: sourceText },
        },
      ]),
  );
}

/** A translated field of a profile, with the translation states of its texts. */
export interface TracedText {
  field: TextField;
  texts: Texts;
  states: TextStates;
}

/** Every translated field of a profile: its own, then those of its services. */
export function tracedTexts(row: ProfileTextRows): TracedText[] {
  const traced = (field: TextField, texts: Texts, stored: TextStates): TracedText => {
    return { field, texts, states: completeStates(texts, stored, row.nameLocale) };
  };
  const keys = serviceKeys(row.services.map(({ term }) => ({ service: term.slug })));
  return [
    ...translatedFields.map((field) =>
      traced(field, textsOfField(row, field), statesOfField(row.textStates, field)),
    ),
    ...row.services.flatMap((service, index) =>
      serviceTextFields.map((field) =>
        traced(
          `services.${keys[index] ?? ''}.${field}`,
          textsOfService(service, field),
          statesOfField(service.textStates, field),
        ),
      ),
    ),
  ];
}
