import { presentAction } from '~/features/audit/audit.schema';
import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { exceptHiddenForSafety } from '~/features/audit/audit-where.server';
import { readableResources } from '~/features/library/resources/resources.policy';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { readOwnTables, type Row } from '~/platform/export/own-rows.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { ownEntryFields, ownTables } from './own-tables';

/**
 * Exports a person's own data: their rows, limited to the columns listed in `ownTables`, the audit entries about
 * them, and the names of those referenced organizations and resources that they may read. The export is written
 * to the audit log.
 *
 * @returns the content of a JSON file
 * @throws a 429 Response after 20 exports in a day
 */
export async function exportOwnData(actor: Person) {
  await enforce('export', actor.id);
  const memberships = await db().membership.findMany({
    where: { personId: actor.id },
    select: { organizationId: true },
  });
  const organizationIds = memberships.map(({ organizationId }) => organizationId);
  const tables = await readOwnTables(db(), ownTables, { id: actor.id, organizationIds });
  const about = { OR: [{ actorId: actor.id }, { objectId: actor.id }] };
  const auditEntries = await db().auditEntry.findMany({
    where: { AND: [about, await exceptHiddenForSafety()] },
    select: ownEntryFields,
    orderBy: { at: 'asc' },
  });
  await db().$transaction((tx) =>
    recordAudit(tx, { actor, action: 'person.export', ...aboutPerson(actor.id) }),
  );
  return {
    exportedAt: now(),
    tables,
    auditEntries: auditEntries.map((entry) => ({
      ...entry,
      action: presentAction(entry.action) ?? entry.action,
    })),
    named: {
      organizations: await nameOrganizations(idsIn(tables, 'organization_id'), organizationIds),
      resources: await nameResources(actor, [
        ...idsIn(tables, 'resource_id'),
        ...(tables['resource'] ?? []).map(({ id }) => String(id)),
      ]),
    },
  };
}

/** All values of a column in any of these tables. */
function idsIn(tables: Readonly<Record<string, readonly Row[]>>, column: string): string[] {
  return Object.values(tables)
    .flat()
    .flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));
}

/** The names of these organizations, except archived or hidden ones to which the person does not belong. */
function nameOrganizations(ids: string[], own: string[]) {
  return db().organization.findMany({
    where: { id: { in: ids }, OR: [listed, { id: { in: own } }] },
    select: { id: true, slug: true, name: true },
    orderBy: { id: 'asc' },
  });
}

/** The titles of those resources that the person may read. */
function nameResources(actor: Person, ids: string[]) {
  return db().resource.findMany({
    where: { AND: [{ id: { in: ids } }, readableResources(actor)] },
    select: { id: true, slug: true, texts: { select: { locale: true, title: true } } },
    orderBy: { id: 'asc' },
  });
}
