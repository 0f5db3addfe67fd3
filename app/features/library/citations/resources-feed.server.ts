import { nameFacetValues } from '~/features/search/directory/facets.server';
import { listPublished } from '../resources/published.server';
import { addressOf, facetNames, type ResourceQuery } from '../search/resource-search.schema';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { env } from '~/platform/env.server';
import type { AtomFeed } from './atom';

/**
 * A feed of the public resources that match a query, the same for every reader. Feeds are copied by other programs,
 * so organizations at raised risk are left out.
 */
export async function resourcesFeed(query: ResourceQuery, locale: Locale): Promise<AtomFeed> {
  const origin = env().publicUrl;
  const t = translator(locale, 'library');
  const resources = await listPublished(query, locale);
  const names = (await nameFacetValues(facetNames, query, locale)).map(({ name }) => name);
  const asked = [query.q, ...names].filter(Boolean).join(', ');
  return {
    title: asked ? t('feed.of', { asked }) : t('feed.title'),
    lang: locale,
    self: origin + links.resourcesFeed(locale, addressOf(query)),
    page: origin + links.resources(locale, addressOf(query)),
    updated: new Date(Math.max(0, ...resources.map(({ updatedAt }) => updatedAt.getTime()))),
    entries: resources.map((one) => ({
      id: `urn:uuid:${one.id}`,
      title: one.title.text,
      titleLang: one.title.locale,
      summary: one.summary && { text: one.summary.text, lang: one.summary.locale },
      url: origin + links.resource(locale, one.slug),
      author: one.organization.name,
      category: { term: one.typeSlug, label: one.type.text },
      published: one.createdAt,
      updated: one.updatedAt,
    })),
  };
}
