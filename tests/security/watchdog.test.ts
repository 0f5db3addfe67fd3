import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownPortal } from '../e2e/support/own-portal';
import { portal } from '../e2e/support/worker';
import { allActions, pageOf } from './action-pages';
import { FuzzedWorld, roleFor } from './fuzzed-world';
import { largestInputs, type LargeInput } from './largest-inputs';
import { isFull, size } from './size';
import { Watch } from './watch';

/** The longest that other clients may wait for a response meanwhile, in milliseconds; longer on a busy machine. */
const BOUND = size(1_500, 200);
/** How many kinds of input each action gets. */
const KINDS = size(1, 99);
/** One long wait may be due to the machine's other work; if it happens each time, the input is the cause. */
const TRIES = 3;
const MINUTES = size(0.05, 60);
/** By how many bytes the memory may exceed its earlier level afterwards; what a process retains varies. */
const SLACK = 150 * 1024 * 1024;

const running = ownPortal();
const world = new FuzzedWorld();
let watch: Watch;

beforeAll(async () => {
  await world.startOver();
  watch = new Watch(portal().url);
});
afterAll(() => watch.stop());

async function send(path: string, role: Parameters<FuzzedWorld['send']>[1], input: LargeInput) {
  const { body, type } = input;
  const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type };
  const answer = await world.send(path, role, { method: 'POST', body, headers });
  if (answer.status < 400) world.isSpent = true;
  return { status: answer.status, letters: (await answer.text()).length };
}

const counts = { inputs: 0, worst: 0, worstOf: '', largest: 0 };
let turn = 0;

test.each(allActions)(
  'others are answered while %s reads the most that it may get',
  async (_route, acts) => {
    const role = roleFor(acts.rule);
    let page = await pageOf(world, acts, role);
    if (world.isSpent && !page.isWhole) {
      await world.startOver();
      page = await pageOf(world, acts, role);
    }
    for (const input of largestInputs(page, KINDS, (turn += 1))) {
      counts.inputs += 1;
      let waited = Infinity;
      for (let attempt = 0; attempt < TRIES && waited > BOUND; attempt += 1) {
        const ms = await watch.during(async () => {
          const { status, letters } = await send(page.path, role, input);
          expect(status, input.name).toBeLessThan(500);
          counts.largest = Math.max(counts.largest, letters);
        });
        waited = Math.min(waited, ms);
      }
      if (waited > counts.worst)
        Object.assign(counts, { worst: waited, worstOf: `${input.name} to ${page.path}` });
      expect(waited, `${page.path}, ${input.name}`).toBeLessThan(BOUND);
    }
  },
  size(60_000, 600_000),
);

/** @returns bytes */
function memory(): number {
  const { pid } = running();
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}

test(
  `memory is where it was after ${MINUTES} minutes of it`,
  async () => {
    await world.startOver();
    const some = allActions.filter((_, index) => index % size(16, 1) === 0);
    const pages = await Promise.all(
      some.map(async ([, acts]) => {
        const role = roleFor(acts.rule);
        return { role, page: await pageOf(world, acts, role) };
      }),
    );
    const round = async (at: number) => {
      const one = pages[at % pages.length];
      if (!one) return;
      for (const input of largestInputs(one.page, 1, at))
        await send(one.page.path, one.role, input);
    };
    for (let at = 0; at < pages.length; at += 1) await round(at);
    await delay(size(1_000, 30_000));
    const before = memory();
    const end = Date.now() + MINUTES * 60_000;
    let at = 0;
    let most = before;
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        while (Date.now() < end) {
          await round((at += 1));
          if (at % 20 === 0) most = Math.max(most, memory());
        }
      }),
    );
    await delay(size(1_000, 60_000));
    const after = memory();
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    console.log(
      `watchdog: ${counts.inputs} largest inputs to ${allActions.length} actions, others waited ` +
        `${Math.round(counts.worst)} ms at most (${counts.worstOf}), answers of ${counts.largest} characters at most; memory ` +
        `${megabytes(before)} MB before ${at} more, ${megabytes(most)} MB at most, ${megabytes(after)} MB after`,
    );
    expect(after).toBeLessThan(before + SLACK);
  },
  isFull ? 70 * 60_000 : 120_000,
);
