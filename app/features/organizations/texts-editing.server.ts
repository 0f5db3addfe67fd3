import { locales, type Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { wordDiff, type DiffPart } from '~/platform/word-diff';
import { findEditable, valuesOf, type EditableRow } from './editing.queries.server';
import { slugParam } from './organizations.schema';
import { findDraft, type ProfileDraft } from './profile-draft.server';
import { translatedFields, type TranslatedField } from './profile-gaps';
import { textsIn, withTexts } from './named-texts';
import { statesOfField, textsOfField } from './text-state-rows';
import { completeStates, conditionOf, sourceLocaleOf, type Condition } from './text-states';
import { textNames, type TextName } from './texts.schema';

/** One language of a text, as its editor shows it. */
export interface TextSide {
  locale: Locale;
  condition: Condition;
  /** the language that it was translated from */
  from: Locale | null;
  /** what changed in the source since, where it is behind */
  changes: DiffPart[] | null;
  /** the own name is no translation: it is edited with the facts */
  isOwnName: boolean;
}

export interface EditedText {
  field: TranslatedField;
  sides: TextSide[];
}

/**
 * The texts of a profile for their editor: with what the person typed last time, how each text stands to
 * the others, and what changed in the source of those that are behind.
 *
 * @returns null when the profile is not the person's to edit
 */
export async function getTextsForEditing(person: Person, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findEditable(person, slug);
  if (!row) return null;
  const { version, name, nameLocale } = row;
  const values = valuesOf(row);
  const stored = textsIn(values);
  const draft = await findDraft(person.id, row.id);
  const source = (field: TranslatedField) => {
    const texts = textsOfField(row, field);
    return sourceLocaleOf(texts, statesOfField(row.textStates, field), nameLocale) ?? nameLocale;
  };
  const texts = { name: values.name, summary: values.summary, description: values.description };
  return {
    slug: row.slug,
    name,
    nameLocale,
    texts: translatedFields.map((field) => editedText(row, field)),
    stored,
    values: {
      ...withTexts(texts, typedIn(draft)),
      version,
      source: { summary: source('summary'), description: source('description') },
    },
    draft: draft && { at: draft.at, conflicts: movedIn(draft, stored) },
  };
}

export type EditedTexts = NonNullable<Awaited<ReturnType<typeof getTextsForEditing>>>;

function editedText(row: EditableRow, field: TranslatedField): EditedText {
  const texts = textsOfField(row, field);
  const states = completeStates(texts, statesOfField(row.textStates, field), row.nameLocale);
  const sides = locales.map((locale): TextSide => {
    const condition = conditionOf(texts, states, locale);
    const source = states.get(locale)?.source;
    const changes =
      source && condition === 'outdated' ? wordDiff(source.text, texts[source.locale] ?? '') : null;
    const isOwnName = field === 'name' && locale === row.nameLocale;
    return { locale, condition, from: source?.locale ?? null, changes, isOwnName };
  });
  return { field, sides };
}

function typedIn(draft: ProfileDraft | null) {
  const entries = Object.entries(draft?.texts ?? {});
  return Object.fromEntries(entries.map(([name, { text }]) => [name, text]));
}

/** The texts of a draft that somebody else published otherwise since it was begun. */
function movedIn(draft: ProfileDraft, stored: Record<TextName, string>): TextName[] {
  return textNames().filter((name) => {
    const drafted = draft.texts[name];
    return drafted && stored[name] !== drafted.base && stored[name] !== drafted.text;
  });
}
