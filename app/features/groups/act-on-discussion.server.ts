import { recordAudit } from '~/features/audit/audit.server';
import { subscribe } from '~/features/notifications/told/subscriptions.server';
import { answererOf } from '~/features/requests/asker.server';
import type { Answered } from '~/features/requests/answer-request.server';
import { addPost } from '~/features/threads/add-post.server';
import { coordinatedGroups, ownGroups } from '~/features/threads/groups.policy';
import { reportPost } from '~/features/threads/report-post.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import { readableThreads } from '~/features/threads/threads.policy';
import { wishTranslation } from '~/features/threads/translate-post.server';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import type { DiscussionAction } from './groups.schema';
import { tellDiscussion } from './tell-discussion.server';

/** A `where` for the discussions in which an actor may write: of their groups, and of the whole network. */
export const writableDiscussions = (actor: Person) => ({
  OR: [{ groupId: null }, { group: { AND: [{ closedAt: null }, ownGroups(actor)] } }],
});

/** A `where` for the discussions that an actor closes and decides: coordinators, without a group who began it. */
export const decidedBy = (actor: Person) => ({
  OR: [
    { group: { AND: [{ closedAt: null }, coordinatedGroups(actor)] } },
    { AND: [{ groupId: null }, ownedWhere(actor, 'group.take-part')] },
  ],
});

/**
 * Does what a button of a discussion's page says.
 *
 * @returns message keys by field when something must be chosen; `not-found` when the actor may not do that
 */
export function actOnDiscussion(
  actor: Person,
  slug: string,
  input: DiscussionAction,
  page: Locale,
): Promise<Answered> {
  return db().$transaction(async (tx) => {
    const thread = await tx.thread.findFirst({
      where: { AND: [{ slug, kind: 'discussion' }, readableThreads(actor)] },
      select: { id: true, groupId: true, organizationId: true },
    });
    if (!thread) return 'not-found';
    const of = { threadId: thread.id };
    const done = (isDone: boolean) => (isDone ? ('done' as const) : ('not-found' as const));
    switch (input.do) {
      case 'follow':
        await subscribe(tx, actor.id, thread.id, input.level);
        return 'done';
      case 'report':
        return done(await reportPost(tx, actor, of, input));
      case 'wish':
        return done(await wishTranslation(tx, actor, of, input));
      case 'close':
      case 'reopen':
        return setStatus(tx, actor, thread, input.do);
      default:
        return write(tx, actor, thread, input, page);
    }
  });
}

interface ThreadRow {
  id: string;
  groupId: string | null;
  organizationId: string;
}

/** Adds a message, or a decision with the day on which it is looked at again. */
async function write(
  tx: Transaction,
  actor: Person,
  thread: ThreadRow,
  input: Extract<DiscussionAction, { do: 'answer' | 'decide' }>,
  page: Locale,
): Promise<Answered> {
  const isDecision = input.do === 'decide';
  const where = isDecision ? decidedBy(actor) : writableDiscussions(actor);
  if ((await tx.thread.count({ where: { AND: [{ id: thread.id }, where] } })) === 0)
    return 'not-found';
  const own = answererOf(actor, input.organization);
  if (!own) return actor.memberships.length > 0 ? { organization: ['choose'] } : 'not-found';
  const { organizationId } = own;
  const present = { id: organizationId, ...listed };
  if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
    return 'not-found';
  await claimStamp(tx);
  const locale = await localeOfText(input.text, page);
  const status = await tx.thread.findUniqueOrThrow({
    where: { id: thread.id },
    select: { status: true },
  });
  if (status.status === 'closed') return 'closed';
  const post = await addPost(tx, {
    ...{ threadId: thread.id, organizationId, personId: actor.id, locale, body: input.text },
    kind: isDecision ? 'decision' : 'message',
  });
  if (!post) return 'closed';
  if (isDecision) {
    const reviewOn = input.review ? new Date(input.review) : null;
    await tx.post.update({ where: { id: post.id }, data: { reviewOn }, select: { id: true } });
    await tx.thread.update({
      where: { id: thread.id },
      data: { status: 'decided' },
      select: { id: true },
    });
  }
  await tellDiscussion(tx, thread, post.id, actor.id);
  await recordAudit(tx, {
    ...{ actor, objectType: 'post', objectId: post.id, organizationId },
    action: isDecision ? 'discussion.decide' : 'discussion.write',
  });
  return 'done';
}

/** Closes a discussion or opens it again; its decisions stay. Nobody is told of that. */
async function setStatus(
  tx: Transaction,
  actor: Person,
  thread: ThreadRow,
  what: 'close' | 'reopen',
): Promise<Answered> {
  if (!can(actor, 'read.network')) return 'not-found';
  const decisions = await tx.post.count({ where: { threadId: thread.id, kind: 'decision' } });
  const open = decisions > 0 ? ('decided' as const) : ('open' as const);
  const { count } = await tx.thread.updateMany({
    where: { AND: [{ id: thread.id }, decidedBy(actor)] },
    data: {
      status: what === 'close' ? 'closed' : open,
      closedAt: what === 'close' ? now() : null,
    },
  });
  if (count === 0) return 'not-found';
  await recordAudit(tx, {
    ...{ actor, action: `discussion.${what}`, objectType: 'discussion', objectId: thread.id },
    organizationId: thread.organizationId,
  });
  return 'done';
}
