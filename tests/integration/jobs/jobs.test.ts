import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { openBoss } from '~/platform/jobs/boss.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import type { Job } from '~/platform/jobs/job';
import { nudgeJobs, runJobs, startJobs } from '~/platform/jobs/runner.server';

const url = () => env().databaseUrl ?? '';
let done: string[] = [];

/** A job that records its data. */
const noting: Job<{ what: string }> = {
  name: 'note-things',
  work({ what }) {
    done.push(what);
    return Promise.resolve();
  },
};

/** A recurring job. */
const recurring: Job = {
  name: 'look-around',
  every: hour,
  work() {
    done.push('looked');
    return Promise.resolve();
  },
};

beforeEach(() => {
  done = [];
});
afterEach(async () => {
  setClock();
  await db().$executeRaw`DELETE FROM pgboss.job`;
});

test('a recurring job is done once in each period, by one of several processes', async () => {
  const start = Date.now();
  for (let round = 0; round < 3; round += 1) {
    setClock(() => new Date(start + round * hour));
    const stops = [1, 2, 3].map(() => startJobs(url(), [recurring]));
    await expect.poll(() => done).toHaveLength(round + 1);
    await Promise.all(stops.map((stop) => stop()));
  }
  expect(await runJobs(url(), [recurring])).toBe(0);
});

test('a job is done if, and only if, the transaction holds that asked for it', async () => {
  const failing = db().$transaction(async (tx) => {
    await enqueue(tx, noting, { what: 'undone' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await enqueue(db(), noting, { what: 'one' }, { key: 'k' })).toBe(true);
  expect(await enqueue(db(), noting, { what: 'the same' }, { key: 'k' })).toBe(false);
  expect(await enqueue(db(), noting, { what: 'two' })).toBe(true);
  expect(await runJobs(url(), [noting])).toBe(2);
  expect(done).toEqual(['one', 'two']);
});

test('a nudge has it begun at once, and stopping waits for it', async () => {
  let release = () => {};
  const slow: Job = {
    name: 'take-time',
    work: () => new Promise((resolve) => (release = () => resolve(void done.push('slow')))),
  };
  const stop = startJobs(url(), [slow]);
  await enqueue(db(), slow, {});
  nudgeJobs();
  await expect.poll(activeJobs).toBe(1);
  const stopped = stop();
  release();
  await stopped;
  expect(done).toEqual(['slow']);
  expect(await activeJobs()).toBe(0);
});

async function activeJobs(): Promise<number> {
  const rows = await db().$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE state = 'active'`;
  return rows.length;
}

test('one that fails waits for another try, and what went wrong is kept as a code alone', async () => {
  const failing: Job = {
    name: 'go-wrong',
    work: () => Promise.reject(new TypeError('what Ana wrote')),
  };
  await enqueue(db(), failing, {});
  expect(await runJobs(url(), [failing])).toBe(1);
  expect(await runJobs(url(), [failing])).toBe(0);
  const rows = await db().$queryRaw`
    SELECT state::text, output->>'reason' AS reason, start_after > now() AS waits FROM pgboss.job`;
  expect(rows).toEqual([{ state: 'retry', reason: 'TypeError', waits: true }]);
});

test('one whose process died is taken again when its time is over', async () => {
  await enqueue(db(), { ...noting, within: 1_000 }, { what: 'left' });
  const first = await openBoss(url());
  expect(await first.boss.fetch('note-things')).toHaveLength(1);
  // The process is gone, so nobody reports that the job is done.
  await db().$executeRaw`UPDATE pgboss.job SET started_on = started_on - interval '2 seconds'`;
  await first.boss.maintain();
  await db().$executeRaw`UPDATE pgboss.job SET start_after = now()`;
  await first.close();
  expect(await runJobs(url(), [noting])).toBe(1);
  expect(done).toEqual(['left']);
});
