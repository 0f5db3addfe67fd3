import { pickText } from '~/i18n/pick';
import { findByWords } from '~/features/threads/find-by-words.server';
import { askedFields, knowsAsker, readableThreads } from '~/features/threads/threads.policy';
import { countryName } from '~/i18n/names';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import type { RequestQuery } from './request-query.schema';

/**
 * One page of the requests that the actor may read, found by words and facts: the best match first, without words
 * the newest. The words are those of questions and of published answers.
 */
export async function listRequests(actor: Actor, query: RequestQuery, locale: Locale) {
  const found = query.q === '' ? null : await findByWords('request', query.q);
  const where = {
    AND: [
      readableThreads(actor),
      { kind: 'request' as const },
      stateWhere(query.state),
      query.country.length > 0 ? { countries: { hasSome: query.country } } : {},
      query.area.length > 0 ? { terms: { some: { term: { slug: { in: query.area } } } } } : {},
      found ? { id: { in: found } } : {},
    ],
  };
  const total = await db().thread.count({ where });
  const { page, pages, skip } = pageWithin(query.page, total, resultsPerPage);
  const ids = found
    ? (await db().thread.findMany({ where, select: { id: true } }))
        .map(({ id }) => id)
        .sort((a, b) => found.indexOf(a) - found.indexOf(b))
        .slice(skip, skip + resultsPerPage)
    : null;
  const rows = await db().thread.findMany({
    where: ids ? { id: { in: ids } } : where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(ids ? {} : { skip, take: resultsPerPage }),
    select: listedFields,
  });
  const inOrder = ids ? rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) : rows;
  return { total, page, pages, results: inOrder.map((row) => listingOf(actor, row, locale)) };
}

function stateWhere(state: RequestQuery['state']) {
  if (state === 'open') return { status: 'open' as const };
  return state === 'answered' ? { publishedAt: { not: null } } : {};
}

const listedFields = {
  id: true,
  slug: true,
  status: true,
  dueAt: true,
  createdAt: true,
  closedAt: true,
  publishedAt: true,
  countries: true,
  ...askedFields,
  organization: { select: { slug: true, name: true, nameLocale: true } },
  posts: { where: { number: 1 }, select: { texts: { select: { locale: true, subject: true } } } },
  _count: {
    select: { posts: { where: { kind: 'answer', hiddenAt: null, organization: listed } } },
  },
} as const;

type ListedRow = Prisma.ThreadGetPayload<{ select: typeof listedFields }>;

function listingOf(actor: Actor, row: ListedRow, locale: Locale) {
  const texts = row.posts.flatMap((post) => post.texts);
  return {
    slug: row.slug ?? '',
    title: pickText(texts, locale, ({ subject }) => subject) ?? { text: row.slug ?? '', locale },
    status: row.status,
    isAnswered: row.publishedAt !== null,
    dueAt: row.dueAt,
    createdAt: row.createdAt,
    asker: knowsAsker(actor, row) ? row.organization : null,
    countries: row.countries.map((code) => countryName(locale, code)),
    // Visitors do not learn how many answers there are that they may not read.
    answers: can(actor, 'read.network') ? row._count.posts : null,
  };
}

export type RequestListing = ReturnType<typeof listingOf>;
