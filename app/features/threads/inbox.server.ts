import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { isReason } from '~/features/notifications/told/reasons';
import { tellable } from './tellable';
import { askedFields, knowsAsker } from './threads.policy';

const MOST = 100;

/** How many notifications somebody has not seen. */
export function countUnread(actor: Person): Promise<number> {
  return db().notification.count({ where: { ...tellable(actor), shownAt: null } });
}

/**
 * What somebody was told, the newest first, and marks it as seen: it is then not mailed any more. What they may no
 * longer read is left out.
 */
export async function openInbox(actor: Person, locale: Locale) {
  const items = await readNotices(actor, locale, {}, MOST);
  const unseen = items.filter(({ isNew }) => isNew).map(({ id }) => id);
  await markSeen(actor, { id: { in: unseen } });
  return items;
}

/** The newest of what somebody was told and has not seen. It stays unseen. */
export function listUnread(actor: Person, locale: Locale, most: number): Promise<InboxItem[]> {
  return readNotices(actor, locale, { shownAt: null }, most);
}

async function readNotices(actor: Person, locale: Locale, which: object, most: number) {
  const rows = await db().notification.findMany({
    where: { AND: [tellable(actor), which] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      ...{ id: true, reasons: true, createdAt: true, shownAt: true },
      post: {
        select: {
          ...{ kind: true, number: true, organizationId: true },
          organization: { select: { slug: true, name: true, nameLocale: true } },
          thread: {
            select: {
              ...{ kind: true, slug: true, status: true, ...askedFields },
              posts: {
                where: { number: 1 },
                select: { texts: { select: { locale: true, subject: true } } },
              },
            },
          },
        },
      },
    },
  });
  return rows.map(({ post, reasons, ...row }) => {
    const { thread } = post;
    const texts = thread.posts.flatMap((one) => one.texts);
    const isMasked = post.organizationId === thread.organizationId && !knowsAsker(actor, thread);
    return {
      id: row.id,
      createdAt: row.createdAt,
      isNew: row.shownAt === null,
      reason: reasons.find(isReason) ?? 'following',
      thread: { kind: thread.kind, slug: thread.slug },
      number: post.number,
      status: thread.status,
      title: pickText(texts, locale, ({ subject }) => subject) ?? { text: '', locale },
      organization: isMasked ? null : post.organization,
    };
  });
}

export type InboxItem = Awaited<ReturnType<typeof readNotices>>[number];

/** Marks what somebody was told of a thread as seen, when they open its page. */
export async function seeThread(actor: Person, threadId: string): Promise<void> {
  await markSeen(actor, { post: { threadId } });
}

async function markSeen(actor: Person, which: object): Promise<void> {
  await db().notification.updateMany({
    where: { personId: actor.id, shownAt: null, ...which },
    data: { shownAt: now() },
  });
}
