import { findByWords } from '~/features/threads/find-by-words.server';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import { alertFields, alertListing } from './alert-fields.server';
import type { AlertQuery } from './alert-query.schema';
import { isConfirmed, isNotConfirmed, readableAlerts, standing } from './alerts.policy';

// More current alerts than the network ever has at once.
const MOST_CURRENT = 100;

const newestFirst: Prisma.ThreadOrderByWithRelationInput[] = [
  { createdAt: 'desc' },
  { id: 'desc' },
];

/**
 * The alerts that the actor may read and that match words and facts: the current ones, those that were confirmed
 * apart from the others, or a page of those that have ended.
 */
export async function listAlerts(actor: Actor, query: AlertQuery, locale: Locale) {
  const where = await matching(actor, query);
  const at = now();
  if (query.state === 'past') {
    const past = { AND: [where, { NOT: standing(at) }] };
    const total = await db().thread.count({ where: past });
    const { page, pages, skip } = pageWithin(query.page, total, resultsPerPage);
    const results = await read(past, locale, { skip, take: resultsPerPage });
    return { total, page, pages, confirmed: [], unconfirmed: [], past: results };
  }
  const [confirmed, unconfirmed] = await Promise.all([
    read({ AND: [where, standing(at), isConfirmed] }, locale, { take: MOST_CURRENT }),
    read({ AND: [where, standing(at), isNotConfirmed] }, locale, { take: MOST_CURRENT }),
  ]);
  const total = confirmed.length + unconfirmed.length;
  return { total, page: 1, pages: 1, confirmed, unconfirmed, past: [] };
}

export type AlertAnswer = Awaited<ReturnType<typeof listAlerts>>;

/** A `where` for the alerts that match a query, in whatever state. */
export async function matching(actor: Actor, query: AlertQuery): Promise<Prisma.ThreadWhereInput> {
  const { q, country, border, stage, area } = query;
  const found = q === '' ? null : await findByWords('alert', q);
  const term = (kind: 'stage' | 'expertise', slugs: string[]) =>
    slugs.length > 0 ? { terms: { some: { kind, term: { slug: { in: slugs } } } } } : {};
  return {
    AND: [
      readableAlerts(actor),
      country.length > 0 ? { countries: { hasSome: country } } : {},
      border.length > 0 ? { borders: { hasSome: border } } : {},
      term('stage', stage),
      term('expertise', area),
      found ? { id: { in: found } } : {},
    ],
  };
}

async function read(
  where: Prisma.ThreadWhereInput,
  locale: Locale,
  range: { skip?: number; take: number },
) {
  const rows = await db().thread.findMany({
    ...{ where, orderBy: newestFirst, ...range },
    select: alertFields,
  });
  return rows.map((row) => alertListing(row, locale));
}

/**
 * The newest current alerts that another organization confirmed: of a country, those that match words, or all.
 *
 * @param most how many at most
 */
export async function currentAlerts(
  actor: Actor,
  { country, q = '' }: { country?: string; q?: string },
  most: number,
  locale: Locale,
) {
  const found = q === '' ? null : await findByWords('alert', q);
  if (found?.length === 0) return [];
  const where = {
    AND: [
      readableAlerts(actor),
      standing(now()),
      isConfirmed,
      country ? { countries: { has: country } } : {},
      found ? { id: { in: found } } : {},
    ],
  };
  return read(where, locale, { take: most });
}
