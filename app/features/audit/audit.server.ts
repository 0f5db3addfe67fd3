import type { Actor, Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
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
}

/**
 * Writes who did what to which record, in the caller's transaction: entry and change stand or fall
 * together. An entry holds ids only; never an address, a token or content.
 */
export async function recordAudit(tx: Transaction, event: AuditEvent): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: now(),
      actorId: event.actor.kind === 'person' ? event.actor.id : null,
      action: event.action,
      objectType: event.objectType,
      objectId: event.objectId ?? null,
      organizationId: event.organizationId ?? null,
      outcome: event.outcome ?? 'success',
    },
    select: { id: true },
  });
}
