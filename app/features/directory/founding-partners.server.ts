import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import type { Listing } from './listing';
import { readListings } from './listings.server';
import { idsOfSlugs } from '~/features/search/directory/results.server';

/** The slugs of the organizations that the network began with, as in docs and seed. */
const slugs = [
  'pop-noj',
  'pastoral-movilidad-humana',
  'casa-alianza-honduras',
  'fray-matias',
  'coalicion-pro-defensa-del-migrante',
  'pdib',
  'unla-migracion-y-asilo',
  'uca',
  'womens-refugee-commission',
  'kind',
  'cgrs',
];

/** The founding partners that are still in the network, in the order of `slugs`. */
export async function listFoundingPartners(actor: Actor, locale: Locale): Promise<Listing[]> {
  return readListings(actor, await idsOfSlugs(slugs), locale);
}
