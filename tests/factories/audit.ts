import { db } from '~/platform/db/client.server';

/** The id of an account that was deleted. */
export const uuidOfNobody = '0199e0a0-0000-7000-8000-00000badcafe';

/** An audit entry, by default about a change of a role. */
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
