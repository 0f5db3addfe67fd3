import type { Recipient } from '~/features/notifications/letter-kind.server';
import { isReason, reasons as byWeight, type Reason } from '~/features/notifications/told/reasons';
import { pickText } from '~/i18n/pick';
import type { Locale } from '~/i18n/locale';
import { findPersonActor } from '~/platform/auth/person-actor.server';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { current, tellable } from '../tellable';
import { askedFields, knowsAsker, shownTexts } from '../threads.policy';

/** How many matters a digest names; the others are counted. */
export const mostNamed = 12;

/**
 * What a digest says, read when it is sent: of what it was queued for, only what the person may read at this moment and
 * has not seen. What is left out goes to a later digest if it can be read again. What an earlier attempt may have told
 * stays with this digest, so that nothing is told twice.
 *
 * @returns null when nothing is left, or the person has no account any more
 */
export async function readDigest({ digestId }: { digestId: string }, to: Recipient) {
  const actor = to.person && (await findPersonActor(to.person.id));
  if (!actor) return null;
  const of = { digestId, personId: actor.id };
  const rows = await db().notification.findMany({
    where: { AND: [of, { shownAt: null }, tellable(actor), current(actor, now())] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: digestFields,
  });
  const ids = rows.map(({ id }) => id);
  await db().$transaction([
    db().notification.updateMany({
      where: { ...of, id: { in: ids }, mailedAt: null },
      data: { mailedAt: now() },
    }),
    db().notification.updateMany({
      where: { ...of, id: { notIn: ids }, mailedAt: null },
      data: { digestId: null },
    }),
  ]);
  if (rows.length === 0) return null;
  const matters = mattersOf(actor, rows, to.locale);
  const named = matters.slice(0, mostNamed);
  const count = (all: readonly Matter[]) => all.reduce((sum, one) => sum + one.count, 0);
  return { named, total: rows.length, more: count(matters) - count(named) };
}

/** The mail server did not take the digest: nothing of it counts as told. */
export async function forgetTold({ digestId }: { digestId: string }): Promise<void> {
  await db().notification.updateMany({ where: { digestId }, data: { mailedAt: null } });
}

export type DigestFacts = NonNullable<Awaited<ReturnType<typeof readDigest>>>;

const digestFields = {
  ...{ id: true, reasons: true },
  post: {
    select: {
      ...{ number: true, organizationId: true },
      organization: { select: { name: true } },
      thread: {
        select: {
          ...{ id: true, kind: true, slug: true, audience: true, ...askedFields },
          group: { select: { access: true } },
          posts: {
            where: { number: 1 },
            select: {
              texts: {
                where: { ...shownTexts, origin: { not: 'machine' as const } },
                select: { locale: true, subject: true },
              },
            },
          },
        },
      },
    },
  },
} as const;

type Row = Prisma.NotificationGetPayload<{ select: typeof digestFields }>;

/** What is new in one thread; of what is closed to others, only that there is something. */
export interface Matter {
  reason: Reason;
  count: number;
  closed: 'group' | 'request' | null;
  title: { text: string; locale: Locale } | null;
  /** who wrote last; null if that is not told */
  organization: string | null;
  thread: { kind: string; slug: string | null };
  number: number;
}

/** One matter for each thread, and one for all that is closed in the same way; what answers the reader comes first. */
function mattersOf(actor: Person, rows: readonly Row[], locale: Locale): Matter[] {
  const matters = new Map<string, Matter>();
  for (const { post, reasons } of rows) {
    const { thread } = post;
    const closed = closedness(thread);
    const key = closed ?? thread.id;
    const reason = reasons.find(isReason) ?? 'following';
    const found = matters.get(key);
    if (found) {
      found.count += 1;
      if (weightOf(reason) < weightOf(found.reason)) found.reason = reason;
      continue;
    }
    const texts = thread.posts.flatMap((one) => one.texts);
    const isMasked = post.organizationId === thread.organizationId && !knowsAsker(actor, thread);
    matters.set(key, {
      ...{ reason, closed, count: 1, number: post.number },
      title: closed ? null : (pickText(texts, locale, ({ subject }) => subject) ?? null),
      organization: closed || isMasked ? null : post.organization.name,
      thread: { kind: thread.kind, slug: thread.slug },
    });
  }
  return [...matters.values()].sort((a, b) => weightOf(a.reason) - weightOf(b.reason));
}

const first: readonly Reason[] = ['own-request', 'accepted', 'outcome'];
const weightOf = (reason: Reason) =>
  first.includes(reason) ? first.indexOf(reason) : first.length + byWeight.indexOf(reason);

/** How a thread is closed to others: its letters name neither it nor its group. */
function closedness({ audience, group }: Row['post']['thread']): Matter['closed'] {
  if (group && group.access !== 'open') return 'group';
  return audience === 'organization' ? 'request' : null;
}
