const minute = 60_000;

/**
 * Work that the portal does between requests. To add one:
 *
 * 1. In your feature write `const rest: Job = { name: 'review-resources', every: day, work }` in a
 *    `*.server.ts`; `name` is its queue and never changes.
 * 2. Add it to the list in `app/server/workers.server.ts`. There is no migration to write.
 * 3. With `every`, one process begins it once in each period. Without, your verb calls
 *    `await enqueue(tx, job, { id }, { key: id })` in the transaction of the change, and `nudgeJobs()` after it.
 *
 * Each job is taken by one process alone. A process that is killed in between leaves its job to another, so
 * `work` must do no harm when it runs twice for one job: let a unique row, written in the same transaction as
 * what must happen once (such as a mail), decide. Tests call `work` itself, or `runJobs`.
 */
export interface Job<Data extends object = Record<string, never>> {
  /** Its queue: small letters and hyphens, a verb and its object. */
  name: string;
  /**
   * Does it. An error has it tried again later.
   *
   * @param data what `enqueue` got: ids and no content, as it is kept for days
   * @param signal says that the process stops: finish soon, or throw and leave it to another
   */
  work(data: Data, signal: AbortSignal): Promise<void>;
  /** Begins by itself once in each period of so many ms, at most 24 hours. */
  every?: number;
  /** ms after which the process that took it is held for dead and another begins anew; 15 minutes. */
  within?: number;
  /** How often it is tried again after errors, with growing pauses from a minute on; 5 times. */
  retries?: number;
}

/** A job whatever it is given: what a list of jobs holds. */
export type AnyJob = Omit<Job, 'work'> & {
  // A method, so that jobs of any data fit.
  work(data: never, signal: AbortSignal): Promise<void>;
};

/** How long and how often a job is tried. Times in seconds, as the queue keeps them. */
export function patienceOf({ within = 15 * minute, retries = 5 }: AnyJob) {
  return { expireInSeconds: within / 1_000, retryLimit: retries, retryDelay: 60 };
}

/** Which of the periods since 1970 a time is in: what a recurring job is begun once for. */
export function periodOf(every: number, time: Date): number {
  return Math.floor(time.getTime() / every);
}
