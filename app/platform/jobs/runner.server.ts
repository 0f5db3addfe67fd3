import type PgBoss from 'pg-boss';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { log } from '~/platform/log.server';
import { startRounds } from '~/platform/rounds.server';
import { errorCode } from '~/platform/operator-error.server';
import { openBoss, type Boss } from './boss.server';
import { enqueue, makeQueue } from './enqueue.server';
import { periodOf, type AnyJob, type Job } from './job';

/** How often to look for jobs, in ms. Jobs of this process begin at once by a nudge. */
const interval = 5_000;

// On globalThis, so that after a reload in development the running runner is nudged.
const held = globalThis as { tejidoNudgeJobs?: (() => void) | undefined };

/** Enqueues the recurring jobs of the current period, unless another process did. */
async function beginDue(jobs: readonly AnyJob[]): Promise<void> {
  for (const job of jobs) {
    if (job.every === undefined) continue;
    await enqueue(db(), job as Job, {}, { key: String(periodOf(job.every, now())) });
  }
}

async function waiting(): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND start_after <= now()`;
  return new Set(rows.map(({ name }) => name));
}

async function workOn(
  boss: PgBoss,
  job: AnyJob,
  { id, data }: PgBoss.Job<object>,
  signal: AbortSignal,
) {
  try {
    await job.work(data as never, signal);
    await boss.complete(job.name, id);
  } catch (error) {
    log().error({ err: error, job: job.name }, 'a job failed');
    const reason = errorCode(error) ?? (error instanceof Error ? error.name : 'unknown');
    await boss.fail(job.name, id, { reason });
  }
}

/** Does the jobs of one queue, one after another, until none waits. @returns how many */
async function drain(boss: PgBoss, job: AnyJob, signal: AbortSignal): Promise<number> {
  let taken = 0;
  while (!signal.aborted) {
    const [next] = await boss.fetch<object>(job.name);
    if (!next) break;
    await workOn(boss, job, next, signal);
    taken += 1;
  }
  return taken;
}

/**
 * Runs the given jobs in this process: recurring ones once per period, others when they are enqueued; one at a
 * time of each kind. Any number of processes on a database may do so at once.
 *
 * @param url connection string
 * @returns a function that stops it, waiting for the jobs in progress
 */
export function startJobs(url: string, jobs: readonly AnyJob[]): () => Promise<void> {
  const busy = new Map<string, Promise<unknown>>();
  let boss: Boss | undefined;

  async function look(signal: AbortSignal): Promise<void> {
    const { boss: open } = (boss ??= await openBoss(url));
    await beginDue(jobs);
    const names = await waiting();
    for (const job of jobs) {
      if (!names.has(job.name) || busy.has(job.name) || signal.aborted) continue;
      const working = drain(open, job, signal)
        .catch((error: unknown) => log().error({ err: error, job: job.name }, 'jobs were lost'))
        .finally(() => busy.delete(job.name));
      busy.set(job.name, working);
    }
  }

  const rounds = startRounds(look, { interval, failure: 'jobs could not be looked for' });
  held.tejidoNudgeJobs = rounds.nudge;

  return async () => {
    held.tejidoNudgeJobs = undefined;
    await rounds.stop();
    await Promise.all(busy.values());
    await boss?.close();
  };
}

/** Makes the jobs of a committed transaction begin at once. Without a runner in this process they wait for one. */
export function nudgeJobs(): void {
  held.tejidoNudgeJobs?.();
}

/**
 * Does everything that is due now, for tests.
 *
 * @param url connection string
 * @returns how many jobs were done
 */
export async function runJobs(url: string, jobs: readonly AnyJob[]): Promise<number> {
  const { boss, close } = await openBoss(url);
  try {
    await beginDue(jobs);
    let taken = 0;
    for (const job of jobs) {
      await makeQueue(db(), job);
      taken += await drain(boss, job, new AbortController().signal);
    }
    return taken;
  } finally {
    await close();
  }
}
