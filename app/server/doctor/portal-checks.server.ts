import { getBackups } from '~/features/backups/backups.server';
import { findUnowned } from '~/features/library/files/sweep-files.server';
import { system } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { databaseWrites } from '~/platform/db/answers.server';
import { db } from '~/platform/db/client.server';
import type { OpenDatabase } from '~/platform/db/open.server';
import { day } from '~/platform/durations';
import type { Environment } from '~/platform/env.server';
import { storageWrites } from '~/platform/storage/storage.server';
import { fail, ok, warn, type Check, type Finding } from './finding';

/** What the database and the storage tell. */
export function portalChecks(env: Environment, { migrations }: OpenDatabase): Check[] {
  return [
    ['database', database],
    [
      'tables',
      () =>
        migrations.edited.length > 0
          ? warn(`migrations were edited after they were applied: ${migrations.edited.join(', ')}`)
          : ok('are those of this release'),
    ],
    ['dead rows', deadRows],
    ['mail', () => mail(env)],
    ['jobs', jobs],
    [
      'storage',
      async () =>
        (await storageWrites()) ? ok('files can be stored') : fail('no file can be stored'),
    ],
    ['files', files],
    ['backups', backups],
  ];
}

async function database(): Promise<Finding> {
  const rows = await db().$queryRaw<{ version: string; size: string; skew: number }[]>`
    SELECT current_setting('server_version') AS version,
           pg_size_pretty(pg_database_size(current_database())) AS size,
           extract(epoch FROM clock_timestamp() - ${now()}::timestamptz)::float8 AS skew`;
  const { version, size, skew } = rows[0] ?? { version: '?', size: '?', skew: 0 };
  if (!(await databaseWrites())) return fail(`PostgreSQL ${version} cannot write`);
  const says = `PostgreSQL ${version}, ${size}`;
  return Math.abs(skew) > 30
    ? warn(`${says}; its clock differs by ${Math.round(skew)} s`)
    : ok(says);
}

async function deadRows(): Promise<Finding> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_stat_user_tables
    WHERE n_dead_tup > 100000 AND n_dead_tup > n_live_tup ORDER BY n_dead_tup DESC LIMIT 3`;
  if (rows.length === 0) return ok('no table is more dead rows than living ones');
  return warn(`VACUUM does not keep up with ${rows.map(({ name }) => name).join(', ')}`);
}

async function mail({ smtpUrl }: Environment): Promise<Finding> {
  const given = await db().outboxMail.count({
    where: { failedAt: { not: null }, sealed: { not: null } },
  });
  const late = await db().outboxMail.count({
    where: {
      sentAt: null,
      failedAt: null,
      createdAt: { lt: new Date(now().getTime() - day / 24) },
    },
  });
  const held = await db().portalState.count({ where: { key: 'mail-held' } });
  if (held > 0) return warn('is held: npm run tejido -- mail release');
  if (given > 0) return warn(`${given} letters were given up: Administration, Mail`);
  if (late > 0) return warn(`${late} letters wait for more than an hour`);
  return smtpUrl ? ok('all letters went out') : warn('SMTP_URL is not set: letters become files');
}

async function jobs(): Promise<Finding> {
  const rows = await db().$queryRaw<{ name: string; failed: number; stuck: number }[]>`
    SELECT name, count(*) FILTER (WHERE state = 'failed')::int AS failed,
      count(*) FILTER (WHERE state = 'active' AND started_on + expire_in < now()
        OR state < 'active' AND start_after < now() - interval '1 hour')::int AS stuck
    FROM pgboss.job WHERE created_on > now() - interval '2 days' GROUP BY name`;
  const bad = rows.filter(({ failed, stuck }) => failed + stuck > 0);
  if (bad.length === 0) return ok('none failed, none is stuck');
  return warn(
    bad.map(({ name, failed, stuck }) => `${name}: ${failed} failed, ${stuck} stuck`).join('; '),
  );
}

async function files(): Promise<Finding> {
  const { orphans, missing } = await findUnowned();
  if (missing.length > 0)
    return fail(
      `${missing.length} files that records name are missing: restore them from a backup`,
    );
  if (orphans > 0) return ok(`all are there; ${orphans} that nothing names will be swept`);
  return ok('all are there, none too many');
}

async function backups(): Promise<Finding> {
  const state = await getBackups(system);
  if (!state || state.schedule === 'own-server')
    return warn(
      'the database of DATABASE_URL is backed up by its own server’s tools, or not at all',
    );
  if (state.schedule === 'off') return warn('BACKUPS=off: none is made by itself');
  if (state.overdueSince) return fail(`none is good since ${state.overdueSince.toISOString()}`);
  const last = state.rows[0];
  if (!last) return ok('the first one is made tonight');
  if (!state.isEncrypted) return warn('are not encrypted: set BACKUP_RECIPIENT');
  return last.isRemote
    ? ok(`the last is ${last.id}`)
    : warn('are kept on this machine alone, if nobody copies them');
}
