import { recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import type { ThreadKind } from '~/platform/db/generated/enums';
import { readablePosts } from './threads.policy';

/**
 * Reports a post to the network administrators, who do not learn who reported it. A second report by the same person
 * replaces the first.
 *
 * @returns false when the actor may not read the post
 */
export async function reportPost(
  tx: Transaction,
  actor: Person,
  of: { threadId: string },
  { id, reason }: { id: string; reason: string },
): Promise<boolean> {
  const post = await tx.post.findFirst({
    where: { AND: [{ id, ...of }, readablePosts(actor)] },
    select: { organizationId: true, thread: { select: { kind: true } } },
  });
  if (!post || !can(actor, 'comment.report')) return false;
  const postId_personId = { postId: id, personId: actor.id };
  await tx.postReport.upsert({
    where: { postId_personId },
    create: { ...postId_personId, reason, createdAt: now() },
    update: { reason },
    select: { postId: true },
  });
  await recordAudit(tx, {
    ...{ actor, action: 'comment.report', objectId: id, organizationId: post.organizationId },
    objectType: objectTypeOf(post.thread.kind),
  });
  return true;
}

/** What the audit log calls a post of this kind of thread. */
export const objectTypeOf = (kind: ThreadKind) =>
  kind === 'resource_comments' ? 'resourceComment' : 'post';
