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

/** Where the counts of limits are: in this process, or in a database that several processes share. */
export interface LimitStore {
  /**
   * @param floods whether a key that ran into the limit is remembered here until its wait is over, so that
   * whoever goes on asking costs no query. Not for limits whose counts are given back.
   */
  limiter(name: string, rule: LimitRule, floods?: boolean): RateLimiterAbstract;
}

export interface SharedLimitStore extends LimitStore {
  /** the random part of the keys of a day; every process gets the same */
  saltOf(day: string): Promise<Buffer>;
  /** Removes counts that are over and the salts of days before this one. @returns how many rows */
  sweep(now: Date): Promise<number>;
  close(): Promise<void>;
}

/** Counts in the process's own memory, gone when it ends. */
export function memoryStore(): LimitStore {
  return { limiter: (keyPrefix, rule) => new RateLimiterMemory({ keyPrefix, ...rule }) };
}

/**
 * Counts in the table `limit_counter`. While the database does not answer, each process counts for itself:
 * limits then are laxer, and lock nobody out.
 *
 * @param url connection string
 */
export function databaseStore(url: string): SharedLimitStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: 3,
    connectionTimeoutMillis: 1_000,
    query_timeout: 2_000,
    statement_timeout: 2_000,
  });
  // A connection that breaks while nobody uses it is no reason to end the process.
  pool.on('error', () => undefined);
  return {
    limiter: (keyPrefix, rule, floods = false) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'limit_counter',
        tableCreated: true,
        clearExpiredByTimeout: false, // `sweep` does it once for all of them
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

/** The salt of a day; whoever asks first makes it, and days that are over lose theirs. */
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
