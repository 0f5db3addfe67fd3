import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import type { CountryPage } from './country-page';
import { listAllTerms, listTerms, type TermView } from '../taxonomy/taxonomy.server';
import { existsIn, placeFacet } from './where-terms-count';
import { countMatches, type FacetCounts } from '~/features/search/directory/counts.server';
import { everybody, facetNames } from '~/features/search/directory/directory.schema';
import { countryCodes, facetsFor, namedValues } from '~/features/search/directory/facets.server';
import { readListings } from './listings.server';
import { countPairs } from '~/features/search/directory/pairs.server';
import { matchingIds } from '~/features/search/directory/results.server';

// A page lists at most this many organizations and links to the directory for the rest.
const MOST_LISTED = 60;

export interface CountrySummary {
  code: string;
  name: string;
  corridor: boolean;
  organizations: number;
  /** whether search engines may index its page */
  isIndexed: boolean;
}

/** All countries in the database, with how many organizations have their seat or work in each. */
export async function listCountries(actor: Actor, locale: Locale): Promise<CountrySummary[]> {
  const [codes, { facets }] = await Promise.all([countryCodes(), countMatches(actor, everybody)]);
  return codes.map(({ code, corridor, raisedRiskAt }) => ({
    code,
    name: countryName(locale, code),
    corridor,
    organizations: facets.country.get(code) ?? 0,
    isIndexed: raisedRiskAt === null,
  }));
}

/** The organizations of a country and what they offer; null for an unknown country. */
export async function readCountry(
  actor: Actor,
  code: string,
  locale: Locale,
): Promise<CountryPage | null> {
  const country = (await countryCodes()).find((one) => one.code === code.toUpperCase());
  if (!country) return null;
  const query = { ...everybody, country: [country.code] };
  const known = { ...everybody, knows: [country.code] };
  const terms = placedTerms(await listAllTerms(locale), country.code);
  const [{ total, facets }, ids, help, all] = await Promise.all([
    countMatches(actor, query),
    matchingIds(actor, query, { limit: MOST_LISTED, offset: 0, locale }),
    helpIn(actor, country.code, locale),
    countMatches(actor, known),
  ]);
  for (const kind of ['expertise', 'service'] as const)
    facets[kind] = terms.counted(kind, facets[kind], all.facets[kind]);
  const elsewhere = all.total > total ? await idsElsewhere(actor, country.code, locale) : [];
  const [listings, knowing, named, areas] = await Promise.all([
    readListings(actor, ids, locale),
    readListings(actor, elsewhere, locale),
    facetsFor(facetNames, facets, query, locale),
    namedValues('expertise', locale),
  ]);
  const seated = listings.filter(({ seatCountry }) => seatCountry === country.code);
  const { corridor, raisedRiskAt } = country;
  return {
    code: country.code,
    corridor,
    isIndexed: raisedRiskAt === null,
    name: countryName(locale, country.code),
    total,
    seated,
    working: listings.filter((one) => !seated.includes(one)),
    knowing,
    knowledge: terms.knowledge,
    facets: named,
    help,
    gaps: areas
      .flatMap(({ values }) => values)
      .filter(({ value }) => total > 0 && terms.exists(value) && !facets.expertise.get(value)),
  };
}

// Organizations that know about a country from elsewhere are searched for among at most this many.
const MOST_KNOWING = 1_000;

/** The organizations that know about a country, without those that work there or have their seat there. */
async function idsElsewhere(actor: Actor, code: string, locale: Locale): Promise<string[]> {
  const all = { limit: MOST_KNOWING, offset: 0, locale };
  const [know, work] = await Promise.all([
    matchingIds(actor, { ...everybody, knows: [code] }, all),
    matchingIds(actor, { ...everybody, country: [code] }, all),
  ]);
  const there = new Set(work);
  return know.filter((id) => !there.has(id)).slice(0, MOST_LISTED);
}

/** How the terms count in one country. */
function placedTerms(terms: readonly TermView[], code: string) {
  const foreign = new Set(terms.filter((term) => !existsIn(term, [code])).map(keyOf));
  const knowledge = new Set(terms.filter((term) => term.isKnowledge).map(keyOf));
  type Counts = FacetCounts['expertise'];
  return {
    knowledge: terms.filter((term) => term.isKnowledge).map(({ slug }) => slug),
    exists: (expertise: string) => !foreign.has(`expertise/${expertise}`),
    counted(kind: string, working: Counts, knowing: Counts): Counts {
      const slugs = [...new Set([...working.keys(), ...knowing.keys()])];
      const count = (slug: string) =>
        (knowledge.has(`${kind}/${slug}`) ? knowing : working).get(slug) ?? 0;
      const here = slugs.filter((slug) => !foreign.has(`${kind}/${slug}`));
      return new Map(here.map((slug) => [slug, count(slug)]));
    },
  };
}

const keyOf = ({ kind, slug }: TermView) => `${kind}/${slug}`;

/** Counts a country's organizations by service and population. */
async function helpIn(actor: Actor, code: string, locale: Locale): Promise<CountryPage['help']> {
  const [working, knowing, services, populations] = await Promise.all([
    countPairs(actor, 'service', 'population', { country: [code] }),
    countPairs(actor, 'service', 'population', { knows: [code] }),
    listTerms('service', locale),
    namedValues('population', locale),
  ]);
  const columns = populations
    .flatMap(({ values }) => values)
    .filter(({ value }) => working.columns.has(value));
  const rows = services.flatMap((service) => {
    const counts = placeFacet(service) === 'knows' ? knowing : working;
    const { slug, name } = service;
    if (!counts.rows.has(slug)) return [];
    return [{ value: slug, name, counts: columns.map(({ value }) => counts.of(slug, value)) }];
  });
  return { columns, groups: [{ name: null, rows }] };
}
