import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { isOld } from '~/features/organizations/freshness/freshness';
import { countMatches } from '~/features/search/directory/counts.server';
import { everybody } from '~/features/search/directory/directory.schema';
import { matchingIds } from '~/features/search/directory/results.server';
import { corridorOf, type Corridor } from './corridor';
import { findStagePatterns } from './corridor.queries.server';
import type { Listing } from './listing';
import { readListings } from './listings.server';

const MOST_PARTNERS = 8;
const MOST_CONFIRMED = 3;

/** The size of the network, as far as the actor may see it. */
export interface NetworkNumbers {
  organizations: number;
  countries: number;
  languages: number;
}

export interface FrontPage {
  numbers: NetworkNumbers;
  corridor: Corridor;
  /** some organizations, the latest confirmed first */
  partners: Listing[];
  /** those of them that confirmed their profile lately */
  confirmed: Listing[];
}

/** The size of the network, the corridor with who works where, and some of its organizations. */
export async function readFrontPage(actor: Actor, locale: Locale): Promise<FrontPage> {
  const latest = { ...everybody, sort: 'verified' as const };
  const [{ total, facets }, patterns, ids] = await Promise.all([
    countMatches(actor, everybody),
    findStagePatterns(actor),
    matchingIds(actor, latest, { limit: MOST_PARTNERS, offset: 0, locale }),
  ]);
  const partners = await readListings(actor, ids, locale);
  const isFresh = ({ verifiedAt }: Listing) => verifiedAt !== null && !isOld(verifiedAt, now());
  return {
    numbers: {
      organizations: total,
      countries: facets.country.size,
      languages: facets.language.size,
    },
    corridor: corridorOf(patterns),
    partners,
    confirmed: partners.filter(isFresh).slice(0, MOST_CONFIRMED),
  };
}
