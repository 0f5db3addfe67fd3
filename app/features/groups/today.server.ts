import { listUnread } from '~/features/threads/inbox.server';
import { coordinatedGroups, ownGroups } from '~/features/threads/groups.policy';
import { readablePosts, readableThreads } from '~/features/threads/threads.policy';
import { dayOf } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { groupTitle } from './group-title';

/** The most of a kind that the first page of the workspace shows; each leads to the whole list. */
const MOST = 5;

const titled = {
  where: { number: 1 },
  select: { texts: { select: { locale: true, subject: true } } },
} as const;

const titleIn = (
  posts: readonly { texts: { locale: Locale; subject: string }[] }[],
  locale: Locale,
) => {
  const texts = posts.flatMap((post) => post.texts);
  return pickText(texts, locale, ({ subject }) => subject) ?? { text: '', locale };
};

/**
 * What waits for somebody today in what the network does together, and what is new for them. Reading it marks nothing
 * as seen.
 */
export async function getToday(actor: Person, locale: Locale) {
  const own = ownOrganizationIds(actor);
  const open = {
    AND: [{ kind: 'request' as const, status: 'open' as const }, readableThreads(actor)],
  };
  const asked = await db().thread.findMany({
    where: {
      AND: [
        open,
        { responses: { some: { kind: 'help', status: 'told', organizationId: { in: own } } } },
      ],
    },
    orderBy: { dueAt: 'asc' },
    take: MOST,
    select: { slug: true, dueAt: true, posts: titled },
  });
  const offers = await db().thread.findMany({
    where: {
      AND: [
        open,
        { organizationId: { in: own } },
        { responses: { some: { kind: 'help', status: 'offered', organization: listed } } },
      ],
    },
    orderBy: { dueAt: 'asc' },
    take: MOST,
    select: {
      ...{ slug: true, posts: titled },
      _count: {
        select: {
          responses: { where: { kind: 'help', status: 'offered', organization: listed } },
        },
      },
    },
  });
  const reviews = await db().post.findMany({
    where: {
      AND: [
        { kind: 'decision', reviewOn: { lte: new Date(dayOf(now())) } },
        { thread: { kind: 'discussion', status: { not: 'closed' }, group: ownGroups(actor) } },
        readablePosts(actor),
      ],
    },
    orderBy: { reviewOn: 'asc' },
    take: MOST,
    select: { number: true, reviewOn: true, thread: { select: { slug: true, posts: titled } } },
  });
  const joining = await db().group.findMany({
    where: {
      AND: [
        coordinatedGroups(actor),
        { members: { some: { status: 'asked', organization: listed } } },
      ],
    },
    take: MOST,
    select: {
      ...{ slug: true, texts: { select: { locale: true, name: true } } },
      _count: { select: { members: { where: { status: 'asked', organization: listed } } } },
    },
  });
  return {
    news: await listUnread(actor, locale, MOST),
    asked: asked.map(({ slug, dueAt, posts }) => ({
      ...{ slug: slug ?? '', dueAt, title: titleIn(posts, locale) },
    })),
    offers: offers.map(({ slug, posts, _count }) => ({
      ...{ slug: slug ?? '', title: titleIn(posts, locale), count: _count.responses },
    })),
    reviews: reviews.map(({ number, reviewOn, thread }) => ({
      ...{ number, reviewOn, slug: thread.slug ?? '', title: titleIn(thread.posts, locale) },
    })),
    joining: joining.map((group) => ({
      ...{ slug: group.slug, name: groupTitle(group, locale), count: group._count.members },
    })),
  };
}

export type TodayView = Awaited<ReturnType<typeof getToday>>;
