import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import { eventFields, eventListing } from './event-fields.server';
import { readableEvents } from './events.policy';

/** How many events a calendar holds at most. */
const MOST = 200;

/** One page of the events that the actor may read: those to come, the next one first, or those that are over. */
export async function listEvents(
  actor: Actor,
  { state, page: asked }: { state: 'coming' | 'past'; page: number },
  locale: Locale,
) {
  const ends = state === 'coming' ? { gt: now() } : { lte: now() };
  const where = { AND: [readableEvents(actor), { expiresAt: ends }] };
  const total = await db().thread.count({ where });
  const { page, pages, skip } = pageWithin(asked, total, resultsPerPage);
  const rows = await db().thread.findMany({
    where,
    orderBy: [{ expiresAt: state === 'coming' ? 'asc' : 'desc' }, { id: 'asc' }],
    ...{ skip, take: resultsPerPage },
    select: eventFields,
  });
  return { total, page, pages, results: rows.map((row) => eventListing(row, locale)) };
}

/** The events of a calendar that everybody may follow: public ones that are not long over. */
export async function publicEvents(locale: Locale) {
  const since = new Date(now().getTime() - 30 * 86_400_000);
  const rows = await db().thread.findMany({
    where: { AND: [readableEvents(visitor), { expiresAt: { gt: since } }] },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: eventFields,
  });
  return rows.map((row) => eventListing(row, locale));
}
