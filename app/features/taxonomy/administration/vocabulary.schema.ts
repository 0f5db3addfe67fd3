import { z } from 'zod';
import { oneLine } from '~/platform/one-line';
import type { Locale } from '~/i18n/locale';
import { queryPage } from '~/platform/query.schema';
import { perLanguage, prose, requiredLine, visible } from '~/platform/text.schema';
import { isFreeWord } from '~/platform/slug';
import { slugPattern } from '~/platform/slug.schema';

/** The taxonomies as URLs name them, in the order in which they are shown. */
export const taxonomies = [
  'expertise-group',
  'expertise',
  'population',
  'service',
  'stage',
  'resource-type',
  'contact-role',
] as const;
export type Taxonomy = (typeof taxonomies)[number];

/** The taxonomy in a URL; an unknown name means the taxonomy that is edited most. */
export const taxonomyParam = z.enum(taxonomies).catch('expertise');

export const termLimits = { name: 120, description: 600, words: 6_000, slug: 80 } as const;

export const termSlug = z
  .string('required')
  .max(termLimits.slug, 'tooLong')
  .regex(slugPattern, 'slug');

const oneALine = prose(termLimits.words)
  .refine(...visible)
  .transform((text) => [...new Set(text.split('\n').map(oneLine).filter(Boolean))]);

/** The data of a term's form. A term must have a name in every language, since pages show it in each. */
export const termSchema = z.object({
  slug: termSlug.refine(isFreeWord, 'slugReserved'),
  name: perLanguage(requiredLine(termLimits.name)),
  description: perLanguage(prose(termLimits.description)),
  /** one per line */
  synonyms: perLanguage(oneALine),
  /** one per line */
  ways: perLanguage(oneALine),
  /** the slug of the group; for areas of expertise */
  group: z.string().max(termLimits.slug).default(''),
  /** the time of the last change that the form showed; empty for a new term */
  seen: z.string().max(40).default(''),
});
export type TermInput = z.output<typeof termSchema>;

/** A term as its form shows it. */
export interface TermForm {
  slug: string;
  name: Record<Locale, string>;
  description: Record<Locale, string>;
  synonyms: Record<Locale, string>;
  ways: Record<Locale, string>;
  group: string;
  seen: string;
}

/** The buttons below a term's form. */
export const termActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('retire') }),
  z.object({ do: z.literal('restore') }),
  z.object({ do: z.literal('merge'), into: z.string('choose').regex(slugPattern, 'choose') }),
]);

const someOneALine = oneALine.refine((words) => words.length > 0, 'required');

/** The data of a thesaurus entry's form: words that mean the same, the preferred one first. */
export const entrySchema = z.object({
  words: perLanguage(someOneALine),
  seen: z.string().max(40).default(''),
});
export type EntryInput = z.output<typeof entrySchema>;

/** A thesaurus entry as its form shows it. */
export interface EntryForm {
  words: Record<Locale, string>;
  seen: string;
}

/** The parameters of the list of entries: `q` is part of a word, `page` starts at 1. */
export const thesaurusQuery = z.object({
  q: z.string().max(100).catch(''),
  page: queryPage,
});
