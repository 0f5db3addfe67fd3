import { z } from 'zod';
import { isLocale, locales, type Locale } from '~/i18n/locale';
import { line, prose } from '~/platform/text.schema';
import { limits } from './organizations.schema';
import { perLanguage } from './profile-rows.schema';
import { translatedFields, type TranslatedField } from './profile-gaps';

/** The most that a draft keeps of a text: more than may be published, so that nothing typed is lost. */
const draftLimit = 20_000;

/** One text of a profile, by its field in the form: `summary.es`. */
export type TextName = `${TranslatedField}.${Locale}`;

const source = z.string().refine(isLocale, 'choose').optional();

/**
 * What the editor of texts sends.
 *
 * @param published the fields that are to be published, and keep their limits; the others are drafts yet
 */
export function textsSchema(published: readonly TranslatedField[]) {
  const most = (field: TranslatedField) => (published.includes(field) ? limits[field] : draftLimit);
  return z.object({
    version: z.int().positive(),
    name: perLanguage(line(most('name'))),
    summary: perLanguage(prose(most('summary'))),
    description: perLanguage(prose(most('description'))),
    source: z.object({ summary: source, description: source }).default({}),
  });
}

export type TextsInput = z.output<ReturnType<typeof textsSchema>>;

export const isTranslatedField = (value: unknown): value is TranslatedField =>
  (translatedFields as readonly unknown[]).includes(value);

/** The names of all texts, or of those of some fields. */
export function textNames(fields: readonly TranslatedField[] = translatedFields): TextName[] {
  return fields.flatMap((field) => locales.map((locale): TextName => `${field}.${locale}`));
}

/** The parts of a text's name; null for what names none. */
export function textNameOf(value: unknown): { field: TranslatedField; locale: Locale } | null {
  const [field, locale, ...rest] = typeof value === 'string' ? value.split('.') : [];
  return rest.length === 0 && isTranslatedField(field) && isLocale(locale)
    ? { field, locale }
    : null;
}

/** What a press on one of the editor's buttons asks for. */
export type TextsWish =
  | { kind: 'publish'; fields: readonly TranslatedField[] }
  | { kind: 'draft' }
  | { kind: 'discard' }
  /** a translation that is behind is right as it stands */
  | { kind: 'right'; text: { field: TranslatedField; locale: Locale } };

/** Reads the pressed button; without one, as after Enter in a line, everything is published. */
export function textsWish(form: FormData): TextsWish {
  if (form.has('discard')) return { kind: 'discard' };
  const text = textNameOf(form.get('right'));
  if (text) return { kind: 'right', text };
  const save = form.get('save');
  if (save === 'draft') return { kind: 'draft' };
  return { kind: 'publish', fields: isTranslatedField(save) ? [save] : translatedFields };
}
