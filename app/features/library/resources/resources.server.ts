import { facetsFor, nameFacetValues } from '~/features/search/directory/facets.server';
import type { ChosenValue, FacetGroup } from '~/features/search/directory/facets';
import { isAtRaisedRisk } from '~/features/protection/raised-risk.server';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { nameOf } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { askedText } from '~/features/search/question/asked-text.server';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import { slugParam } from '~/platform/slug.schema';
import type { ResourceListing } from '../search/listing';
import { listingOf } from '../search/listings.server';
import { askLibrary } from '../search/resource-matching.queries.server';
import {
  findEditionsOf,
  findNewest,
  findPublicSlugs,
  findReadable,
  readListed,
  type ListedRow,
} from '../search/resource-rows.queries.server';
import { facetNames, type FacetName, type ResourceQuery } from '../search/resource-search.schema';
import { publishedOf } from './published-date';
import { licences } from './resources.schema';
import { readSnippets } from '../search/snippets.queries.server';

/** The result of a library search. */
export interface LibraryAnswer {
  /** The number of all matches; `results` is one page of them. */
  total: number;
  page: number;
  pages: number;
  results: ResourceListing[];
  facets: Record<FacetName, FacetGroup[]>;
  /** The chosen filters, named in the reader's language. */
  chosen: ChosenValue<FacetName>[];
}

/**
 * Searches the library, including the pages of files, in all languages at once. Not all words must match: more
 * matches rank higher, and without words the newest come first. If a work has editions in several languages, the
 * one in the reader's language is shown. Values of one facet are combined with OR; facets and words with AND.
 * Resources that the actor may not read are not found or counted and do not affect the order.
 */
export async function searchResources(
  actor: Actor,
  query: ResourceQuery,
  locale: Locale,
): Promise<LibraryAnswer> {
  const text = await askedText(query.q);
  const asking = { actor, query, text, locale };
  const ask = (page: number) =>
    askLibrary(asking, { limit: resultsPerPage, offset: (page - 1) * resultsPerPage });
  const first = await ask(query.page);
  const { total, facets } = first;
  const { page, pages } = pageWithin(query.page, total, resultsPerPage);
  // A page past the end means the last page.
  const { ids } = page === query.page ? first : await ask(page);
  const rows = await readListed(actor, ids);
  const [snippets, alsoIn] = await Promise.all([
    text
      ? readSnippets(
          rows.map(({ id }) => id),
          text,
        )
      : undefined,
    otherLanguages(actor, rows, locale),
  ]);
  return {
    total,
    page,
    pages,
    results: rows.map((row) => ({
      ...listingOf(row, locale),
      alsoIn: alsoIn.get(row.id) ?? [],
      snippet: snippets?.get(row.id) ?? null,
    })),
    facets: await facetsFor(facetNames, facets, query, locale),
    chosen: await nameFacetValues(facetNames, query, locale),
  };
}

/** The names of the languages of the other editions of these resources, by resource id. */
async function otherLanguages(actor: Actor, rows: readonly ListedRow[], locale: Locale) {
  const works = rows.flatMap(({ workId }) => workId ?? []);
  const editions = works.length > 0 ? await findEditionsOf(actor, works) : [];
  const t = translator(locale);
  return new Map(
    rows.map(({ id, workId, languages }) => {
      const own = languages.map(({ languageCode }) => languageCode);
      const others = editions
        .filter((one) => workId !== null && one.workId === workId && one.id !== id)
        .flatMap((one) => one.languages.map(({ languageCode }) => languageCode))
        .filter((code) => !own.includes(code));
      return [id, [...new Set(others)].map((code) => languageName(t, locale, code))];
    }),
  );
}

/** A resource in the reader's language; null when there is no such resource that the actor may read. */
export async function getResource(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findReadable(actor, slug);
  if (!row) return null;
  const ofKind = (kind: string) =>
    row.terms
      .filter((one) => one.kind === kind)
      .map(({ term }) => ({ slug: term.slug, name: nameOf(term, locale) }));
  return {
    ...listingOf(row, locale),
    id: row.id,
    typeSlug: row.type.slug,
    languageCodes: row.languages.map(({ languageCode }) => languageCode),
    edition: row.edition,
    editionAt: row.editionAt,
    url: row.url,
    published: publishedOf(row),
    countries: row.countries.map(({ countryCode }) => ({
      code: countryCode,
      name: countryName(locale, countryCode),
    })),
    expertise: ofKind('expertise'),
    populations: ofKind('population'),
    stages: ofKind('stage'),
    authors: row.authors.map(({ organization }) => organization),
    otherAuthors: row.otherAuthors.split('\n').filter(Boolean),
    licence: licences.find((one) => one === row.licence) ?? null,
    reviewOn: row.reviewOn,
    updatedAt: row.updatedAt,
    isIndexed: row.visibility === 'public' && !(await isAtRaisedRisk(row.organizationId)),
    can: {
      edit: can(actor, 'resource.share', row.organizationId),
      collect: canSomewhere(actor, 'collection.curate') || can(actor, 'collection.curate-network'),
    },
  };
}

export type ResourceView = NonNullable<Awaited<ReturnType<typeof getResource>>>;

/** The resources with these ids that the actor may read, in the given order. */
export async function listResourcesByIds(
  actor: Actor,
  ids: readonly string[],
  locale: Locale,
): Promise<ResourceListing[]> {
  return (await readListed(actor, ids)).map((row) => listingOf(row, locale));
}

/** The newest resources that the actor may read. */
export async function listNewestResources(
  actor: Actor,
  most: number,
  locale: Locale,
): Promise<ResourceListing[]> {
  return (await findNewest(actor, { most })).map((row) => listingOf(row, locale));
}

// An organization's page shows only its newest resources; the library has the rest.
const MOST_OF_ONE = 20;

/** The newest resources of an organization that the actor may read. */
export async function listResourcesOf(
  actor: Actor,
  organizationId: string,
  locale: Locale,
): Promise<ResourceListing[]> {
  const rows = await findNewest(actor, { most: MOST_OF_ONE, organizationId });
  return rows.map((row) => listingOf(row, locale));
}

/** The slugs of public resources that search engines may index, with the time of their last change. */
export function listPublicResourceSlugs(): Promise<{ slug: string; updatedAt: Date }[]> {
  return findPublicSlugs();
}
