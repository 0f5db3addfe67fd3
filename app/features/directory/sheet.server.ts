import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { listTerms } from '../taxonomy/taxonomy.server';
import { countMatches } from '~/features/search/directory/counts.server';
import { everybody } from '~/features/search/directory/directory.schema';
import { countryCodes } from '~/features/search/directory/facets.server';
import { existsIn } from './where-terms-count';
import type { Listing } from './listing';
import { readListings } from './listings.server';
import { matchingIds } from '~/features/search/directory/results.server';
import { readReach } from './sheet.queries.server';
import { findIdsInTown, findTowns, type Town } from './towns.queries.server';
import { sortedByName } from '~/i18n/alphabet';

/** How many rows fit on one page; the rest is in the directory. */
const MOST = 14;

export interface SheetRow {
  listing: Listing;
  services: string[];
  stages: string[];
  /** For each role a phone number, e-mail address or URL, as far as the reader may see; else the website. */
  contacts: { role: string; way: string }[];
}

/** The organizations of a country, or of one of its towns, on one page for print. */
export interface CountrySheet {
  code: string;
  name: string;
  /** The town whose organizations it lists; empty for the whole country. */
  town: string;
  /** All towns of the country for which there is a list. */
  towns: Town[];
  /** False while the country is at raised risk: search engines must not index the page. */
  isIndexed: boolean;
  total: number;
  rows: SheetRow[];
}

/** The towns of a country for which there is a list, in alphabetical order. */
export async function listTowns(actor: Actor, code: string, locale: Locale): Promise<Town[]> {
  return sortedByName(locale, await findTowns(actor, code.toUpperCase()), ({ name }) => name);
}

/**
 * The organizations of a country, or of one of its towns, and how to reach them, the latest verified first.
 *
 * @returns null for an unknown country, and for a town of which the actor may not know that anybody is there
 */
export async function readCountrySheet(
  actor: Actor,
  code: string,
  locale: Locale,
  town = '',
): Promise<CountrySheet | null> {
  const country = (await countryCodes()).find((one) => one.code === code.toUpperCase());
  if (!country) return null;
  const query = { ...everybody, country: [country.code], sort: 'verified' as const };
  const towns = await listTowns(actor, country.code, locale);
  const inTown = towns.find(({ name }) => name === town);
  if (town !== '' && !inTown) return null;
  const [total, ids, services, stages, roles, areas] = await Promise.all([
    inTown ? inTown.organizations : countMatches(actor, query).then((counted) => counted.total),
    inTown
      ? findIdsInTown(actor, country.code, town, MOST)
      : matchingIds(actor, query, { limit: MOST, offset: 0, locale }),
    listTerms('service', locale),
    listTerms('stage', locale),
    listTerms('contact_role', locale),
    listTerms('expertise', locale),
  ]);
  const foreign = new Set(
    areas
      .filter((area) => !existsIn(area, [country.code]))
      .map(({ kind, slug }) => `${kind}/${slug}`),
  );
  const listings = await readListings(actor, ids, locale);
  const reach = await readReach(
    actor,
    listings.map(({ slug }) => slug),
  );
  const named = (terms: typeof services, slug: string) =>
    terms.find((term) => term.slug === slug)?.name ?? slug;
  return {
    code: country.code,
    name: countryName(locale, country.code),
    town,
    towns,
    isIndexed: country.raisedRiskAt === null,
    total,
    rows: listings.map((listing) => {
      const { contacts = [], terms = [], website = null } = reach.get(listing.slug) ?? {};
      const ways = contacts.map((one) => ({
        role: named(roles, one.role.slug),
        way: one.phone || one.email || one.url,
      }));
      return {
        listing: { ...listing, offers: listing.offers.filter(({ key }) => !foreign.has(key)) },
        services: terms
          .filter(({ kind }) => kind === 'service')
          .map(({ term }) => named(services, term.slug)),
        stages: terms
          .filter(({ kind }) => kind === 'stage')
          .map(({ term }) => named(stages, term.slug)),
        contacts: ways.length === 0 && website ? [{ role: '', way: website }] : ways,
      };
    }),
  };
}
