import { recordAudit } from '~/features/audit/audit.server';
import { refreshThreadSearch } from '~/features/threads/thread-search.server';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import type { Answered } from './answer-request.server';

/** An organization that helped agrees that everybody reads its answers. */
export async function consentToPublish(
  tx: Transaction,
  actor: Person,
  slug: string,
  id: string,
): Promise<Answered> {
  const response = await tx.response.findFirst({
    where: {
      AND: [
        { id, kind: 'help', status: 'done', thread: { slug, organization: listed } },
        { ...ownedWhere(actor, 'request.answer'), organization: listed },
      ],
    },
    select: { id: true, threadId: true, organizationId: true },
  });
  if (!response) return 'not-found';
  const { count } = await tx.response.updateMany({
    where: { id, consentedAt: null },
    data: { consentedAt: now() },
  });
  if (count === 0) return 'done';
  await publishIfAgreed(tx, response.threadId);
  await recordAudit(tx, {
    ...{ actor, action: 'request.consent', objectType: 'request', objectId: response.threadId },
    organizationId: response.organizationId,
  });
  return 'done';
}

/**
 * Makes a closed request an answered question that everybody reads: its question, what was learnt, and the answers of
 * those who helped, once the asker wants it and all who helped agree.
 */
export async function publishIfAgreed(tx: Transaction, threadId: string): Promise<void> {
  const thread = await tx.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: {
      ...{ organizationId: true, publishAsked: true, publishedAt: true, closedAt: true },
      responses: {
        where: { kind: 'help', status: 'done' },
        select: { organizationId: true, consentedAt: true },
      },
    },
  });
  const { organizationId, responses } = thread;
  const isAgreed = responses.every(({ consentedAt }) => consentedAt !== null);
  if (!thread.publishAsked || !isAgreed || thread.publishedAt || !thread.closedAt) return;
  const at = now();
  await tx.thread.update({
    where: { id: threadId },
    data: { publishedAt: at },
    select: { id: true },
  });
  await tx.post.updateMany({
    where: {
      threadId,
      OR: [
        { number: 1 },
        { kind: 'update', organizationId },
        {
          kind: 'answer',
          organizationId: { in: responses.map((one) => one.organizationId) },
        },
      ],
    },
    data: { publishedAt: at },
  });
  await refreshThreadSearch(tx, threadId);
}
