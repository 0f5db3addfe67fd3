import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { readContentState } from '~/platform/db/content-state.server';
import { published } from '../published/published-resources.queries.server';

// The state of the content up to which each database was followed.
const followed = new WeakMap<object, string>();

/**
 * Brings the list of what harvesters were told up to date: what is new or changed since, and what is no longer public,
 * gets the present time as its stamp. What is there when the list is first made keeps the time of its last change, so
 * that a second harvest finds nothing. Does nothing if nothing that pages show has changed.
 */
export async function followLibrary(): Promise<void> {
  const state = await readContentState();
  if (followed.get(db()) === state) return;
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7265310)`;
    const rows = await tx.resource.findMany({
      where: published(visitor),
      select: { id: true, updatedAt: true, editionAt: true },
    });
    const changes = rows.map(({ updatedAt, editionAt }) =>
      editionAt > updatedAt ? editionAt : updatedAt,
    );
    const ids = rows.map(({ id }) => id);
    const stamp = now();
    await tx.$executeRaw`
      WITH current AS (SELECT * FROM unnest(${ids}::uuid[], ${changes}::timestamptz[]) AS t(id, changed_at)),
        first AS (SELECT NOT EXISTS (SELECT FROM harvested_record) AS is_first)
      INSERT INTO harvested_record (id, changed_at, stamp)
      SELECT id, changed_at, date_trunc('second', CASE WHEN is_first THEN changed_at ELSE ${stamp} END)
      FROM current, first
      ON CONFLICT (id) DO UPDATE SET changed_at = excluded.changed_at, stamp = excluded.stamp, is_gone = false
      WHERE harvested_record.is_gone OR harvested_record.changed_at <> excluded.changed_at`;
    await tx.$executeRaw`
      UPDATE harvested_record SET is_gone = true, stamp = date_trunc('second', ${stamp}::timestamptz)
      WHERE NOT is_gone AND NOT id = ANY(${ids}::uuid[])`;
  });
  followed.set(db(), state);
}
