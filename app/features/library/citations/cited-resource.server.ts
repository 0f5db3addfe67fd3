import { getResource, type ResourceView } from '../resources/resources.server';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { env } from '~/platform/env.server';
import type { Cited } from './cited';

/** The citation data of a resource; null when there is no such resource that the actor may read. */
export async function citedResource(
  actor: Actor,
  slug: string,
  locale: Locale,
): Promise<Cited | null> {
  const resource = await getResource(actor, slug, locale);
  return resource && citedOf(resource, locale);
}

/** All named authors, in the network and outside it, without duplicates; if none is named, the owner. */
function authorsOf({ authors, otherAuthors, organization }: ResourceView): string[] {
  const named = [...authors.map(({ name }) => name), ...otherAuthors];
  return named.length > 0 ? [...new Set(named)] : [organization.name];
}

/** The citation data of a resource that was read already. */
export function citedOf(resource: ResourceView, locale: Locale): Cited {
  return {
    slug: resource.slug,
    title: resource.title.text,
    summary: resource.summary?.text ?? '',
    type: resource.typeSlug,
    authors: authorsOf(resource),
    publisher: resource.organization.name,
    published: resource.published,
    edition: resource.edition,
    languages: resource.languageCodes,
    countries: resource.countries.map(({ code }) => code),
    subjects: [...resource.expertise, ...resource.populations, ...resource.stages].map(
      ({ name }) => name.text,
    ),
    page: env().publicUrl + links.resource(locale, resource.slug),
    source: resource.url,
    createdAt: resource.createdAt,
    updatedAt: resource.updatedAt,
  };
}
