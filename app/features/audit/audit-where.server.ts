import { addDays, startOfDay } from '~/i18n/days';
import { db } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import {
  actionsOf,
  auditGroupNames,
  type AuditAction,
  type AuditGroup,
  type AuditQuery,
  type AuditScope,
} from './audit.schema';

/** The `where` of the entries that a log's reader asks for. */
export async function entriesWhere(
  scope: AuditScope,
  query: Omit<AuditQuery, 'page'>,
): Promise<Prisma.AuditEntryWhereInput> {
  const { action, outcome, person, from, to } = query;
  return {
    ...(action ? { action: { in: actionsIn(action) } } : {}),
    ...(outcome ? { outcome } : {}),
    ...(from || to ? { at: within(from, to) } : {}),
    AND: [
      await organizationWhere(scope, query.organization),
      ...(person ? [await personWhere(scope, person)] : []),
    ],
  };
}

function actionsIn(chosen: AuditAction | AuditGroup): AuditAction[] {
  const group = auditGroupNames.find((one) => one === chosen);
  return group ? actionsOf(group) : [chosen as AuditAction];
}

function within(from: string | undefined, to: string | undefined) {
  return {
    ...(from ? { gte: startOfDay(from) } : {}),
    ...(to ? { lt: startOfDay(addDays(to, 1)) } : {}),
  };
}

async function organizationWhere(
  scope: AuditScope,
  slug: string,
): Promise<Prisma.AuditEntryWhereInput> {
  // Who reports a comment tells the network's administrators: those whose comment it is do not learn of it.
  if (scope !== 'network')
    return { organizationId: scope.organizationId, action: { not: 'comment.report' } };
  if (!slug) return {};
  const found = await db().organization.findUnique({ where: { slug }, select: { id: true } });
  return { organizationId: { in: found ? [found.id] : [] } };
}

/** In its own log an organization asks for its own people alone: of others it learns no more than that. */
async function personWhere(scope: AuditScope, id: string): Promise<Prisma.AuditEntryWhereInput> {
  const about = { OR: [{ actorId: id }, { objectId: id }] };
  if (scope === 'network') return about;
  const membership = await db().membership.findFirst({
    where: { personId: id, organizationId: scope.organizationId },
    select: { personId: true },
  });
  return membership ? about : { id: { in: [] } };
}

/** A `where` for what may leave the portal: nothing of organizations in shelter while they are. */
export async function outsideShelter(): Promise<Prisma.AuditEntryWhereInput> {
  const sheltered = await db().organization.findMany({
    where: { shelteredAt: { not: null } },
    select: { id: true },
  });
  const ids = sheltered.map(({ id }) => id);
  if (ids.length === 0) return {};
  // A NULL is in no list and out of none.
  return {
    AND: [
      { OR: [{ organizationId: null }, { organizationId: { notIn: ids } }] },
      { OR: [{ objectId: null }, { objectId: { notIn: ids } }] },
    ],
  };
}
