import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import type { CountryPage } from './country-page';
import { countMatches } from '~/features/search/directory/counts.server';
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
  const [{ total, facets }, ids, help] = await Promise.all([
    countMatches(actor, query),
    matchingIds(actor, query, { limit: MOST_LISTED, offset: 0, locale }),
    helpIn(actor, country.code, locale),
  ]);
  const [listings, named, areas] = await Promise.all([
    readListings(actor, ids, locale),
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
    facets: named,
    help,
    gaps: areas
      .flatMap(({ values }) => values)
      .filter(({ value }) => total > 0 && !facets.expertise.get(value)),
  };
}

/** Counts a country's organizations by service and population. */
async function helpIn(actor: Actor, code: string, locale: Locale): Promise<CountryPage['help']> {
  const [counts, services, populations] = await Promise.all([
    countPairs(actor, 'service', 'population', { country: [code] }),
    namedValues('service', locale),
    namedValues('population', locale),
  ]);
  const columns = populations
    .flatMap(({ values }) => values)
    .filter(({ value }) => counts.columns.has(value));
  const rows = services
    .flatMap(({ values }) => values)
    .filter(({ value }) => counts.rows.has(value))
    .map((service) => ({
      ...service,
      counts: columns.map(({ value }) => counts.of(service.value, value)),
    }));
  return { columns, groups: [{ name: null, rows }] };
}
