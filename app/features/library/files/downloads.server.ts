import { dayOf } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';

/**
 * Counts one download of a file of a resource: a number for each day, and nothing of who it was. Parts of a
 * download that goes on later do not count again.
 */
export async function countDownload(resourceId: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO resource_download (resource_id, day, count) VALUES (${resourceId}::uuid, ${dayOf(now())}::date, 1)
    ON CONFLICT (resource_id, day) DO UPDATE SET count = resource_download.count + 1`;
}

/** How often the files of these resources were downloaded in all. */
export async function downloadsOf(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().resourceDownload.groupBy({
    by: ['resourceId'],
    where: { resourceId: { in: [...ids] } },
    _sum: { count: true },
  });
  return new Map(rows.map(({ resourceId, _sum }) => [resourceId, _sum.count ?? 0]));
}
