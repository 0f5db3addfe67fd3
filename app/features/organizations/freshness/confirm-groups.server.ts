import type { Transaction } from '~/platform/db/client.server';
import { now } from '~/platform/clock.server';
import { profileGroups, type ProfileGroup } from '../profile/profile-groups';

/**
 * Records that groups of a profile are correct, and thereby that the organization is active. Call it in the
 * transaction of the confirmation or change. Once all groups are confirmed, the whole profile counts as
 * verified since the oldest of these confirmations.
 *
 * @param personId who confirms; null for the operator
 */
export async function confirmGroups(
  tx: Transaction,
  organizationId: string,
  groups: readonly ProfileGroup[],
  personId: string | null,
): Promise<void> {
  if (groups.length === 0) return;
  const confirmed = { confirmedAt: now(), confirmedById: personId };
  for (const group of groups)
    await tx.organizationConfirmation.upsert({
      where: { organizationId_group: { organizationId, group } },
      create: { organizationId, group, ...confirmed },
      update: confirmed,
      select: { group: true },
    });
  const rows = await tx.organizationConfirmation.findMany({
    where: { organizationId, group: { in: [...profileGroups] } },
    orderBy: { confirmedAt: 'asc' },
    select: { confirmedAt: true, confirmedById: true },
  });
  const oldest = rows.length === profileGroups.length ? rows[0] : undefined;
  // In plain SQL, so that `updatedAt` stays: the profile itself did not change.
  await tx.$executeRaw`
    UPDATE organization SET activity_confirmed = true,
      verified_at = ${oldest?.confirmedAt ?? null}, verified_by_id = ${oldest?.confirmedById ?? null}::uuid
    WHERE id = ${organizationId}::uuid`;
}
