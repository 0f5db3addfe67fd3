import pg from 'pg';
import PgBoss from 'pg-boss';
import { log } from '~/platform/log.server';
import { JOBS_SCHEMA } from './enqueue.server';

const minute = 60;
const day = 24 * 60 * minute;

export interface Boss {
  boss: PgBoss;
  close(): Promise<void>;
}

/**
 * Opens the queues on connections of their own. pg-boss makes no schema here, as the migrations do, and its
 * own cron and workers stay off: they leave promises that nobody catches, so that a database that goes away
 * for a moment would end the process.
 *
 * @param url connection string
 * @param upkeep seconds between two looks for jobs of processes that died, by one process for all
 * @throws when the schema is not the one of this pg-boss
 */
export async function openBoss(url: string, upkeep = minute): Promise<Boss> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  });
  // A connection that breaks while nobody uses it is no reason to end the process.
  pool.on('error', () => undefined);
  const boss = new PgBoss({
    // A pool's own way of asking: it hears of a connection that breaks while it is asked, and takes one that
    // failed (of a script of several statements, half-way) out of use.
    db: { executeSql: (text, values) => pool.query<Record<string, unknown>>(text, values) },
    schema: JOBS_SCHEMA,
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: upkeep,
    // As long as a key keeps a second job out.
    archiveCompletedAfterSeconds: 2 * day,
    archiveFailedAfterSeconds: 7 * day,
    deleteAfterDays: 7,
  });
  boss.on('error', (error) => log().error({ err: error }, 'the upkeep of jobs failed'));
  try {
    await boss.start();
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    boss,
    async close() {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}
