import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { day, hour } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { log } from '~/platform/log.server';
import { nudgeMail } from '~/platform/mail/worker.server';

/** The most records that a round takes; the next round takes the rest. */
export const mostPerRound = 200;

/** A filter for what has waited for at least so many days. */
export function waitingFor(days: number): { lte: Date } {
  return { lte: new Date(now().getTime() - days * day) };
}

/**
 * Looks after records one by one, each in a transaction of its own, until the process stops.
 *
 * @returns for how many of them `work` returned true
 */
export async function forEach(
  ids: Iterable<string> | AsyncIterable<string>,
  work: (tx: Transaction, id: string) => Promise<boolean>,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0;
  for await (const id of ids) {
    if (signal?.aborted) break;
    if (await db().$transaction((tx) => work(tx, id))) count += 1;
  }
  return count;
}

/**
 * A job that runs a round four times a day and sends the letters that it queued.
 *
 * @param said the log's line for a round that did something
 * @param round returns how often it did what
 */
export function roundsJob(
  name: string,
  said: string,
  round: (signal: AbortSignal) => Promise<Record<string, number>>,
): Job {
  return {
    name,
    every: 6 * hour,
    async work(_data, signal) {
      const counts = await round(signal);
      if (Object.values(counts).every((count) => count === 0)) return;
      nudgeMail();
      log().info(counts, said);
    },
  };
}
