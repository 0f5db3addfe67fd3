import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, errorMessage } from '../operator-error.server';
import type { PrismaClient } from './generated/client';

const attempts = 8;

/** at most, in milliseconds; random, so that two transactions that conflicted do not conflict again */
const longestPause = 100;

// P2034: a write conflict or deadlock, for which PostgreSQL aborts one transaction. The others mean that what
// was read had changed by the time of the write: P2002, a key was taken; P2003, a referenced row is gone;
// P2025, the row to change is gone.
const metAnother: ReadonlySet<string | undefined> = new Set(['P2034', 'P2002', 'P2003', 'P2025']);
// The same from raw SQL: serialization_failure, deadlock_detected, unique_violation, foreign_key_violation.
const metAnotherInSql = /\b(?:40001|40P01|23505|23503)\b/;

function hasMetAnother(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'P2010' ? metAnotherInSql.test(errorMessage(error)) : metAnother.has(code);
}

/**
 * Makes a database retry a transaction that failed because of a conflict with another one. Nothing of it was
 * written, and the retry reads everything again, so that two people who do the same at once are answered as if
 * one had come after the other.
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
