import { namedValues, type NamedGroup } from '~/features/search/directory/facets.server';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import { slugParam } from '~/platform/slug.schema';
import { countOwn, findEditable, findOwn, valuesOf } from './editing.queries.server';
import { downloadsOf } from '../files/downloads.server';
import { fileOf } from '../files/file-view';
import type { OwnListing } from '../search/listing';
import { listingOf } from '../search/listings.server';
import { readListed } from '../search/resource-rows.queries.server';

/** The choices that the form offers, in the reader's language and in taxonomy order. */
export async function listResourceChoices(actor: Person, locale: Locale) {
  const [type, language, country, expertise, stage, population] = await Promise.all(
    (['type', 'language', 'country', 'expertise', 'stage', 'population'] as const).map((facet) =>
      namedValues(facet, locale),
    ),
  );
  const flat = (groups: NamedGroup[] = []) => groups.flatMap(({ values }) => values);
  return {
    organization: organizationChoices(actor, locale),
    type: flat(type),
    language: flat(language),
    country: flat(country),
    expertise: expertise ?? [],
    stage: flat(stage),
    population: flat(population),
  };
}

export type ResourceChoices = Awaited<ReturnType<typeof listResourceChoices>>;

/** A resource for its form; null when there is no such resource that the actor may change. */
export async function getResourceForEditing(actor: Person, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findEditable(actor, slug);
  if (!row) return null;
  const [file] = row.files;
  return { slug: row.slug, values: valuesOf(row), file: file ? fileOf(file) : null };
}

/** One page of the resources of the actor's organizations, without withdrawn ones. */
export async function listOwnResources(
  actor: Person,
  asked: number,
  locale: Locale,
): Promise<{ total: number; page: number; pages: number; results: OwnListing[] }> {
  const total = await countOwn(actor);
  const { page, pages, skip } = pageWithin(asked, total, resultsPerPage);
  const ids = await findOwn(actor, { skip, take: resultsPerPage });
  const rows = await readListed(actor, ids);
  const downloads = await downloadsOf(ids);
  return {
    total,
    page,
    pages,
    results: rows.map((row) => ({
      ...listingOf(row, locale),
      downloads: downloads.get(row.id) ?? 0,
    })),
  };
}
