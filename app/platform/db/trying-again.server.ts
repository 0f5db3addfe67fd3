import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, errorMessage } from '../operator-error.server';
import type { PrismaClient } from './generated/client';

const attempts = 8;

/** at most, in milliseconds; not the same for two that met */
const longestPause = 100;

// P2034: of two that wait for each other, PostgreSQL ends one. What was looked for was otherwise when it was
// written: P2002, a key that was free; P2003, a row to refer to; P2025, a row to change.
const metAnother: ReadonlySet<string | undefined> = new Set(['P2034', 'P2002', 'P2003', 'P2025']);
// The same from statements of our own: serialization_failure, deadlock_detected, unique and foreign keys.
const metAnotherInSql = /\b(?:40001|40P01|23505|23503)\b/;

function hasMetAnother(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'P2010' ? metAnotherInSql.test(errorMessage(error)) : metAnother.has(code);
}

/**
 * Has a database begin a transaction again that was ended because it met another one: nothing of it was
 * written. What it looked up it looks up anew, so that two who do the same at once are answered as if one had
 * come after the other.
 *
 * @returns the same database
 */
export function tryingAgain(database: PrismaClient): PrismaClient {
  const once = database.$transaction.bind(database) as (
    work: unknown,
    options?: unknown,
  ) => Promise<unknown>;
  const again = async (work: unknown, options?: unknown) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(work, options);
      } catch (error) {
        const isLast = attempt === attempts || typeof work !== 'function';
        if (isLast || !hasMetAnother(error)) throw error;
        await wait(Math.random() * Math.min(longestPause, 10 * 2 ** attempt));
      }
    }
  };
  return Object.assign(database, { $transaction: again });
}
