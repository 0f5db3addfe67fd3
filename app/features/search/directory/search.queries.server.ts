import { defaultLocale, type Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { readingOf } from '~/platform/auth/audience';
import { alphabetOf } from '~/platform/db/alphabets.server';
import { db, type Transaction } from '~/platform/db/client.server';
import type { Question, QuestionWord } from '../question/question';
import { facetNames, type DirectoryQuery, type FacetName } from './directory.schema';

/** For each facet, how many organizations would be found with each of its values. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/**
 * How well a word found an organization: 3 by what is meant itself, 2 by something near it, 1 by a text, 0 not at all.
 * For a word that names no concept: 3 by a name, 2 by a fact, 1 by a text.
 */
export type Strength = 0 | 1 | 2 | 3;

/** An organization that was found, and how well each word of the question found it. */
export interface Found {
  id: string;
  strengths: Strength[];
}

export interface SearchResult {
  total: number;
  /** For each word, how many of the organizations that the actor may see it finds, regardless of filters. */
  hits: number[];
  /** For each word, how many of those that pass the filters it finds, and how many have what it means itself. */
  within: [any: number, itself: number][];
  facets: FacetCounts;
  found: Found[];
}

export interface Wish {
  limit: number;
  offset: number;
  withFacets: boolean;
  /** the language whose alphabetical order sorts names; a count needs none */
  locale?: Locale;
}

/** Searches the index in one round trip: total, counts of all facets, and one page of results, best first. */
export async function searchIndex(
  actor: Actor,
  question: Pick<Question, 'words'>,
  query: DirectoryQuery,
  { limit, offset, withFacets, locale = defaultLocale }: Wish,
  tx: Transaction = db(),
): Promise<SearchResult> {
  const { audiences, own } = readingOf(actor);
  const search = {
    words: question.words.map((word) => ({
      weights: word.weights,
      limit: word.limit ?? 0,
      keys: keysOf(word),
    })),
    filters: facetNames.flatMap((kind) =>
      query[kind].map((value) => ({ kind, key: `f:${kind}/${value}` })),
    ),
    near: question.words.find(({ near }) => near)?.near ?? [],
    ...{ facets: withFacets, sort: query.sort, alphabet: alphabetOf(locale) },
    ...{ skip: offset, most: limit },
  };
  const [row] = await tx.$queryRaw<{ answer: Answer }[]>`
    SELECT directory_search(${audiences}::audience[], ${own}::uuid[], ${JSON.stringify(search)}::jsonb) AS answer`;
  const answer = row?.answer ?? { total: 0, hits: [], within: [], facets: {}, ids: [] };
  const facets = noCounts();
  for (const [key, count] of Object.entries(answer.facets)) {
    const [kind = '', value = ''] = key.slice('f:'.length).split('/');
    if (kind in facets) facets[kind as FacetName].set(value, count);
  }
  return {
    total: answer.total,
    hits: answer.hits,
    within: answer.within,
    facets,
    found: answer.ids.map(([id, second]) => ({
      id,
      strengths: Array.isArray(second) ? second : [],
    })),
  };
}

/** Counts of facets without any value. */
export const noCounts = () =>
  Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()])) as FacetCounts;

interface Answer {
  total: number;
  hits: number[];
  within: [number, number][];
  facets: Record<string, number>;
  /** Each id with the strengths of the words or, in a query without words, the organization's position in the index. */
  ids: [string, Strength[] | number][];
}

interface AskedKey {
  key: string;
  alternative: number;
  part: number;
  parts: number;
  value: Strength;
}

const levels = { exact: 3, near: 2, text: 1 } as const;

// The classes of texts in which a word is looked up, and the level of a match there: names (A), places (B), texts (C).
const classes = {
  anywhere: [
    ['A', levels.exact],
    ['B', levels.near],
    ['C', levels.text],
  ],
  name: [['A', levels.exact]],
  place: [
    ['A', levels.exact],
    ['B', levels.exact],
    ['C', levels.text],
  ],
  text: [
    ['A', levels.text],
    ['C', levels.text],
  ],
} as const;

/** The keys of the index that answer a word, as the SQL function `directory_search` takes them. */
function keysOf({ alternatives }: QuestionWord): AskedKey[] {
  return alternatives.flatMap((one, alternative): AskedKey[] => {
    const single = { alternative, part: 0, parts: 1 };
    if ('facet' in one) return [{ ...single, key: `f:${one.facet}`, value: levels[one.level] }];
    if ('name' in one) return [{ ...single, key: `n:${one.name}`, value: levels.near }];
    return one.parts.flatMap(({ keys }, part) =>
      keys.flatMap((key) =>
        classes[one.where ?? 'anywhere'].map(([name, value]) => ({
          ...{ key: `${name}:${key}`, alternative, value },
          ...{ part, parts: one.parts.length },
        })),
      ),
    );
  });
}
