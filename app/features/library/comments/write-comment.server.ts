import { recordAudit } from '~/features/audit/audit.server';
import { readableResources } from '../resources/resources.policy';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import type { CommentInput } from './comments.schema';

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
      select: { id: true },
    });
    if (!resource || !can(actor, 'read.network')) return 'not-found';
    switch (input.do) {
      case 'write':
        return write(tx, actor, resource.id, input, locale);
      case 'report':
        return report(tx, actor, resource.id, input);
      case 'remove':
        return remove(tx, actor, resource.id, input.id);
    }
  });
}

async function write(
  tx: Transaction,
  actor: Person,
  resourceId: string,
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
  const { id } = await tx.resourceComment.create({
    data: { resourceId, organizationId, personId: actor.id, locale, text, createdAt: now() },
    select: { id: true },
  });
  const entry = { actor, objectType: 'resourceComment', objectId: id, organizationId };
  await recordAudit(tx, { ...entry, action: 'comment.write' });
  return 'done' as const;
}

async function report(
  tx: Transaction,
  actor: Person,
  resourceId: string,
  { id, reason }: Extract<CommentInput, { do: 'report' }>,
) {
  const comment = await tx.resourceComment.findFirst({
    where: { id, resourceId, hiddenAt: null, organization: listed },
    select: { organizationId: true },
  });
  if (!comment || !can(actor, 'comment.report')) return 'not-found' as const;
  const commentId_personId = { commentId: id, personId: actor.id };
  await tx.commentReport.upsert({
    where: { commentId_personId },
    create: { ...commentId_personId, reason, createdAt: now() },
    update: { reason },
    select: { commentId: true },
  });
  const { organizationId } = comment;
  const entry = { actor, objectType: 'resourceComment', objectId: id, organizationId };
  await recordAudit(tx, { ...entry, action: 'comment.report' });
  return 'done' as const;
}

async function remove(tx: Transaction, actor: Person, resourceId: string, id: string) {
  const where = { AND: [{ id, resourceId }, ownedWhere(actor, 'comment.write')] };
  const comment = await tx.resourceComment.findFirst({ where, select: { organizationId: true } });
  if (!comment) return 'not-found' as const;
  await tx.resourceComment.deleteMany({ where });
  const { organizationId } = comment;
  const entry = { actor, objectType: 'resourceComment', objectId: id, organizationId };
  await recordAudit(tx, { ...entry, action: 'comment.remove' });
  return 'done' as const;
}
