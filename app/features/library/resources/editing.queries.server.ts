import { perLocale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { db, type Transaction } from '~/platform/db/client.server';
import { editableResources } from './resources.policy';
import { licences, type Licence, type Sharing } from './resources.schema';

export type EditableRow = NonNullable<Awaited<ReturnType<typeof findEditable>>>;

/** A resource with everything that its form shows, if the actor may change it. */
export function findEditable(actor: Actor, slug: string, tx: Transaction = db()) {
  return tx.resource.findFirst({
    where: { AND: [{ slug }, editableResources(actor)] },
    select: {
      id: true,
      slug: true,
      version: true,
      organizationId: true,
      visibility: true,
      workId: true,
      step: true,
      edition: true,
      editionAt: true,
      changes: true,
      onRequest: true,
      licence: true,
      otherAuthors: true,
      authors: {
        where: { organization: listed },
        orderBy: { position: 'asc' },
        select: { organization: { select: { name: true } } },
      },
      url: true,
      publishedYear: true,
      publishedMonth: true,
      publishedDay: true,
      reviewOn: true,
      type: { select: { slug: true } },
      texts: { select: { locale: true, title: true, summary: true } },
      languages: { select: { languageCode: true } },
      countries: { select: { countryCode: true } },
      terms: {
        where: { term: { retiredAt: null } },
        select: { kind: true, term: { select: { slug: true } } },
      },
      files: {
        orderBy: { position: 'asc' },
        select: { id: true, storageKey: true, name: true, bytes: true, pageCount: true },
      },
    },
  });
}

/** The values of a resource as its form has them. */
export interface ResourceValues {
  version: number;
  title: Record<string, string>;
  summary: Record<string, string>;
  language: string[];
  type: string;
  visibility: Sharing;
  url: string;
  country: string[];
  expertise: string[];
  population: string[];
  stage: string[];
  authors: string;
  licence: Licence | undefined;
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  reviewOn: string | undefined;
}

export function valuesOf(row: EditableRow): ResourceValues {
  const texts = (field: 'title' | 'summary') =>
    perLocale((locale) => row.texts.find((text) => text.locale === locale)?.[field] ?? '');
  const slugs = (kind: string) =>
    row.terms.filter((one) => one.kind === kind).map(({ term }) => term.slug);
  return {
    version: row.version,
    title: texts('title'),
    summary: texts('summary'),
    language: row.languages.map(({ languageCode }) => languageCode),
    type: row.type.slug,
    visibility: row.onRequest ? 'request' : row.visibility,
    url: row.url ?? '',
    country: row.countries.map(({ countryCode }) => countryCode),
    expertise: slugs('expertise'),
    population: slugs('population'),
    stage: slugs('stage'),
    authors: [...row.authors.map(({ organization }) => organization.name), row.otherAuthors]
      .filter(Boolean)
      .join('\n'),
    licence: licences.find((one) => one === row.licence),
    year: row.publishedYear ?? undefined,
    month: row.publishedMonth ?? undefined,
    day: row.publishedDay ?? undefined,
    reviewOn: row.reviewOn?.toISOString().slice(0, 10),
  };
}

/** The number of resources that the actor may change. */
export function countOwn(actor: Actor): Promise<number> {
  return db().resource.count({ where: editableResources(actor) });
}

/** One page of the ids of resources that the actor may change, latest change first. */
export async function findOwn(actor: Actor, page: { skip: number; take: number }) {
  const rows = await db().resource.findMany({
    where: editableResources(actor),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    ...page,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
