import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, errorMessage } from '../operator-error.server';
import type { PrismaClient } from './generated/client';

const attempts = 8;

/** at most, in milliseconds; not the same for two that met */
const longestPause = 100;

/** Of two that wait for each other, PostgreSQL ends one; or a key was free when looked for, and then taken. */
function metAnother(error: unknown): boolean {
  const code = errorCode(error);
  // What a statement of our own fails with: serialization_failure, deadlock_detected, unique_violation.
  if (code === 'P2010') return /\b(?:40001|40P01|23505)\b/.test(errorMessage(error));
  return code === 'P2034' || code === 'P2002';
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
        if (isLast || !metAnother(error)) throw error;
        await wait(Math.random() * Math.min(longestPause, 10 * 2 ** attempt));
      }
    }
  };
  return Object.assign(database, { $transaction: again });
}
