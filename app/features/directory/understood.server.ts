import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { countryName } from '~/i18n/names';
import { searchWords } from '~/platform/db/search-words';
import type { Question } from '../questions/question';
import { listAllTerms } from '../taxonomy/taxonomy.server';
import { everybody, termFacets, type DirectoryQuery, type FacetName } from './directory.schema';
import { searchIndex } from './search.queries.server';

/** Words of a question that were read as a concept of the taxonomies, or as a place of a country. */
export interface Understanding {
  kind: 'term' | 'place';
  typed: string;
  /** What they were read as, in the reader's language; several names are parted by bars. */
  name: string;
}

/** A term that a question may be about, in the reader's language. */
export interface Perhaps {
  facet: FacetName;
  value: string;
  name: string;
  /** How many do that in the places and languages that were asked for: at least one. */
  count: number;
}

/** What a question may be about besides what it was read as, each name once, where somebody does it. */
export async function offerPerhaps(
  actor: Actor,
  { perhaps }: Pick<Question, 'perhaps'>,
  { country, language }: Pick<DirectoryQuery, 'country' | 'language'>,
  locale: Locale,
): Promise<Perhaps[]> {
  if (perhaps.length === 0) return [];
  const narrowed = { ...everybody, country, language };
  const wish = { limit: 0, offset: 0, withFacets: true };
  const [all, { facets }] = await Promise.all([
    listAllTerms(locale),
    searchIndex(actor, { words: [] }, narrowed, wish),
  ]);
  const terms = new Map(all.map((one) => [`${one.kind}/${one.slug}`, one]));
  const named = perhaps.flatMap((key): Perhaps[] => {
    const term = terms.get(key);
    const facet = termFacets.find((one) => one === term?.kind);
    const count = (facet && term && facets[facet].get(term.slug)) ?? 0;
    return term && facet && count > 0 ? [{ facet, value: term.slug, name: term.name, count }] : [];
  });
  return named.filter(({ name }, at) => named.findIndex((one) => isSame(one.name, name)) === at);
}

/** What words of a question were read as; words that are a term's own name say so themselves. */
export async function nameUnderstood(
  { words }: Pick<Question, 'words'>,
  locale: Locale,
): Promise<Understanding[]> {
  const read = words.flatMap(({ typed, understood = [] }) =>
    understood.length > 0 ? [{ typed, understood }] : [],
  );
  if (read.length === 0) return [];
  const terms = await listAllTerms(locale);
  const names = new Map(terms.map(({ kind, slug, name }) => [`${kind}/${slug}`, name]));
  return read.flatMap(({ typed, understood }): Understanding[] => {
    const code = understood[0]?.startsWith('country/') ? understood[0].split('/')[1] : undefined;
    if (code) return [{ kind: 'place', typed, name: countryName(locale, code) }];
    const own = [...new Set(understood.flatMap((key) => names.get(key) ?? []))];
    if (own.length === 0 || own.some((name) => isSame(name, typed))) return [];
    return [{ kind: 'term', typed, name: own.join(' / ') }];
  });
}

const plain = (text: string) =>
  searchWords(text)
    .map((word) => word.plain)
    .join(' ');
const isSame = (a: string, b: string) => plain(a) === plain(b);
