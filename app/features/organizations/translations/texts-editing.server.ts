import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { locales, type Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { slugParam } from '~/platform/slug.schema';
import { wordDiff, type DiffPart } from '~/platform/word-diff';
import { findEditable, valuesOf, type EditableRow } from '../editing/editing.queries.server';
import { listNamesThatWait } from '../names/name-requests.server';
import { findDraft, type ProfileDraft } from '../editing/profile-draft.server';
import { translatedFields, type TranslatedField } from '../profile/profile-gaps';
import { serviceKeys } from '../editing/service-keys';
import { textsIn, withTexts, type NamedTexts } from '../names/named-texts';
import { tracedTexts, type TracedText } from './text-state-rows';
import { conditionOf, sourceLocaleOf, type Condition } from './text-states';
import { serviceTextFields, type TextField, type TextName } from './texts.schema';

/** One language of a text, as the editor shows it. */
export interface TextSide {
  locale: Locale;
  condition: Condition;
  /** the language from which it was translated */
  from: Locale | null;
  /** changes in the source since, if it is outdated */
  changes: DiffPart[] | null;
  /** the organization's own name, which is not a translation: it is edited with the facts */
  isOwnName: boolean;
}

export interface EditedText {
  field: TextField;
  sides: TextSide[];
}

/** A service that has texts, with its name in each language. */
export interface EditedService {
  key: string;
  name: Readonly<Record<Locale, string>>;
  texts: EditedText[];
}

/**
 * The texts of a profile for their editor: with the person's draft, the condition of each text, and what
 * changed in the sources of outdated ones.
 *
 * @returns null when the person may not edit the profile
 */
export async function getTextsForEditing(person: Person, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findEditable(person, slug);
  if (!row) return null;
  const { version, name, nameLocale } = row;
  const profile = valuesOf(row);
  const stored = textsIn(profile);
  const draft = await findDraft(person.id, row.id);
  const all = tracedTexts(row);
  const isOwn = (field: TextField) => translatedFields.some((own) => own === field);
  const values = withTexts(profile, typedIn(draft));
  const services = await editedServices(row, all);
  const source = (field: TranslatedField) => sourceOf(all, field, nameLocale) ?? nameLocale;
  return {
    slug: row.slug,
    name,
    nameLocale,
    texts: all.filter(({ field }) => isOwn(field)).map((one) => editedText(row, one)),
    services,
    stored,
    namesThatWait: await listNamesThatWait(row.id),
    values: {
      name: values.name,
      summary: values.summary,
      description: values.description,
      services: Object.fromEntries(
        serviceKeys(values.services).flatMap((key, index) => {
          const { description = {}, reach = {} } = values.services[index] ?? {};
          return services.some((one) => one.key === key) ? [[key, { description, reach }]] : [];
        }),
      ),
      version,
      source: {
        summary: source('summary'),
        description: source('description'),
        services: Object.fromEntries(
          services.map(({ key }) => [key, sourceOfService(all, key, nameLocale)]),
        ),
      },
    },
    draft: draft && { at: draft.at, ...movedIn(draft, stored) },
  };
}

export type EditedTexts = NonNullable<Awaited<ReturnType<typeof getTextsForEditing>>>;

function sourceOf(all: readonly TracedText[], field: TextField, own: Locale) {
  const traced = all.find((one) => one.field === field);
  return traced && sourceLocaleOf(traced.texts, traced.states, own);
}

/** The source language of a service's texts; undefined when they differ. */
function sourceOfService(all: readonly TracedText[], key: string, own: Locale) {
  const sources = serviceTextFields.map((field) => sourceOf(all, `services.${key}.${field}`, own));
  const known = new Set(sources.filter((one) => one !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

async function editedServices(
  row: EditableRow,
  all: readonly TracedText[],
): Promise<EditedService[]> {
  const keys = serviceKeys(row.services.map(({ term }) => ({ service: term.slug })));
  const terms = await Promise.all(
    locales.map(async (locale) => ({ locale, terms: await listTerms('service', locale) })),
  );
  const nameOf = (slug: string) =>
    terms.map(({ locale, terms: all }): [Locale, string] => [
      locale,
      all.find((one) => one.slug === slug)?.name ?? slug,
    ]);
  return row.services.flatMap(({ term }, index) => {
    const key = keys[index] ?? '';
    const own = all.filter(({ field }) => field.startsWith(`services.${key}.`));
    const isSaid = own.some(({ texts }) => Object.values(texts).some(Boolean));
    const name = Object.fromEntries(nameOf(term.slug));
    return isSaid ? [{ key, name, texts: own.map((one) => editedText(row, one)) }] : [];
  });
}

function editedText(row: EditableRow, { field, texts, states }: TracedText): EditedText {
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

function typedIn(draft: ProfileDraft | null): NamedTexts {
  const entries = Object.entries(draft?.texts ?? {});
  return Object.fromEntries(entries.map(([name, { text }]) => [name, text]));
}

/** The texts of a draft that somebody else has published differently since, and those of removed services. */
function movedIn(draft: ProfileDraft, stored: Readonly<Record<string, string>>) {
  const all = Object.entries(draft.texts);
  const conflicts = all
    .filter(([name, { text, base }]) => {
      return name in stored && stored[name] !== base && stored[name] !== text;
    })
    .map(([name]) => name as TextName);
  return { conflicts, lost: all.flatMap(([name, { text }]) => (name in stored ? [] : [text])) };
}
