import { recordAudit } from '~/features/audit/audit.server';
import { readableResources } from '../resources/resources.policy';
import type { Locale } from '~/i18n/locale';
import { titleOf } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { ModerationInput } from './comments.schema';

const MOST = 100;

/**
 * Comments that were reported or hidden, with the reasons of the reports; those with open reports come first.
 * Comments on resources that the network may not read are left out: they concern their organization only.
 */
export async function listModerated(actor: Person, locale: Locale) {
  if (!can(actor, 'comment.moderate')) return [];
  const rows = await db().resourceComment.findMany({
    where: {
      organization: listed,
      resource: readableResources(actor),
      OR: [{ reports: { some: {} } }, { hiddenAt: { not: null } }],
    },
    orderBy: [{ hiddenAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: MOST,
    select: {
      id: true,
      text: true,
      locale: true,
      createdAt: true,
      hiddenAt: true,
      organization: { select: { slug: true, name: true, nameLocale: true } },
      reports: { orderBy: { createdAt: 'asc' }, select: { reason: true } },
      resource: {
        select: { slug: true, texts: { select: { locale: true, title: true } } },
      },
    },
  });
  return rows.map(({ resource, reports, ...one }) => ({
    ...one,
    // Nobody learns who reported a comment, not even an administrator.
    reasons: reports.map(({ reason }) => reason),
    resource: {
      slug: resource.slug,
      title: titleOf(resource, locale),
    },
  }));
}

export type ModeratedComment = Awaited<ReturnType<typeof listModerated>>[number];

/** Hides a comment, shows it again, or leaves it as it is. In any case its reports are deleted. */
export async function moderateComment(actor: Person, input: ModerationInput): Promise<boolean> {
  if (!can(actor, 'comment.moderate')) return false;
  return db().$transaction(async (tx) => {
    const comment = await tx.resourceComment.findFirst({
      where: { id: input.id, organization: listed, resource: readableResources(actor) },
      select: { id: true, organizationId: true },
    });
    if (!comment) return false;
    await tx.commentReport.deleteMany({ where: { commentId: comment.id } });
    await tx.resourceComment.update({
      where: { id: comment.id },
      data: input.do === 'keep' ? {} : { hiddenAt: input.do === 'hide' ? now() : null },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: `comment.${input.do}`,
      objectType: 'resourceComment',
      objectId: comment.id,
      organizationId: comment.organizationId,
    });
    return true;
  });
}
