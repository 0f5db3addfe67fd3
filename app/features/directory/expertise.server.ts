import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { findTerm, listExpertiseByGroup, type TermView } from '../taxonomy/taxonomy.server';
import { countMatches } from '~/features/search/directory/counts.server';
import { everybody } from '~/features/search/directory/directory.schema';
import type { FacetOption } from '~/features/search/directory/facets';
import { countryCodes, facetsFor } from '~/features/search/directory/facets.server';
import { existsIn, placeFacet } from './where-terms-count';
import type { Listing } from './listing';
import { readListings } from './listings.server';
import { matchingIds } from '~/features/search/directory/results.server';

const MOST_LISTED = 60;
const TRAINING = 'training'; // the service

export interface ExpertiseGroup {
  name: string;
  description: string;
  areas: { slug: string; name: string; organizations: number }[];
}

/** Areas of expertise by group, with how many organizations offer each. */
export async function listExpertise(actor: Actor, locale: Locale): Promise<ExpertiseGroup[]> {
  const [groups, { facets }] = await Promise.all([
    listExpertiseByGroup(locale),
    countMatches(actor, everybody),
  ]);
  return groups.map(({ group, areas }) => ({
    name: group.name,
    description: group.description,
    areas: areas.map(({ slug, name }) => ({
      slug,
      name,
      organizations: facets.expertise.get(slug) ?? 0,
    })),
  }));
}

export interface ExpertiseArea {
  term: TermView;
  group: string;
  total: number;
  organizations: Listing[];
  /** Every country where somebody offers it or knows about it, and all countries of the corridor, where it exists. */
  countries: { code: string; name: string; count: number }[];
  /** Stages, populations and languages for which somebody offers it. */
  stages: FacetOption[];
  populations: FacetOption[];
  languages: FacetOption[];
  /** Organizations that also train others. */
  trainers: Listing[];
}

/** An area of expertise with the organizations that offer it; null for an area that does not exist. */
export async function readExpertiseArea(
  actor: Actor,
  slug: string,
  locale: Locale,
): Promise<ExpertiseArea | null> {
  const term = await findTerm('expertise', slug, locale);
  if (!term) return null;
  const query = { ...everybody, expertise: [slug] };
  const first = { limit: MOST_LISTED, offset: 0, locale };
  const [{ total, facets }, ids, trainerIds, codes, group] = await Promise.all([
    countMatches(actor, query),
    matchingIds(actor, query, first),
    matchingIds(actor, { ...query, service: [TRAINING] }, first),
    countryCodes(),
    term.parent ? findTerm('expertise_group', term.parent, locale) : null,
  ]);
  const named = await facetsFor(['stage', 'population', 'language'], facets, query, locale);
  return {
    term,
    group: group?.name ?? '',
    total,
    organizations: await readListings(actor, ids, locale),
    countries: codes
      .map(({ code, corridor }) => ({
        code,
        corridor,
        name: countryName(locale, code),
        count: facets[placeFacet(term)].get(code) ?? 0,
      }))
      .filter(({ code, corridor, count }) => existsIn(term, [code]) && (corridor || count > 0))
      .map(({ code, name, count }) => ({ code, name, count })),
    stages: named.stage.flatMap(({ options }) => options),
    populations: named.population.flatMap(({ options }) => options),
    languages: named.language.flatMap(({ options }) => options),
    trainers: await readListings(actor, trainerIds, locale),
  };
}
