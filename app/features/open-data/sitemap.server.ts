import { links } from '~/i18n/links';
import { defaultLocale, perLocale, type Locale } from '~/i18n/locale';
import { visitor } from '~/platform/auth/actor';
import { listCountries } from '~/features/directory/countries.server';
import { listExpertise } from '~/features/directory/expertise.server';
import { listPublicOrganizationSlugs } from '~/features/organizations/profile/public-profile.server';
import { listPublicResourceSlugs } from '~/features/library/resources/resources.server';
import { listPublicCollectionSlugs } from '~/features/library/collections/collections.server';
import { rightSlugs } from '~/features/agenda/rights/rights.schema';
import type { SitemapPage } from './sitemap-xml';

type Address = (locale: Locale) => string;

/** Every page that a visitor can read, in all languages, except those hidden from search engines. */
export async function listPublicPages(): Promise<SitemapPage[]> {
  const [organizations, resources, collections, countries, groups] = await Promise.all([
    listPublicOrganizationSlugs(),
    listPublicResourceSlugs(),
    listPublicCollectionSlugs(),
    listCountries(visitor, defaultLocale),
    listExpertise(visitor, defaultLocale),
  ]);
  const standing: Address[] = [
    links.home,
    links.directory,
    links.countries,
    links.expertise,
    links.coverage,
    links.resources,
    links.collections,
    links.about,
    links.openData,
    links.safety,
    (locale) => links.procedures(locale),
    (locale) => links.returns(locale),
    links.rights,
    ...rightSlugs.map(
      (slug): Address =>
        (locale) =>
          links.right(locale, slug),
    ),
    (locale) => links.help(locale),
  ];
  const areas = groups.flatMap((group) => group.areas);
  return [
    ...standing.map((address) => page((locale) => address(locale))),
    ...countries
      .filter(({ isIndexed }) => isIndexed)
      .map(({ code }) => page((locale) => links.country(locale, code))),
    ...areas.map(({ slug }) => page((locale) => links.expertiseArea(locale, slug))),
    ...organizations.map(({ slug, updatedAt }) =>
      page((locale) => links.organization(locale, slug), updatedAt),
    ),
    ...collections.map(({ slug, updatedAt }) =>
      page((locale) => links.collection(locale, slug), updatedAt),
    ),
    ...resources.map(({ slug, updatedAt }) =>
      page((locale) => links.resource(locale, slug), updatedAt),
    ),
  ];
}

function page(address: Address, changed?: Date): SitemapPage {
  return { paths: perLocale(address), ...(changed ? { changed } : {}) };
}
