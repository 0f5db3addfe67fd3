import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerReminder } from '~/features/organizations/freshness/answer.server';
import { remind } from '~/features/organizations/freshness/reminding.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { openBoss, type Boss } from '~/platform/jobs/boss.server';
import { asSent } from '../../factories/letters';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { size } from '../../security/size';
import { confirmedDaysAgo } from '../../factories/reminders';

/** A year at full size, else half of one, after which everybody was reminded twice. */
const days = size(183, 365);
/**
 * The job runs four times a day; here once a week, because letters are a week apart and each run is
 * independent.
 */
const step = 7;
// Noon in UTC, so that each simulated day is a period of its own.
const start = Math.floor(Date.now() / day) * day + day / 2;
const processes = 3;
/** On these days two of three processes are killed during their work. */
const kills = new Set([0, 56, 168, 329].filter((today) => today < days));

type Letter = [day: number, to: string, kind: string];

let answering: Set<string>;
let boss: Boss;
const workers: ChildProcess[] = [];
const program = path.resolve('node_modules/.cache', `year-${process.pid}`);

beforeAll(async () => {
  await makeProgram();
  boss = await openBoss(env().databaseUrl ?? '');
  for (let n = 0; n < processes; n += 1) workers.push(startWorker());
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  setClock();
  await boss.close();
  fs.rmSync(program, { recursive: true, force: true });
});

/** Builds the program of the processes like the portal, because its messages come from the bundler. */
async function makeProgram(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': path.resolve('app') } },
    build: {
      ssr: path.join(import.meta.dirname, 'support', 'year-worker.ts'),
      outDir: program,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
}

function startWorker(): ChildProcess {
  const { databaseUrl = '', dataDir } = env();
  return spawn(process.execPath, [path.join(program, 'worker.mjs')], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, NODE_NO_WARNINGS: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Waits until a process prints a word; false if it is killed before. */
function says(worker: ChildProcess, word: string): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (part: Buffer) => part.toString().includes(word) && end(true);
    const gone = () => end(false);
    function end(said: boolean) {
      worker.stdout?.off('data', look);
      worker.off('exit', gone);
      resolve(said);
    }
    worker.stdout?.on('data', look);
    worker.once('exit', gone);
    if (worker.exitCode !== null || worker.signalCode !== null) end(false);
  });
}

/** Profiles of all ages, whose people answer always, never, or only the second one of them. */
async function makeNetwork(): Promise<void> {
  answering = new Set();
  for (const [index, ago] of [175, 160, 100, 30, 200, 1, 170, 90].entries()) {
    const organization = await anOrganization();
    const first = await aPerson({ memberOf: organization, role: 'organization_admin' });
    if (index !== 3) {
      const second = await aPerson({ memberOf: organization });
      if (index % 3 === 1) answering.add(second.email);
    }
    if (index % 3 === 0) answering.add(first.email);
    await confirmedDaysAgo(organization, ago);
    if (index === 5)
      await db().organizationConfirmation.deleteMany({
        where: { organizationId: organization.id, group: 'languages' },
      });
  }
  await confirmedDaysAgo(await anOrganization(), 100); // it has no members
  for (const locale of ['es', 'en']) await aPerson({ isNetworkAdmin: true, locale });
}

/** Saves everything that a year changes. @returns a function that restores it */
async function remember() {
  const confirmations = await db().organizationConfirmation.findMany();
  const organizations = await db().organization.findMany({
    select: { id: true, verifiedAt: true, verifiedById: true, activityConfirmed: true },
  });
  return async () => {
    await db().reminder.deleteMany();
    await db().outboxMail.deleteMany();
    await db().person.updateMany({ data: { remindedAt: null } });
    await db().organizationConfirmation.deleteMany();
    await db().organizationConfirmation.createMany({ data: confirmations });
    for (const { id, ...data } of organizations)
      await db().organization.update({ where: { id }, data });
  };
}

