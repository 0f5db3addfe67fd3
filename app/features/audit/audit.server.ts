import type { Actor, Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { limitedDeeds } from './limited-deeds';
import type { AuditAction } from './audit.schema';

export interface AuditEvent {
  /** Who did it; a person's id is enough. */
  actor: Actor | Pick<Person, 'kind' | 'id'>;
  /** One of the list that pages can name. */
  action: AuditAction;
  /** The model's name in camel case: `organization`, `resource`, `person` … */
  objectType: string;
  objectId?: string | null;
  /** The organization that it concerns, for its own list of entries. */
  organizationId?: string | null;
  /** `success` unless given. */
  outcome?: 'success' | 'denied' | 'failure';
  /** How many alike the entry stands for, where they are written together. */
  repeats?: number | undefined;
}

/**
 * Writes who did what to which record, in the caller's transaction: entry and change stand or fall
 * together. An entry holds ids only; never an e-mail or IP address, a token or content.
 *
 * @throws a 429 Response when a person did something cheap too often within the hour; nothing is written then
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

/** Keeps somebody from filling the log with what costs them nothing, each kind of deed by itself. */
async function keepWithinLimits({ actor, action, outcome = 'success' }: AuditEvent): Promise<void> {
  const limit = limitedDeeds[action];
  if (limit && actor.kind === 'person' && outcome === 'success')
    await enforce(limit, `${actor.id} ${action}`);
}
