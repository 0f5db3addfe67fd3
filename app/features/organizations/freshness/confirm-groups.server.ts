import type { Transaction } from '~/platform/db/client.server';
import { now } from '~/platform/clock.server';
import { profileGroups, type ProfileGroup } from '../profile/profile-groups';

/**
 * Notes that groups of a profile are right as they stand, in the transaction of who says so or changes them;
 * and with it that the organization is active. The whole profile counts as confirmed since the day of the
 * group that was confirmed longest ago, once all are.
 *
 * @param personId who says so; null for the operator
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
  // By hand, so that the day of the last change stays: nothing in the profile changed by this.
  await tx.$executeRaw`
    UPDATE organization SET activity_confirmed = true,
      verified_at = ${oldest?.confirmedAt ?? null}, verified_by_id = ${oldest?.confirmedById ?? null}::uuid
    WHERE id = ${organizationId}::uuid`;
}
