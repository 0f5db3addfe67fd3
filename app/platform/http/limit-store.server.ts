import { endingStatementsAfter } from '~/platform/db/statement-timeout.server';
import crypto from 'node:crypto';
import pg from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';

export interface LimitRule {
  points: number;
  /** seconds */
  duration: number;
}

/** Where rate limits are counted: in this process, or in a database that several processes share. */
export interface LimitStore {
  /**
   * @param floods whether this process remembers a key that has reached the limit until its wait is over, so
   * that further requests cost no query. Not for limits whose counts can be given back.
   */
  limiter(name: string, rule: LimitRule, floods?: boolean): RateLimiterAbstract;
}

export interface SharedLimitStore extends LimitStore {
  /** the salt for the client keys of a day; the same for every process */
  saltOf(day: string): Promise<Buffer>;
  /** Deletes expired counts and the salts of earlier days. @returns how many rows */
  sweep(now: Date): Promise<number>;
  close(): Promise<void>;
}

/** Counts in the process's memory, until it ends. */
export function memoryStore(): LimitStore {
  return { limiter: (keyPrefix, rule) => new RateLimiterMemory({ keyPrefix, ...rule }) };
}

/**
 * Counts in the table `limit_counter`. While the database does not answer, each process counts for itself:
 * limits are then laxer, but lock nobody out.
 *
 * @param url connection string
 */
export function databaseStore(url: string): SharedLimitStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: 3,
    connectionTimeoutMillis: 1_000,
    query_timeout: 2_000,
    onConnect: endingStatementsAfter(2_000),
  });
  // An idle connection that breaks must not end the process.
  pool.on('error', () => undefined);
  return {
    limiter: (keyPrefix, rule, floods = false) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'limit_counter',
        tableCreated: true,
        clearExpiredByTimeout: false, // `sweep` does it for all of them
        keyPrefix,
        ...rule,
        ...(floods ? { inMemoryBlockOnConsumed: rule.points + 1 } : {}),
        insuranceLimiter: new RateLimiterMemory({ keyPrefix, ...rule }),
      }),
    saltOf: (day) => saltOf(pool, day),
    async sweep(now) {
      const swept = await Promise.all([
        pool.query('DELETE FROM limit_counter WHERE expire < $1', [now.getTime()]),
        pool.query('DELETE FROM limit_salt WHERE day < $1', [now.toISOString().slice(0, 10)]),
      ]);
      return swept.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
    },
    close: () => pool.end(),
  };
}

/** The salt of a day; the first process that asks makes it. Deletes the salts of earlier days. */
async function saltOf(pool: pg.Pool, day: string): Promise<Buffer> {
  await pool.query('DELETE FROM limit_salt WHERE day < $1', [day]);
  await pool.query(
    `INSERT INTO limit_salt (day, salt)
     VALUES ($1, $2) ON CONFLICT (day) DO NOTHING`,
    [day, crypto.randomBytes(32)],
  );
  const { rows } = await pool.query<{ salt: Buffer }>(
    'SELECT salt FROM limit_salt WHERE day = $1',
    [day],
  );
  const [row] = rows;
  if (!row) throw new Error('the limits have no salt for today');
  return row.salt;
}
