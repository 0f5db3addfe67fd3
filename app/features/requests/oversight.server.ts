import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { waitingFor } from '~/features/follow-ups/rounds.server';
import { readableThreads } from '~/features/threads/threads.policy';
import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';

const MOST = 200;

/** Over how many days the load of partners is counted. */
const loadDays = 90;

const organizationFields = { slug: true, name: true, nameLocale: true } as const;
const help = { kind: 'help' as const, organization: listed };
const noPeople = { memberships: { none: { person: { disabledAt: null } } } };

/**
 * How the open requests stand, for the secretariat: who asks, who was told and has not answered, which wait for an
 * answer for five days, and for which nobody was found. Titles only of those that it may read.
 */
export async function listOpenRequests(actor: Person, locale: Locale) {
  if (!can(actor, 'request.oversee')) return [];
  const readable = await db().thread.findMany({
    where: { AND: [{ kind: 'request', status: 'open' }, readableThreads(actor)] },
    select: { id: true },
  });
  const isReadable = new Set(readable.map(({ id }) => id));
  const late = waitingFor(followUpDays.request.unanswered);
  const rows = await db().thread.findMany({
    where: { kind: 'request', status: 'open', hiddenAt: null, organization: listed },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: {
      ...{ id: true, slug: true, createdAt: true, dueAt: true, throughSecretariat: true },
      organization: { select: organizationFields },
      posts: {
        where: { number: 1 },
        select: { texts: { select: { locale: true, subject: true } } },
      },
      responses: {
        where: help,
        orderBy: { createdAt: 'asc' },
        select: {
          status: true,
          organization: {
            select: {
              ...organizationFields,
              _count: { select: { memberships: { where: { person: { disabledAt: null } } } } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ id, posts, responses, ...row }) => {
    const texts = posts.flatMap((post) => post.texts);
    const waiting = responses.filter(({ status }) => status === 'told');
    const isAnswered = responses.some(({ status }) => status !== 'told' && status !== 'declined');
    return {
      ...row,
      slug: row.slug ?? '',
      title: isReadable.has(id) ? pickText(texts, locale, ({ subject }) => subject) : null,
      waitsFor: waiting.map(({ organization: { _count, ...one } }) => {
        return { ...one, hasPeople: _count.memberships > 0 };
      }),
      isAnswered,
      isLate: !isAnswered && row.createdAt <= late.lte,
      hasNobody: responses.length === 0,
    };
  });
}

export type OpenRequest = Awaited<ReturnType<typeof listOpenRequests>>[number];

/** How many requests each partner was told of, answered and helped with in the last ninety days; alphabetical. */
export async function listLoad(actor: Person) {
  if (!can(actor, 'request.oversee')) return [];
  const since = new Date(now().getTime() - loadDays * day);
  const rows = await db().response.findMany({
    where: { ...help, createdAt: { gt: since } },
    orderBy: { organization: { name: 'asc' } },
    select: { status: true, organization: { select: organizationFields } },
  });
  const bySlug = new Map<string, typeof rows>();
  for (const row of rows)
    bySlug.set(row.organization.slug, [...(bySlug.get(row.organization.slug) ?? []), row]);
  return [...bySlug.values()].flatMap((all) => {
    const [first] = all;
    const count = (...statuses: string[]) =>
      all.filter(({ status }) => statuses.includes(status)).length;
    return first
      ? [
          {
            ...first.organization,
            told: all.length,
            answered: count('offered', 'accepted', 'not_needed', 'done'),
            declined: count('declined'),
            helped: count('done'),
          },
        ]
      : [];
  });
}

export type Load = Awaited<ReturnType<typeof listLoad>>[number];

/** How many organizations have nobody with an account: requests reach them through the secretariat. */
export function countWithoutPeople(): Promise<number> {
  return db().organization.count({ where: { ...listed, ...noPeople } });
}
