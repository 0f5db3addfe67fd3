import type { Person } from '~/platform/auth/actor';
import type { Transaction } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { ledCampaigns } from './campaigns.policy';

/** A campaign that the actor leads, locked, so that versions, signatures and states follow one another; or null. */
export async function lockLed(tx: Transaction, actor: Person, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const found = await tx.campaign.findFirst({
    where: { AND: [{ slug }, ledCampaigns(actor)] },
    select: { id: true },
  });
  if (!found) return null;
  await tx.$queryRaw`SELECT 1 AS held FROM campaign WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.campaign.findUniqueOrThrow({
    where: { id: found.id },
    select: {
      ...{ id: true, slug: true, status: true, number: true, substance: true, audience: true },
      ...{ organizationId: true, dueAt: true, timeZone: true },
    },
  });
}

/** The entry of the audit log about a campaign. */
export const aboutCampaign = ({ id, organizationId }: { id: string; organizationId: string }) => ({
  objectType: 'campaign',
  objectId: id,
  organizationId,
});
