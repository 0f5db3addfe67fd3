import { db } from '~/platform/db/client.server';

/** The id of an account that is gone. */
export const uuidOfNobody = '0199e0a0-0000-7000-8000-00000badcafe';

/** An entry of the audit log, as somebody's change of a role leaves it where nothing else is said. */
export async function anAuditEntry(entry: {
  actorId?: string | null;
  action?: string;
  objectType?: string;
  objectId?: string | null;
  organizationId?: string | null;
  outcome?: 'success' | 'denied' | 'failure';
  at?: Date;
}): Promise<string> {
  const { id } = await db().auditEntry.create({
    data: { action: 'role.change', objectType: 'person', ...entry },
    select: { id: true },
  });
  return id;
}
