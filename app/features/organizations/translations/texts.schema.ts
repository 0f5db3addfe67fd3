import { isLocale, locales, type Locale } from '~/i18n/locale';
import { translatedFields, type TranslatedField } from '../profile/profile-gaps';

export const serviceTextFields = ['description', 'reach'] as const;
export type ServiceTextField = (typeof serviceTextFields)[number];

/** A field that has a text in each language. */
export type TextField = TranslatedField | `services.${string}.${ServiceTextField}`;
/** One text of a profile, by its name in the form: `summary.es`, `services.shelter.reach.en`. */
export type TextName = `${TextField}.${Locale}`;

const isTranslatedField = (value: unknown): value is TranslatedField =>
  (translatedFields as readonly unknown[]).includes(value);

const partName = /^services\.[a-z0-9]+(?:-[a-z0-9]+)*(?:_\d{1,2})?$/;

/** The field and language in a text's name; null if it is not one. */
export function textNameOf(value: unknown): { field: TextField; locale: Locale } | null {
  if (typeof value !== 'string') return null;
  const [, field = '', locale] = /^(.+)\.([^.]+)$/.exec(value) ?? [];
  return isTextField(field) && isLocale(locale) ? { field, locale } : null;
}

function isTextField(value: string): value is TextField {
  const [, part = '', own] = /^(services\..+)\.([^.]+)$/.exec(value) ?? [];
  return (
    isTranslatedField(value) ||
    (partName.test(part) && serviceTextFields.some((field) => field === own))
  );
}

/** The names of a field's texts. */
export const namesOfField = (field: TextField): TextName[] =>
  locales.map((locale): TextName => `${field}.${locale}`);
