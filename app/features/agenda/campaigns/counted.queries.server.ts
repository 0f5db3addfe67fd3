import type { Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { listedSql } from '~/platform/auth/listed-sql.server';

/**
 * The one rule for which signatures count: given, not withdrawn, of a text with the substance of the latest version, by
 * an organization that everybody may know of, and once the document was delivered, in it. Counts, lists and documents all ask this.
 */
const counted = Prisma.sql`s.status = 'signed' AND v.substance = c.substance AND ${listedSql(Prisma.sql`o`)}
  AND (c.delivered_at IS NULL OR s.delivered_as IS NOT NULL)`;

const joins = Prisma.sql`FROM signature s JOIN campaign c ON c.id = s.campaign_id
  JOIN campaign_version v ON v.id = s.version_id JOIN organization o ON o.id = s.organization_id`;

/** The ids of the signatures of a campaign that count. */
export async function countedIds(tx: Transaction, campaignId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id ${joins} WHERE s.campaign_id = ${campaignId}::uuid AND ${counted}`;
  return rows.map(({ id }) => id);
}

/** How many signatures of each campaign count; campaigns without any are left out. */
export async function countSigned(
  tx: Transaction,
  campaignIds: readonly string[],
): Promise<Map<string, number>> {
  if (campaignIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT s.campaign_id AS id, count(*)::int AS count ${joins}
    WHERE s.campaign_id = ANY(${[...campaignIds]}::uuid[]) AND ${counted}
    GROUP BY s.campaign_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Keeps under which name each organization signed what is delivered now. */
export async function keepSignatories(tx: Transaction, campaignId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE signature SET delivered_as = found.name FROM (
      SELECT s.id, o.name ${joins} WHERE s.campaign_id = ${campaignId}::uuid AND ${counted}
    ) found WHERE signature.id = found.id`;
}
