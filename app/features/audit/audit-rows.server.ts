import { z } from 'zod';
import { db } from '~/platform/db/client.server';
import {
  presentAction,
  pseudonymOf,
  type AuditAction,
  type AuditActor,
  type AuditOutcome,
  type AuditScope,
} from './audit.schema';

/** An entry as readers of the log see it. */
export interface AuditRow {
  id: string;
  /** its position in the hash chain; null until its transaction commits */
  number: bigint | null;
  at: Date;
  /** null when a later version of the portal wrote an action that this version does not know */
  action: AuditAction | null;
  outcome: AuditOutcome;
  /** how many identical events the entry stands for; null means one */
  repeats: number | null;
  actor: AuditActor;
  /** the person affected; null when nobody was, or when it is the actor */
  object: AuditActor | null;
  /** the organization affected, or the one in which it happened */
  organization: { name: string; nameLocale: string } | null;
}

/** The columns that `nameEntries` needs. */
export const entryFields = {
  id: true,
  number: true,
  at: true,
  action: true,
  objectType: true,
  outcome: true,
  repeats: true,
  actorId: true,
  objectId: true,
  organizationId: true,
} as const;

interface Entry {
  id: string;
  number: bigint | null;
  at: Date;
  action: string;
  objectType: string;
  outcome: AuditOutcome;
  repeats: number | null;
  actorId: string | null;
  objectId: string | null;
  organizationId: string | null;
}

/** Adds the names of people and organizations to entries, as far as readers of this log may know them. */
export async function nameEntries(entries: Entry[], scope: AuditScope): Promise<AuditRow[]> {
  const people = await peopleById(
    entries.flatMap((entry) => [entry.actorId, entry.objectId]),
    scope,
  );
  const organizations = await organizationsById(
    entries.flatMap((entry) => [entry.objectId, entry.organizationId]),
  );
  return entries.map(({ actorId, objectId, organizationId, objectType, action, ...rest }) => {
    const isPerson = objectType === 'person' || (objectId !== null && people.has(objectId));
    const isAnother = isPerson && objectId !== null && objectId !== actorId;
    const organization =
      organizations.get(organizationId ?? '') ?? organizations.get(objectId ?? '') ?? null;
    return {
      ...rest,
      action: presentAction(action),
      actor: actorId === null ? { kind: 'nobody' } : (people.get(actorId) ?? deleted(actorId)),
      object: isAnother ? (people.get(objectId) ?? deleted(objectId)) : null,
      organization,
    };
  });
}

function deleted(id: string): AuditActor {
  return { kind: 'deleted', id, name: pseudonymOf(id) };
}

/** The ids that a person or an organization may have. Other records have other ones, such as a country's code. */
function distinct(ids: readonly (string | null)[]): string[] {
  const known = new Set(ids.filter((id) => id !== null));
  return [...known].filter((id) => z.guid().safeParse(id).success);
}

/** People by id. An organization's own log names only people who belong to it. */
async function peopleById(
  ids: readonly (string | null)[],
  scope: AuditScope,
): Promise<Map<string, AuditActor>> {
  const people = await db().person.findMany({
    where: { id: { in: distinct(ids) } },
    select: {
      id: true,
      name: true,
      isNetworkAdmin: true,
      memberships: { select: { organizationId: true } },
    },
  });
  return new Map(
    people.map(({ id, name, isNetworkAdmin, memberships }): [string, AuditActor] => {
      const isOwn =
        scope === 'network' ||
        memberships.some(({ organizationId }) => organizationId === scope.organizationId);
      if (isOwn) return [id, { kind: 'person', id, name }];
      return [id, { kind: isNetworkAdmin ? 'network' : 'other' }];
    }),
  );
}

async function organizationsById(
  ids: readonly (string | null)[],
): Promise<Map<string, { name: string; nameLocale: string }>> {
  const organizations = await db().organization.findMany({
    where: { id: { in: distinct(ids) } },
    select: { id: true, name: true, nameLocale: true },
  });
  return new Map(organizations.map(({ id, ...named }) => [id, named]));
}
