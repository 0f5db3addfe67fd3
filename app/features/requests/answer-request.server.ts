import { recordAudit } from '~/features/audit/audit.server';
import { notify, peopleOf } from '~/features/notifications/told/notify.server';
import { addPost } from '~/features/threads/add-post.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import { readableThreads } from '~/features/threads/threads.policy';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { answererOf } from './asker.server';

/** `closed`: the request was closed meanwhile. */
export type Answered = 'done' | 'not-found' | 'closed' | Record<string, string[]>;

interface AnswerInput {
  text: string;
  organization?: string | undefined;
}

/**
 * Answers a request in the name of one of the actor's organizations, which counts as an offer to help; the asker's own
 * people add to what they asked. The other side is told.
 */
export async function answerRequest(
  tx: Transaction,
  actor: Person,
  slug: string,
  { text, organization }: AnswerInput,
  page: Locale,
): Promise<Answered> {
  const thread = await tx.thread.findFirst({
    where: { AND: [{ slug, kind: 'request' }, readableThreads(actor)] },
    select: { id: true, organizationId: true },
  });
  if (!thread || !can(actor, 'read.network')) return 'not-found';
  const isAsker = can(actor, 'request.ask', thread.organizationId);
  const own = isAsker
    ? actor.memberships.find((one) => one.organizationId === thread.organizationId)
    : answererOf(actor, organization);
  if (!own) return actor.memberships.length > 0 ? { organization: ['choose'] } : 'not-found';
  const { organizationId } = own;
  const present = { id: organizationId, ...listed };
  if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
    return 'not-found';
  await claimStamp(tx);
  const locale = await localeOfText(text, page);
  const post = await addPost(
    tx,
    {
      ...{ threadId: thread.id, organizationId, personId: actor.id, locale, body: text },
      kind: isAsker ? 'message' : 'answer',
    },
    { status: 'open' },
  );
  if (!post) return 'closed';
  if (!isAsker) await offer(tx, actor, thread.id, organizationId);
  await tellOthers(tx, actor, thread, post.id, isAsker);
  await recordAudit(tx, {
    ...{ actor, action: 'request.answer', objectType: 'post', objectId: post.id, organizationId },
  });
  return 'done';
}

/** The organization offers help, unless it did before or its offer was decided on. */
async function offer(tx: Transaction, actor: Person, threadId: string, organizationId: string) {
  const at = now();
  const offered = { status: 'offered' as const, personId: actor.id, changedAt: at, reason: '' };
  const of = { threadId, organizationId, kind: 'help' as const };
  const { count } = await tx.response.updateMany({
    where: { ...of, status: { in: ['told', 'declined'] } },
    data: offered,
  });
  if (count > 0 || (await tx.response.count({ where: of })) > 0) return;
  await tx.response.create({
    data: { ...of, ...offered, origin: 'own', createdAt: at },
    select: { id: true },
  });
}

/** The asker's people are told of an answer; of an addition, those whose organizations offered help. */
async function tellOthers(
  tx: Transaction,
  actor: Person,
  thread: { id: string; organizationId: string },
  postId: string,
  isAsker: boolean,
) {
  const helping = isAsker
    ? await tx.response.findMany({
        where: { threadId: thread.id, kind: 'help', status: { in: ['offered', 'accepted'] } },
        select: { organizationId: true },
      })
    : [];
  const organizations = isAsker
    ? helping.map(({ organizationId }) => organizationId)
    : [thread.organizationId];
  const concerned = await peopleOf(tx, organizations, actor.id);
  const reason = isAsker ? 'following' : 'own-request';
  await notify(
    tx,
    postId,
    reason,
    concerned.map((personId) => ({ personId, byMail: !isAsker })),
  );
  const followers = await tx.subscription.findMany({
    where: { threadId: thread.id, level: 'all', personId: { notIn: [actor.id, ...concerned] } },
    select: { personId: true },
  });
  await notify(
    tx,
    postId,
    'following',
    followers.map(({ personId }) => ({ personId, byMail: false })),
  );
}

/** Says that an organization that was told cannot help this time. Only the asker reads the reason. */
export async function declineRequest(
  tx: Transaction,
  actor: Person,
  slug: string,
  { reason, organization }: { reason: string; organization?: string | undefined },
): Promise<Answered> {
  const thread = await tx.thread.findFirst({
    where: { AND: [{ slug, kind: 'request', status: 'open' }, readableThreads(actor)] },
    select: { id: true },
  });
  const own = answererOf(actor, organization);
  if (!thread || !own) return 'not-found';
  const { organizationId } = own;
  const { count } = await tx.response.updateMany({
    where: { threadId: thread.id, organizationId, kind: 'help', status: 'told' },
    data: { status: 'declined', reason, personId: actor.id, changedAt: now() },
  });
  if (count === 0) return 'not-found';
  await recordAudit(tx, {
    ...{ actor, action: 'request.decline', objectType: 'request', objectId: thread.id },
    organizationId,
  });
  return 'done';
}
