import { z } from 'zod';
import { isLocale, locales, type Locale } from '~/i18n/locale';
import { line, perLanguage, prose } from '~/platform/text.schema';
import { limits } from '../profile/profile-fields.schema';
import { serviceLimits } from '../editing/profile-rows.schema';
import { translatedFields, type TranslatedField } from '../profile/profile-gaps';

/** Maximum length of a text in a draft: longer than what may be published, so that nothing typed is lost. */
const draftLimit = 20_000;

/** Maximum number of fields in the form: four texts of each service with their source language, and the rest. */
export const mostTextFields = 400;

export const serviceTextFields = ['description', 'reach'] as const;
export type ServiceTextField = (typeof serviceTextFields)[number];

/** What is published at once: a text of the organization, or all texts of a service, by its key. */
export type TextPart = TranslatedField | `services.${string}`;
/** A field that has a text in each language. */
export type TextField = TranslatedField | `services.${string}.${ServiceTextField}`;
/** One text of a profile, by its name in the form: `summary.es`, `services.shelter.reach.en`. */
export type TextName = `${TextField}.${Locale}`;

const source = z.string().refine(isLocale, 'choose').optional();

/**
 * What the text editor sends.
 *
 * @param published the part to be published, which must keep the limits; the others stay drafts
 */
export function textsSchema(published: TextPart | 'all' | null) {
  const isPublished = (part: string) =>
    published === 'all' || (published?.split('.')[0] ?? '') === part;
  const most = (field: TranslatedField) => (isPublished(field) ? limits[field] : draftLimit);
  const ofService = (field: ServiceTextField) =>
    perLanguage(prose(isPublished('services') ? serviceLimits[field] : draftLimit)).optional();
  const key = z.string().max(100);
  const service = z.object({ description: ofService('description'), reach: ofService('reach') });
  return z.object({
    version: z.int32().positive(),
    name: perLanguage(line(most('name'))),
    summary: perLanguage(prose(most('summary'))),
    description: perLanguage(prose(most('description'))),
    services: z.record(key, service).default({}),
    source: z
      .object({ summary: source, description: source, services: z.record(key, source).default({}) })
      .default({ services: {} }),
  });
}

export type TextsInput = z.output<ReturnType<typeof textsSchema>>;

const isTranslatedField = (value: unknown): value is TranslatedField =>
  (translatedFields as readonly unknown[]).includes(value);

const partName = /^services\.[a-z0-9]+(?:-[a-z0-9]+)*(?:_\d{1,2})?$/;

/** The part that a button names; null if it names none. */
export function textPartOf(value: unknown): TextPart | null {
  if (typeof value !== 'string') return null;
  return isTranslatedField(value) || partName.test(value) ? (value as TextPart) : null;
}

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

/** The action of one of the editor's buttons. */
export type TextsWish =
  | { kind: 'publish'; part: TextPart | 'all' }
  | { kind: 'draft' }
  | { kind: 'discard' }
  /** confirms an outdated translation as it is */
  | { kind: 'right'; text: { field: TextField; locale: Locale } };

/** Reads which button was pressed; without one, as after Enter in a text field, everything is published. */
export function textsWish(form: FormData): TextsWish {
  if (form.has('discard')) return { kind: 'discard' };
  const text = textNameOf(form.get('right'));
  if (text) return { kind: 'right', text };
  const save = form.get('save');
  if (save === 'draft') return { kind: 'draft' };
  return { kind: 'publish', part: textPartOf(save) ?? 'all' };
}
