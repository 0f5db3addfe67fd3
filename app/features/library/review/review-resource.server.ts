import { recordAudit } from '~/features/audit/audit.server';
import { dayOf } from '~/i18n/days';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { editableResources } from '../resources/resources.policy';

/**
 * Confirms that a resource is still valid as it is, and sets its next review to a year from now.
 *
 * @returns false when there is no such resource that the actor may change
 */
export async function confirmResource(actor: Person, slug: string): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  const next = new Date(dayOf(now()));
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return db().$transaction(async (tx) => {
    const where = { AND: [{ slug }, editableResources(actor)] };
    const row = await tx.resource.findFirst({ where, select: { id: true, organizationId: true } });
    if (!row) return false;
    await tx.resource.updateMany({
      where: { AND: [{ id: row.id }, editableResources(actor)] },
      data: { reviewOn: next, version: { increment: 1 } },
    });
    const { id, organizationId } = row;
    const entry = { actor, objectType: 'resource', objectId: id, organizationId };
    await recordAudit(tx, { ...entry, action: 'resource.confirm' });
    return true;
  });
}
