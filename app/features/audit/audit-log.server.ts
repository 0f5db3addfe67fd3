import { z } from 'zod';
import type { Actor } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { pageWithin } from '~/platform/paging';
import { auditActions, entriesPerPage, type AuditAction, type AuditQuery } from './audit.schema';

interface Named {
  id: string;
  name: string;
}

export interface AuditRow {
  id: string;
  at: Date;
  /** null for an action of a later version that this one cannot name */
  action: AuditAction | null;
  outcome: 'success' | 'denied' | 'failure';
  /** null for the operator, the portal itself, and people who are not signed in */
  actor: Named | null;
  /** whom it was done to, where they still exist */
  object: string | null;
  /** the organization it was done to or in */
  organization: { name: string; nameLocale: string } | null;
}

export interface AuditPage {
  entries: AuditRow[];
  total: number;
  page: number;
  pages: number;
  /** the person that the list is limited to */
  person: Named | null;
}

/**
 * The audit entries that an administrator of the network may see, the newest first.
 *
 * @throws a 404 Response for everybody else
 */
export async function listAuditEntries(actor: Actor, query: AuditQuery): Promise<AuditPage> {
  if (!can(actor, 'audit.read')) throw denied(actor, 'audit.read');
  const { action, organization, person, page: asked } = query;
  const where = {
    ...(action ? { action } : {}),
    ...(organization ? { organizationId: { in: await idOf(organization) } } : {}),
    ...(person ? { OR: [{ actorId: person }, { objectId: person }] } : {}),
  };
  const total = await db().auditEntry.count({ where });
  const { page, pages, skip } = pageWithin(asked, total, entriesPerPage);
  const rows = await db().auditEntry.findMany({
    where,
    select: {
      id: true,
      at: true,
      action: true,
      outcome: true,
      actorId: true,
      objectId: true,
      organizationId: true,
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip,
    take: entriesPerPage,
  });
  const people = await peopleById([person, ...rows.flatMap((row) => [row.actorId, row.objectId])]);
  const organizations = await organizationsById(
    rows.flatMap((row) => [row.objectId, row.organizationId]),
  );
  const nameOf = (id: string | null) => (id && people.get(id)) || null;
  const organizationOf = (...ids: (string | null)[]) =>
    ids.map((id) => (id ? organizations.get(id) : undefined)).find(Boolean) ?? null;
  const entries = rows.map(({ actorId, objectId, organizationId, action, ...rest }) => {
    const actorName = nameOf(actorId);
    return {
      ...rest,
      action: auditActions.find((one) => one === action) ?? null,
      actor: actorId && actorName ? { id: actorId, name: actorName } : null,
      object: nameOf(objectId),
      organization: organizationOf(organizationId, objectId),
    };
  });
  const personName = nameOf(person ?? null);
  return {
    entries,
    total,
    page,
    pages,
    person: person && personName ? { id: person, name: personName } : null,
  };
}

async function idOf(slug: string): Promise<string[]> {
  const found = await db().organization.findUnique({ where: { slug }, select: { id: true } });
  return found ? [found.id] : [];
}

type Ids = readonly (string | null | undefined)[];

function distinct(ids: Ids): string[] {
  // A country is named by its code: it is nobody's id.
  return [...new Set(ids.filter((id) => z.uuid().safeParse(id).success))] as string[];
}

/** Names of people by id. Titles of resources are not for administrators to read here. */
async function peopleById(ids: Ids): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: distinct(ids) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function organizationsById(
  ids: Ids,
): Promise<Map<string, { name: string; nameLocale: string }>> {
  const organizations = await db().organization.findMany({
    where: { id: { in: distinct(ids) } },
    select: { id: true, name: true, nameLocale: true },
  });
  return new Map(organizations.map(({ id, ...named }) => [id, named]));
}

/** The organizations that entries can be filtered by, archived ones included, by name. */
export async function listAuditedOrganizations(
  actor: Actor,
): Promise<{ slug: string; name: string; nameLocale: string }[]> {
  if (!can(actor, 'audit.read')) return [];
  return db().organization.findMany({
    select: { slug: true, name: true, nameLocale: true },
    orderBy: { name: 'asc' },
  });
}
