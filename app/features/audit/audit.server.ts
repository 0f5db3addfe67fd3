import type { Actor, Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { limitsOfDeeds } from './limited-deeds';
import type { AuditAction } from './audit.schema';

export interface AuditEvent {
  /** Who did it; the id of a person is enough. */
  actor: Actor | Pick<Person, 'kind' | 'id'>;
  action: AuditAction;
  /** The model's name in camel case: `organization`, `resource`, `person` … */
  objectType: string;
  objectId?: string | null;
  /** The organization concerned; the entry appears in its own log. */
  organizationId?: string | null;
  /** Defaults to `success`. */
  outcome?: 'success' | 'denied' | 'failure';
  /** How many identical events this entry stands for. */
  repeats?: number | undefined;
}

/** The object of an entry about an organization, which appears in its own log. */
export function aboutOrganization(id: string) {
  return { objectType: 'organization', objectId: id, organizationId: id };
}

/** The object of an entry about a person. */
export function aboutPerson(id: string) {
  return { objectType: 'person', objectId: id };
}

/**
 * Writes who did what to which record in the caller's transaction, so that the entry and the change commit or
 * roll back together. An entry holds ids only, never an e-mail or IP address, a token or content.
 *
 * @throws a 429 Response, before writing, when the person exceeds the hourly limit of `limitsOfDeeds`
 */
export async function recordAudit(tx: Transaction, event: AuditEvent): Promise<void> {
  await keepWithinLimits(event);
  await tx.auditEntry.create({
    data: {
      at: now(),
      actorId: event.actor.kind === 'person' ? event.actor.id : null,
      action: event.action,
      objectType: event.objectType,
      objectId: event.objectId ?? null,
      organizationId: event.organizationId ?? null,
      outcome: event.outcome ?? 'success',
      repeats: event.repeats ?? null,
    },
    select: { id: true },
  });
}

/** Keeps people from flooding the log with actions that cost them nothing. Each action is counted separately. */
async function keepWithinLimits({ actor, action, outcome = 'success' }: AuditEvent): Promise<void> {
  const limit = limitsOfDeeds[action];
  if (
    (limit === 'deed' || limit === 'rareDeed') &&
    actor.kind === 'person' &&
    outcome === 'success'
  )
    await enforce(limit, `${actor.id} ${action}`);
}
