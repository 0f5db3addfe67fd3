import { dayOf } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';

/**
 * Counts one download of a resource's file: a number per day, and nothing about who downloaded it. Callers do not
 * count range requests that resume a download.
 */
export async function countDownload(resourceId: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO resource_download (resource_id, day, count) VALUES (${resourceId}::uuid, ${dayOf(now())}::date, 1)
    ON CONFLICT (resource_id, day) DO UPDATE SET count = resource_download.count + 1`;
}

/** The total number of downloads of each of these resources. */
export async function downloadsOf(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().resourceDownload.groupBy({
    by: ['resourceId'],
    where: { resourceId: { in: [...ids] } },
    _sum: { count: true },
  });
  return new Map(rows.map(({ resourceId, _sum }) => [resourceId, _sum.count ?? 0]));
}
