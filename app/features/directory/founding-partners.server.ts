import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import type { Listing } from './listing';
import { readListings } from './listings.server';
import { idsOfSlugs } from '~/features/search/directory/results.server';

/** The organizations that the network began with, as docs and seed name them. */
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

/** The founding partners that are still in the network, along the corridor from the south. */
export async function listFoundingPartners(actor: Actor, locale: Locale): Promise<Listing[]> {
  return readListings(actor, await idsOfSlugs(slugs), locale);
}
