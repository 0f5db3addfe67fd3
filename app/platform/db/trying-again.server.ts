import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../operator-error.server';
import type { PrismaClient } from './generated/client';

const attempts = 8;

/** at most, in milliseconds; not the same for two that met */
const longestPause = 100;

// P2034: of two that wait for each other, or that read what the other wrote, PostgreSQL ends one.
// P2002: a key was free when it was looked for and taken when it was written.
const metAnother: readonly (string | undefined)[] = ['P2034', 'P2002'];

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
        if (isLast || !metAnother.includes(errorCode(error))) throw error;
        await wait(Math.random() * Math.min(longestPause, 10 * 2 ** attempt));
      }
    }
  };
  return Object.assign(database, { $transaction: again });
}
