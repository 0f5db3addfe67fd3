import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { can, type Permission } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { pageWithin, rowsPerPage } from '~/platform/paging';
import { entryFields, nameEntries, type AuditRow } from './audit-rows.server';
import { pseudonymOf, type AuditQuery, type AuditScope } from './audit.schema';
import { entriesWhere } from './audit-where.server';

export interface AuditPage {
  entries: AuditRow[];
  total: number;
  page: number;
  pages: number;
}

/**
 * Checks that the actor may do something with the network's audit log or with an organization's part of it.
 *
 * @throws a 404 Response when the actor may not
 */
export function requireScope(actor: Actor, permission: Permission, scope: AuditScope): void {
  const organizationId = scope === 'network' ? null : scope.organizationId;
  if (!can(actor, permission, organizationId))
    throw denied(actor, permission, organizationId, organizationId);
}

/**
 * One page of the entries of a log, newest first.
 *
 * @throws a 404 Response when the actor may not read that log
 */
export async function listAuditEntries(
  actor: Actor,
  scope: AuditScope,
  query: AuditQuery,
): Promise<AuditPage> {
  requireScope(actor, 'audit.read', scope);
  const where = await entriesWhere(scope, query);
  const total = await db().auditEntry.count({ where });
  const { page, pages, skip } = pageWithin(query.page, total, rowsPerPage);
  const rows = await db().auditEntry.findMany({
    where,
    select: entryFields,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip,
    take: rowsPerPage,
  });
  return { entries: await nameEntries(rows, scope), total, page, pages };
}

/** The organizations and people by which a log can be filtered. */
export interface AuditChoices {
  /** all organizations by name, including archived ones; empty for an organization's own log */
  organizations: { slug: string; name: string; nameLocale: string }[];
  /** people by name; in the network's log, the chosen person is included even if the account was deleted */
  people: { id: string; name: string; isDeleted: boolean }[];
}

/**
 * The organizations and people by which a reader may filter the log.
 *
 * @throws a 404 Response when the actor may not read that log
 */
export async function listAuditChoices(
  actor: Actor,
  scope: AuditScope,
  { person }: Pick<AuditQuery, 'person'>,
  locale: Locale,
): Promise<AuditChoices> {
  requireScope(actor, 'audit.read', scope);
  const isNetwork = scope === 'network';
  const found = await db().person.findMany({
    where: isNetwork ? {} : { memberships: { some: scope } },
    select: { id: true, name: true },
  });
  const people = sortedByName(locale, found, ({ name }) => name).map((one) => ({
    ...one,
    isDeleted: false,
  }));
  if (isNetwork && person && !people.some(({ id }) => id === person))
    people.push({ id: person, name: pseudonymOf(person), isDeleted: true });
  const organizations = isNetwork
    ? await db().organization.findMany({
        select: { slug: true, name: true, nameLocale: true },
      })
    : [];
  return { organizations: sortedByName(locale, organizations, ({ name }) => name), people };
}

/**
 * The organization with this slug, if the actor has the permission for its log.
 *
 * @returns null when there is no such organization or the actor lacks the permission
 */
export async function getAuditedOrganization(actor: Actor, permission: Permission, slug: string) {
  const organization = await db().organization.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, nameLocale: true },
  });
  return organization && can(actor, permission, organization.id) ? organization : null;
}
