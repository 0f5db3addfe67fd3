import pg from 'pg';
import PgBoss from 'pg-boss';
import { endingStatementsAfter } from '~/platform/db/statement-timeout.server';
import { log } from '~/platform/log.server';
import { JOBS_SCHEMA } from './enqueue.server';

const minute = 60;
const day = 24 * 60 * minute;

export interface Boss {
  boss: PgBoss;
  close(): Promise<void>;
}

/**
 * Opens the queues on connections of their own. pg-boss makes no schema here, because the migrations do. Its
 * own cron and workers are off: they leave promises that nobody catches, so that a database that is away for a
 * moment would end the process.
 *
 * @param url connection string
 * @param upkeep seconds between two checks for jobs of processes that died, by one process for all
 * @throws when the schema is not that of this pg-boss version
 */
export async function openBoss(url: string, upkeep = minute): Promise<Boss> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    onConnect: endingStatementsAfter(30_000),
  });
  // An idle connection that breaks must not end the process.
  pool.on('error', () => undefined);
  const boss = new PgBoss({
    // `pool.query` notices a connection that breaks during a query, and removes one that failed (half-way
    // through a script of several statements) from the pool.
    db: { executeSql: (text, values) => pool.query<Record<string, unknown>>(text, values) },
    schema: JOBS_SCHEMA,
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: upkeep,
    // As long as a key prevents a second job.
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
