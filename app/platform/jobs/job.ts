import { minute } from '~/platform/durations';

/**
 * Work that the portal does between requests. To add a job:
 *
 * 1. In your feature write `const rest: Job = { name: 'review-resources', every: day, work }` in a
 *    `*.server.ts`; `name` is its queue and never changes.
 * 2. Add it to the list in `app/server/workers.server.ts`. It needs no migration.
 * 3. With `every`, one process runs it once in each period. Without, your operation calls `await enqueue(tx,
 *    job, { id }, { key: id })` in the transaction of the change, and `nudgeJobs()` after it.
 *
 * Each job is taken by one process only. If that process is killed, another one takes the job again, so `work`
 * must be idempotent: let a unique row decide, written in the same transaction as what must happen once (such
 * as a letter). Tests call `work` itself, or `runJobs`.
 */
export interface Job<Data extends object = Record<string, never>> {
  /** Its queue: lower-case letters and hyphens, a verb and its object. */
  name: string;
  /**
   * Does the job. After an error it is retried later.
   *
   * @param data the argument of `enqueue`: ids and no content, because it is stored for days
   * @param signal aborted when the process stops: finish soon, or throw and leave the job to another process
   */
  work(data: Data, signal: AbortSignal): Promise<void>;
  /** Runs by itself once in each period of so many ms, at most 24 hours. */
  every?: number;
  /** ms after which the process that took it counts as dead and another one starts again; 15 minutes by default. */
  within?: number;
  /** How often it is retried after errors, with growing pauses from a minute on; 5 times by default. */
  retries?: number;
}

/** A job with data of any type, for lists of jobs. */
export type AnyJob = Omit<Job, 'work'> & {
  // A method, whose parameters TypeScript compares bivariantly: jobs with any data fit.
  work(data: never, signal: AbortSignal): Promise<void>;
};

/** The timeout and retries of a job. Times in seconds, as the queue stores them. */
export function patienceOf({ within = 15 * minute, retries = 5 }: AnyJob) {
  return { expireInSeconds: within / 1_000, retryLimit: retries, retryDelay: 60 };
}

/** The number of the period since 1970 that a time is in; a recurring job runs once for each. */
export function periodOf(every: number, time: Date): number {
  return Math.floor(time.getTime() / every);
}
