import { recordAudit } from '~/features/audit/audit.server';
import { readableResources } from '~/features/library/resources/resources.policy';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { addPost } from '../add-post.server';
import { reportPost } from '../report-post.server';
import type { CommentInput } from './comments.schema';

interface Commented {
  id: string;
  organizationId: string;
}

/**
 * Writes a comment in the name of one of the actor's organizations, removes one of theirs, or reports one to the
 * network administrators.
 *
 * @returns message keys by field when something must be chosen; `not-found` when the actor may not do that
 */
export async function changeComments(
  actor: Person,
  slug: string,
  input: CommentInput,
  locale: Locale,
): Promise<'done' | 'not-found' | Record<string, string[]>> {
  return db().$transaction(async (tx) => {
    const resource = await tx.resource.findFirst({
      where: { AND: [{ slug }, readableResources(actor)] },
      select: { id: true, organizationId: true, comments: { select: { id: true } } },
    });
    if (!resource || !can(actor, 'read.network')) return 'not-found';
    if (input.do === 'write') return write(tx, actor, resource, input, locale);
    const threadId = resource.comments?.id;
    if (!threadId) return 'not-found';
    const isDone =
      input.do === 'report'
        ? await reportPost(tx, actor, { threadId }, input)
        : await remove(tx, actor, threadId, input.id);
    return isDone ? 'done' : 'not-found';
  });
}

async function write(
  tx: Transaction,
  actor: Person,
  resource: Commented,
  { text, organization }: Extract<CommentInput, { do: 'write' }>,
  locale: Locale,
) {
  const { memberships } = actor;
  if (memberships.length === 0) return 'not-found' as const;
  const owner = organization
    ? memberships.find(({ slug }) => slug === organization)
    : memberships.length === 1
      ? memberships[0]
      : undefined;
  if (!owner) return { organization: ['choose'] };
  const { organizationId } = owner;
  const present = { id: organizationId, ...listed };
  if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
    return 'not-found' as const;
  await claimStamp(tx);
  const threadId = await threadOf(tx, resource);
  const post = { threadId, organizationId, personId: actor.id, kind: 'message' as const };
  const added = await addPost(tx, { ...post, locale, body: text });
  if (!added) return 'not-found' as const;
  const entry = { actor, objectType: 'resourceComment', objectId: added.id, organizationId };
  await recordAudit(tx, { ...entry, action: 'comment.write' });
  return 'done' as const;
}

/** The thread of a resource's comments, which begins with the first one. */
async function threadOf(tx: Transaction, { id, organizationId }: Commented): Promise<string> {
  const thread = await tx.thread.upsert({
    where: { resourceId: id },
    create: {
      ...{ kind: 'resource_comments', resourceId: id, organizationId, audience: 'network' },
      createdAt: now(),
    },
    update: {},
    select: { id: true },
  });
  return thread.id;
}

async function remove(tx: Transaction, actor: Person, threadId: string, id: string) {
  const where = { AND: [{ id, threadId }, ownedWhere(actor, 'comment.write')] };
  const comment = await tx.post.findFirst({ where, select: { organizationId: true } });
  if (!comment) return false;
  await tx.post.deleteMany({ where });
  const { organizationId } = comment;
  const entry = { actor, objectType: 'resourceComment', objectId: id, organizationId };
  await recordAudit(tx, { ...entry, action: 'comment.remove' });
  return true;
}
