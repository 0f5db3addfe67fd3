import { addDays, startOfDay } from '~/i18n/days';
import { db } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import {
  actionsOf,
  auditGroupNames,
  storedNames,
  type AuditAction,
  type AuditGroup,
  type AuditQuery,
  type AuditScope,
} from './audit.schema';

/** The `where` for the entries of a log that match the filters. */
export async function entriesWhere(
  scope: AuditScope,
  query: Omit<AuditQuery, 'page'>,
): Promise<Prisma.AuditEntryWhereInput> {
  const { action, outcome, person, from, to } = query;
  return {
    ...(action ? { action: { in: storedNames(actionsIn(action)) } } : {}),
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

/**
 * A comment is reported to the network administrators in confidence: its author's organization must see neither that
 * nor that they left it as it is.
 */
const confidential: AuditAction[] = ['comment.report', 'comment.keep'];

async function organizationWhere(
  scope: AuditScope,
  slug: string,
): Promise<Prisma.AuditEntryWhereInput> {
  if (scope !== 'network')
    return { organizationId: scope.organizationId, action: { notIn: confidential } };
  if (!slug) return {};
  const found = await db().organization.findUnique({ where: { slug }, select: { id: true } });
  return { organizationId: { in: found ? [found.id] : [] } };
}

/** In its own log, an organization can filter by its own people only, so that it cannot single out outsiders. */
async function personWhere(scope: AuditScope, id: string): Promise<Prisma.AuditEntryWhereInput> {
  const about = { OR: [{ actorId: id }, { objectId: id }] };
  if (scope === 'network') return about;
  const membership = await db().membership.findFirst({
    where: { personId: id, organizationId: scope.organizationId },
    select: { personId: true },
  });
  return membership ? about : { id: { in: [] } };
}

/** A `where` for entries that may leave the portal: none about organizations that are hidden for safety. */
export async function exceptHiddenForSafety(): Promise<Prisma.AuditEntryWhereInput> {
  const hidden = await db().organization.findMany({
    where: { hiddenForSafetyAt: { not: null } },
    select: { id: true },
  });
  const ids = hidden.map(({ id }) => id);
  if (ids.length === 0) return {};
  // In SQL, `NULL NOT IN (…)` is not true, so NULL needs its own condition.
  return {
    AND: [
      { OR: [{ organizationId: null }, { organizationId: { notIn: ids } }] },
      { OR: [{ objectId: null }, { objectId: { notIn: ids } }] },
    ],
  };
}
