import { pickText } from '~/i18n/pick';
import { askedFields, knowsAsker, readableThreads } from '~/features/threads/threads.policy';
import { countryName } from '~/i18n/names';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { textQuery } from '~/platform/db/text-search.server';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import type { RequestQuery } from './request-query.schema';

// More matches than anybody pages through; bounds the work for a word that every request has.
const MOST_MATCHES = 2_000;

/**
 * One page of the requests that the actor may read, found by words and facts: the best match first, without words
 * the newest. The words are those of questions and of published answers.
 */
export async function listRequests(actor: Actor, query: RequestQuery, locale: Locale) {
  const found = query.q === '' ? null : await findByWords(query.q);
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

/** Ids of all requests with at least half of the words, those with the most first. Not yet what the reader may read. */
async function findByWords(q: string): Promise<string[]> {
  const text = textQuery(q);
  if (!text) return [];
  const each = text.words.map((word) => Prisma.sql`bool_or(s.document @@ ${word})::int`);
  // Neither what a hidden organization wrote nor what it translated is found.
  const areShown = Prisma.sql`${listedSql(Prisma.sql`o`)} AND ${listedSql(Prisma.sql`t`)}`;
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT thread_id AS id, ${Prisma.join(each, ' + ')} AS words,
        sum(ts_rank(s.document, ${text.any}, 1)) AS rank
      FROM thread_search s JOIN organization o ON o.id = s.organization_id
        JOIN organization t ON t.id = s.translator_id
      WHERE s.document @@ ${text.any} AND ${areShown} GROUP BY thread_id
    ) f WHERE 2 * words >= ${each.length}
    ORDER BY words DESC, rank DESC, id DESC LIMIT ${MOST_MATCHES}`;
  return rows.map(({ id }) => id);
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
