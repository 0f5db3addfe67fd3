import { recordAudit } from '~/features/audit/audit.server';
import { notify, peopleOf } from '~/features/notifications/told/notify.server';
import { addPost } from '~/features/threads/add-post.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import { endOfDayAfter, startOfDay } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import type { Answered } from './answer-request.server';
import { publishIfAgreed } from './publish-answer.server';
import type { RequestAction } from './requests.schema';

/** A `where` for the requests that the actor decides on. */
export function ownRequest(actor: Person, slug: string) {
  const mine = ownedWhere(actor, 'request.ask');
  return { AND: [{ slug, kind: 'request' as const, organization: listed }, mine] };
}

const asked = { id: true, organizationId: true, status: true } as const;

/** Accepts an offer, or says that it is not needed. The organization whose offer is accepted is told. */
export async function decideOffer(
  tx: Transaction,
  actor: Person,
  slug: string,
  input: { do: 'accept' | 'not-needed'; id: string },
  page: Locale,
): Promise<Answered> {
  const where = { ...ownRequest(actor, slug), status: 'open' as const };
  const thread = await tx.thread.findFirst({ where, select: asked });
  if (!thread) return 'not-found';
  const status = input.do === 'accept' ? 'accepted' : 'not_needed';
  const { count } = await tx.response.updateMany({
    where: { id: input.id, threadId: thread.id, kind: 'help', status: 'offered' },
    data: { status, changedAt: now() },
  });
  if (count === 0) return 'not-found';
  const { organizationId: aboutId } = await tx.response.findUniqueOrThrow({
    where: { id: input.id },
    select: { organizationId: true },
  });
  const { id: threadId, organizationId } = thread;
  if (input.do === 'accept') {
    const post = await addPost(tx, {
      ...{ threadId, organizationId, personId: actor.id, kind: 'decision', locale: page, aboutId },
    });
    const people = await peopleOf(tx, [aboutId], actor.id);
    const told = people.map((personId) => ({ personId, byMail: true }));
    if (post) await notify(tx, post.id, 'accepted', told);
  }
  await recordAudit(tx, {
    ...{ actor, action: `request.${input.do}`, objectType: 'request', objectId: threadId },
    organizationId,
  });
  return 'done';
}

/** Closes a request with its outcome, and tells everybody who offered help. */
export async function closeRequest(
  tx: Transaction,
  actor: Person,
  slug: string,
  { status, helped, learnt, publish }: Extract<RequestAction, { do: 'close' }>,
  page: Locale,
): Promise<Answered> {
  const thread = await tx.thread.findFirst({ where: ownRequest(actor, slug), select: asked });
  if (!thread) return 'not-found';
  const at = now();
  const closed = await tx.thread.updateMany({
    where: { id: thread.id, status: 'open' },
    data: { status, closedAt: at, publishAsked: publish === 'yes' && status !== 'withdrawn' },
  });
  if (closed.count === 0) return 'closed';
  const { id: threadId, organizationId } = thread;
  const offered = {
    threadId,
    kind: 'help' as const,
    status: { in: ['offered', 'accepted'] as const },
  };
  const helping = await tx.response.findMany({
    where: { threadId, kind: 'help', status: { in: ['offered', 'accepted', 'not_needed'] } },
    select: { organizationId: true },
  });
  await tx.response.updateMany({
    where: { threadId, kind: 'help', id: { in: helped }, status: { in: [...offered.status.in] } },
    data: { status: 'done', changedAt: at },
  });
  await tx.response.updateMany({
    where: { threadId, kind: 'help', status: { in: [...offered.status.in] } },
    data: { status: 'not_needed', changedAt: at },
  });
  const post = await addPost(tx, {
    ...{ threadId, organizationId, personId: actor.id, kind: 'update', body: learnt },
    locale: await localeOfText(learnt, page),
  });
  const people = await peopleOf(
    tx,
    helping.map((one) => one.organizationId),
    actor.id,
  );
  const told = people.map((personId) => ({ personId, byMail: true }));
  if (post) await notify(tx, post.id, 'outcome', told);
  await publishIfAgreed(tx, threadId);
  await recordAudit(tx, {
    ...{ actor, action: 'request.close', objectType: 'request', objectId: threadId },
    organizationId,
  });
  return 'done';
}

/** Keeps a request open until another day; one that lapsed is opened again. */
export async function renewRequest(
  tx: Transaction,
  actor: Person,
  slug: string,
  until: string,
): Promise<Answered> {
  const thread = await tx.thread.findFirst({ where: ownRequest(actor, slug), select: asked });
  if (!thread) return 'not-found';
  const { count } = await tx.thread.updateMany({
    where: { id: thread.id, status: { in: ['open', 'lapsed'] } },
    data: {
      ...{ status: 'open', closedAt: null, remindedAt: null },
      dueAt: endOfDayAfter(startOfDay(until), 0),
    },
  });
  if (count === 0) return 'closed';
  await recordAudit(tx, {
    ...{ actor, action: 'request.renew', objectType: 'request', objectId: thread.id },
    organizationId: thread.organizationId,
  });
  return 'done';
}
