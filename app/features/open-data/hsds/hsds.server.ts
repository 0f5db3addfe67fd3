import { everybody } from '~/features/search/directory/directory.schema';
import { matchingIds } from '~/features/search/directory/results.server';
import { links } from '~/i18n/links';
import type { Actor } from '~/platform/auth/actor';
import type { Locale } from '~/i18n/locale';
import { env } from '~/platform/env.server';
import { pace } from '~/platform/pace.server';
import { recordKinds, type PublishedFilter, type RecordKind } from '../published/published.schema';
import {
  eachRecord,
  findRecord,
  listRecords,
  type PublishedRecord,
} from '../published/published.server';
import { listedOrganization, wholeOrganization, type Wording } from './encode-organization.server';
import { listedPlaced, listedService, wholePlaced, wholeService } from './encode-service.server';
import type { Collection, HsdsQuery } from './hsds-query.schema';
import { kindsOfTaxonomy, readTermBook } from './term-book.server';

/** How many organizations a search finds at most. */
const MOST_FOUND = 1_000;

/** What the interface is, for programs that ask at its root. */
export function aboutHsds(locale: Locale) {
  const origin = env().publicUrl;
  return {
    version: '3.1',
    profile: `${origin}${links.openData(locale)}#hsds`,
    openapi_url: `${origin}/openapi.json`,
  } as const;
}

const isOfRecords = (collection: Collection): collection is RecordKind =>
  (recordKinds as readonly string[]).includes(collection);

/** A page of a collection, in the shape of HSDS. Conditions are combined with AND. */
export async function listHsds(
  actor: Actor,
  collection: Collection,
  query: HsdsQuery,
  locale: Locale,
) {
  const { page, per_page: size } = query;
  const offset = (page - 1) * size;
  const wording = { locale, book: await readTermBook(locale) };
  if (!isOfRecords(collection)) {
    const all = termsOf(collection, query, wording);
    return pageOf(query, all.length, all.slice(offset, offset + size));
  }
  const filter = await filterOf(actor, query, locale);
  if (!filter) return pageOf(query, 0, []);
  const { total, records } = await listRecords(actor, collection, filter, { limit: size, offset });
  const encode = encoderOf(collection, query, wording);
  const contents: unknown[] = [];
  for await (const some of inSlices(records, encode)) contents.push(...some);
  return pageOf(query, total, contents);
}

/** All that matches, one JSON object a line, in parts. */
export async function* eachHsds(
  actor: Actor,
  collection: Collection,
  query: HsdsQuery,
  locale: Locale,
): AsyncGenerator<string> {
  const wording = { locale, book: await readTermBook(locale) };
  const lines = (items: readonly unknown[]) =>
    items.map((item) => `${JSON.stringify(item)}\n`).join('');
  if (!isOfRecords(collection)) {
    yield lines(termsOf(collection, query, wording));
    return;
  }
  const filter = await filterOf(actor, query, locale);
  if (!filter) return;
  const encode = encoderOf(collection, query, wording);
  for await (const records of eachRecord(actor, collection, filter))
    for await (const some of inSlices(records, encode)) yield lines(some);
}

/** How long the process encodes records without answering anybody else, in ms. */
const SLICE = 15;

/** Encodes records in slices, between which the process does other work: a whole record can be long. */
async function* inSlices(
  records: readonly PublishedRecord[],
  encode: (record: PublishedRecord) => unknown,
): AsyncGenerator<unknown[]> {
  let slice: unknown[] = [];
  let began = performance.now();
  for (const record of records) {
    slice.push(encode(record));
    if (performance.now() - began < SLICE) continue;
    yield slice;
    await pace(SLICE);
    slice = [];
    began = performance.now();
  }
  yield slice;
}

/** A whole record of a collection; null when there is none that the actor may read. */
export async function findHsds(
  actor: Actor,
  collection: Collection,
  id: string,
  locale: Locale,
): Promise<unknown> {
  const wording = { locale, book: await readTermBook(locale) };
  if (collection === 'taxonomies')
    return wording.book.taxonomies.find((one) => one.id === id) ?? null;
  if (collection === 'taxonomy_terms') return wording.book.terms.get(id) ?? null;
  const record = await findRecord(actor, collection, id);
  return record && encoderOf(collection, { full: true, minimal: false }, wording)(record);
}

/** The conditions of a query; null if nothing can match. */
async function filterOf(
  actor: Actor,
  query: HsdsQuery,
  locale: Locale,
): Promise<PublishedFilter | null> {
  const { search, organization_id, taxonomy_id, taxonomy_term_id, country, modified_after } = query;
  const termKinds = taxonomy_id ? kindsOfTaxonomy(taxonomy_id) : undefined;
  if (taxonomy_id && !termKinds) return null;
  let organizations = organization_id ? [organization_id] : undefined;
  if (search) {
    const asked = { ...everybody, q: search };
    const found = await matchingIds(actor, asked, { limit: MOST_FOUND, offset: 0, locale });
    organizations = organizations ? found.filter((id) => id === organization_id) : found;
  }
  return {
    organizations,
    termKinds,
    termId: taxonomy_term_id,
    country,
    modifiedAfter: modified_after,
  };
}

function termsOf(
  collection: 'taxonomies' | 'taxonomy_terms',
  { search, taxonomy_id, minimal }: HsdsQuery,
  { book }: Wording,
) {
  if (minimal) return [];
  const words = search?.toLowerCase();
  const matches = ({ name }: { name: string }) => !words || name.toLowerCase().includes(words);
  if (collection === 'taxonomies') return book.taxonomies.filter(matches);
  return [...book.terms.values()].filter(
    (term) => matches(term) && (!taxonomy_id || term.taxonomy_id === taxonomy_id),
  );
}

/** How records of a collection are written: by id and date alone, short or whole. */
function encoderOf(
  collection: RecordKind,
  { minimal, full }: Pick<HsdsQuery, 'minimal' | 'full'>,
  wording: Wording,
): (record: PublishedRecord) => unknown {
  if (minimal) return ({ id, organization }) => ({ id, modified_date: organization.updatedAt });
  return ({ organization, service, place }) => {
    if (service && place && collection === 'service_at_locations')
      return full
        ? wholePlaced(organization, service, place, wording)
        : listedPlaced(organization, service, place, wording.locale);
    if (service)
      return full
        ? wholeService(organization, service, wording)
        : listedService(organization, service, wording);
    return full
      ? wholeOrganization(organization, wording)
      : listedOrganization(organization, wording.locale);
  };
}

function pageOf(query: HsdsQuery, total: number, contents: readonly unknown[]) {
  const pages = Math.ceil(total / query.per_page);
  return {
    total_items: total,
    total_pages: pages,
    page_number: query.page,
    size: contents.length,
    first_page: query.page === 1,
    last_page: query.page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
