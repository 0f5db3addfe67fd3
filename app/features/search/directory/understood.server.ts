import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { countryName } from '~/i18n/names';
import { searchWords } from '~/platform/db/search-words';
import type { Question } from '../question/question';
import { listAllTerms } from '~/features/taxonomy/taxonomy.server';
import { everybody, termFacets, type DirectoryQuery, type FacetName } from './directory.schema';
import type { Lack } from './lacks';
import { searchIndex } from './search.queries.server';

/** Words of a question that were understood as terms of the taxonomies, or as a place in a country. */
export interface Understanding {
  kind: 'term' | 'place';
  typed: string;
  /** What they were understood as, in the reader's language; several names are separated by slashes. */
  name: string;
}

/** Another term that a question may be about, in the reader's language. */
export interface Suggestion {
  facet: FacetName;
  value: string;
  name: string;
  /** How many organizations with the chosen countries and languages have the term; at least one. */
  count: number;
}

/** Names and counts the suggested terms, without those that no organization has. */
export async function readSuggestions(
  actor: Actor,
  { suggestions }: Pick<Question, 'suggestions'>,
  { country, language }: Pick<DirectoryQuery, 'country' | 'language'>,
  locale: Locale,
): Promise<Suggestion[]> {
  if (suggestions.length === 0) return [];
  const narrowed = { ...everybody, country, language };
  const wish = { limit: 0, offset: 0, withFacets: true };
  const [all, { facets }] = await Promise.all([
    listAllTerms(locale),
    searchIndex(actor, { words: [] }, narrowed, wish),
  ]);
  const terms = new Map(all.map((one) => [`${one.kind}/${one.slug}`, one]));
  const found = suggestions.flatMap((key): Suggestion[] => {
    const term = terms.get(key);
    const facet = termFacets.find((one) => one === term?.kind);
    const count = (facet && term && facets[facet].get(term.slug)) ?? 0;
    return term && facet && count > 0 ? [{ facet, value: term.slug, name: term.name, count }] : [];
  });
  // Terms of two taxonomies can have the same name.
  return found.filter(({ name }, at) => found.findIndex((one) => isSame(one.name, name)) === at);
}

/** Names what words of a question were understood as. Words that are a term's own name need no explanation. */
export async function nameUnderstood(
  { words }: Pick<Question, 'words'>,
  locale: Locale,
): Promise<Understanding[]> {
  const understood = words.flatMap(({ typed, understood: keys = [], isGuess }) =>
    keys.length > 0 && !isGuess ? [{ typed, keys }] : [],
  );
  if (understood.length === 0) return [];
  const terms = await listAllTerms(locale);
  const names = new Map(terms.map(({ kind, slug, name }) => [`${kind}/${slug}`, name]));
  return understood.flatMap(({ typed, keys }): Understanding[] => {
    const code = keys[0]?.startsWith('country/') ? keys[0].split('/')[1] : undefined;
    if (code) return [{ kind: 'place', typed, name: countryName(locale, code) }];
    const own = [...new Set(keys.flatMap((key) => names.get(key) ?? []))];
    if (own.length === 0 || own.some((name) => isSame(name, typed))) return [];
    return [{ kind: 'term', typed, name: own.join(' / ') }];
  });
}

/** What nobody has: terms by their names in the reader's language, or a word as it was typed. */
export interface NamedLack {
  kind: 'term' | 'word';
  name: string;
}

/** Names what nobody has. */
export async function nameLacks(lacks: readonly Lack[], locale: Locale): Promise<NamedLack[]> {
  if (lacks.length === 0) return [];
  const terms = await listAllTerms(locale);
  const names = new Map(terms.map(({ kind, slug, name }) => [`${kind}/${slug}`, name]));
  return lacks.map(({ typed, terms: keys }): NamedLack => {
    const own = [...new Set(keys.flatMap((key) => names.get(key) ?? []))];
    return own.length > 0 ? { kind: 'term', name: own.join(' / ') } : { kind: 'word', name: typed };
  });
}

const plain = (text: string) =>
  searchWords(text)
    .map((word) => word.plain)
    .join(' ');
const isSame = (a: string, b: string) => plain(a) === plain(b);