/** Simulates a year: people who answer do so on the day of the letter. @returns every letter */
async function year(work: (time: number, today: number) => Promise<void>): Promise<Letter[]> {
  const letters: Letter[] = [];
  const seen = new Set<string>();
  for (let today = 0; today < days; today += step) {
    const time = start + today * day;
    setClock(() => new Date(time));
    await work(time, today);
    const rows = await db().outboxMail.findMany({ where: { id: { notIn: [...seen] } } });
    for (const row of rows) {
      const { id, recipient, kind } = row;
      seen.add(id);
      letters.push([today, recipient, kind]);
      if (!answering.has(recipient)) continue;
      const { text } = await asSent(row);
      expect(await answerReminder(/still-right\/([\w-]{43})/.exec(text)?.[1] ?? '')).toBe(true);
    }
  }
  return letters.sort((a, b) => a[0] - b[0] || (a.join() < b.join() ? -1 : 1));
}

const count = async (state: 'completed' | 'left') => {
  const [row] = await db().$queryRaw<{ completed: number; left: number }[]>`
    SELECT count(*) FILTER (WHERE state = 'completed')::int AS completed,
      count(*) FILTER (WHERE state < 'completed')::int AS left
    FROM pgboss.job WHERE name = 'remind-profiles'`;
  return row?.[state] ?? 0;
};

/**
 * Waits until the day's job is done. If its process was killed, simulates the time after which another one
 * takes it.
 */
async function done(number: number): Promise<number> {
  let recovered = 0;
  for (let tries = 0; (await count('completed')) < number; tries += 1) {
    if (tries > 5_000) throw new Error(`day ${number} was not done`);
    await wait(4);
    if (tries % 50 !== 49 || (await count('left')) === 0) continue;
    await db().$executeRaw`UPDATE pgboss.job SET started_on = started_on - interval '1 hour'
      WHERE state = 'active'`;
    await boss.boss.maintain();
    recovered += await db().$executeRaw`UPDATE pgboss.job SET start_after = now()
      WHERE state = 'retry'`;
    for (const worker of workers) worker.stdin?.write('go\n');
  }
  return recovered;
}

test('over a long time three processes, killed at work, send each due reminder once and on its day', async () => {
  await makeNetwork();
  const back = await remember();
  // The letters of a single undisturbed process.
  const right = await year(async () => void (await remind()));
  await back();

  let [killed, recovered] = [0, 0];
  const letters = await year(async (time, today) => {
    const set = workers.map((worker) => says(worker, 'set'));
    for (const worker of workers) worker.stdin?.write(`clock ${time}\n`);
    await Promise.all(set);
    for (const worker of workers) worker.stdin?.write('go\n');
    if (kills.has(today)) {
      await wait(Math.random() * 40);
      for (const worker of workers.slice(today % 2, (today % 2) + 2)) {
        const gone = once(worker, 'exit');
        worker.kill('SIGKILL');
        await gone;
        killed += 1;
        // The next process starts while the others take over the killed one's work.
        workers[workers.indexOf(worker)] = startWorker();
      }
    }
    recovered += await done(today / step + 1);
  });

  expect(letters).toEqual(right);
  // One job per run, whichever process enqueued it.
  expect(await count('completed')).toBe(Math.ceil(days / step));
  const times = new Map<string, number[]>();
  for (const [at, to] of letters) times.set(to, [...(times.get(to) ?? []), at]);
  for (const list of times.values())
    for (const [n, at] of list.slice(1).entries())
      expect(at - (list[n] ?? 0)).toBeGreaterThanOrEqual(7);
  expect(killed).toBe(kills.size * 2);
  expect(letters.length).toBeGreaterThan(size(15, 30));
  console.log(
    `${days} days: ${letters.length} letters, ${await count('completed')} jobs, ${killed} kills, ${recovered} jobs taken up by another process`,
  );
}, 300_000);
