import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '~/platform/db/embedded/embedded.server';
import { superviseEmbedded } from '~/platform/db/embedded/supervise.server';
import { query } from './support/query';
import { size } from '../../security/size';
import { temporaryFolder } from './support/run';

const KILLS = size(4, 20);
const WRITERS = 4;

test(`kill -9 under writes, ${KILLS} times: nothing acknowledged is lost`, async () => {
  const dataDir = temporaryFolder();
  const server = await openEmbedded(dataDir);
  onTestFinished(() => server.close());
  const url = server.url('postgres');
  await query(url, 'CREATE TABLE written (id bigint PRIMARY KEY)');

  const downtimes: number[] = [];
  let downSince = 0;
  let pid = server.pid;
  const watcher = {
    onDown: () => (downSince = performance.now()),
    onUp: () => void downtimes.push(performance.now() - downSince),
    onFailed: (error: unknown) => expect.unreachable(String(error)),
  };
  onTestFinished(superviseEmbedded(dataDir, server.pid, watcher));

  const acknowledged: number[] = [];
  const writers = new Writers(url, acknowledged);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 50);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => downtimes.length, { timeout: 20_000, interval: 20 }).toBe(kill);
    pid = (await openEmbedded(dataDir)).pid; // the process that the supervisor started
  }
  await writers.stop();

  const rows = await query<{ id: string }>(url, 'SELECT id FROM written');
  const stored = new Set(rows.map(({ id }) => Number(id)));
  const lost = acknowledged.filter((id) => !stored.has(id));
  const longest = Math.round(Math.max(...downtimes));
  console.log(
    `${KILLS} kills, ${acknowledged.length} acknowledged, ${lost.length} lost, longest down ${longest} ms`,
  );
  expect(lost).toEqual([]);
  expect(longest).toBeLessThan(5_000);
}, 180_000);

/** Writers that record each row only when the server has acknowledged it. */
class Writers {
  #running = true;
  #next = 0;
  readonly #all: Promise<unknown>;

  constructor(
    private readonly url: string,
    private readonly acknowledged: number[],
  ) {
    this.#all = Promise.all(Array.from({ length: WRITERS }, () => this.#write()));
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#all;
  }

  async #write(): Promise<void> {
    while (this.#running) {
      const client = new pg.Client({ connectionString: this.url });
      client.on('error', () => undefined); // disconnected by the kill; the writer connects again
      try {
        await client.connect();
        while (this.#running) {
          const id = (this.#next += 1);
          await client.query('INSERT INTO written VALUES ($1)', [id]);
          this.acknowledged.push(id);
        }
      } catch {
        await wait(10);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}
