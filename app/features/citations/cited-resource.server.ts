import { getResource, type ResourceView } from '~/features/resources/resources.server';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { env } from '~/platform/env.server';
import type { Cited } from './cited';

/** What can be cited of a resource; null when there is none that the actor may read. */
export async function citedResource(
  actor: Actor,
  slug: string,
  locale: Locale,
): Promise<Cited | null> {
  const resource = await getResource(actor, slug, locale);
  return resource && citedOf(resource, locale);
}

/** Who wrote it: those it says, in and out of the network, or else who stands behind it. */
function authorsOf({ authors, otherAuthors, organization }: ResourceView): string[] {
  const said = [...authors.map(({ name }) => name), ...otherAuthors];
  return said.length > 0 ? said : [organization.name];
}

/** The same of one that was read already. */
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
    url: env().publicUrl + links.resource(locale, resource.slug),
    createdAt: resource.createdAt,
    updatedAt: resource.updatedAt,
  };
}
