import net from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { sweepFiles } from '~/features/library/files/sweep-files.server';
import { setClock } from '~/platform/clock.server';
import { connectDatabase, db, disconnectDatabase } from '~/platform/db/client.server';
import { openEmbedded } from '~/platform/db/embedded/embedded.server';
import { readPostmaster } from '~/platform/db/embedded/postmaster-file.server';
import { hour } from '~/platform/durations';
import { loadEnvironment } from '~/platform/env.server';
import { fileExists, listFiles } from '~/platform/storage/storage.server';
import { aPerson } from '../factories/people';
import { aSession } from '../factories/sessions';
import { runPortal, temporaryFolder, type Program } from '../integration/ground/support/run';
import { aPdf } from '../integration/resources/files';
import { size } from './size';

const KILLS = size(1, 50);
const WRITERS = 3;

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}

/** Starts the portal and waits until it answers. */
async function start(env: Record<string, string>): Promise<Program> {
  const portal = runPortal('start', { env });
  await portal.says(/^ready http/m);
  return portal;
}

test(`kill -9 of portal and database under writes, ${KILLS} times: nothing acknowledged is lost`, async () => {
  const dataDir = path.join(temporaryFolder(), 'data');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir, LIMITS: 'off' };
  let portal = await start(env);

  const database = await openEmbedded(dataDir);
  onTestFinished(() => database.close());
  await disconnectDatabase();
  loadEnvironment({ ...env, DATABASE_URL: '' });
  connectDatabase(database.url('tejido'), { connections: 2 });
  const { id } = await db().organization.findUniqueOrThrow({ where: { slug: 'pop-noj' } });
  const token = await aSession(await aPerson({ memberOf: { id } }));
  await disconnectDatabase();

  const shared = new Sharers(url, token, await aPdf());
  const downtimes: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = shared.acknowledged.length;
    await expect
      .poll(() => shared.acknowledged.length, { timeout: 60_000 })
      .toBeGreaterThan(before + 5);
    const down = performance.now();
    if (kill % 2 === 0) {
      portal.child.kill('SIGKILL');
      await portal.ended;
      portal = await start(env);
    } else {
      process.kill(readPostmaster(path.join(dataDir, 'postgres/cluster'))?.pid ?? 0, 'SIGKILL');
      await wait(50);
    }
    await expect.poll(() => ready(url), { timeout: 60_000, interval: 25 }).toBe(true);
    downtimes.push(performance.now() - down);
  }
  await shared.stop();

  const again = await openEmbedded(dataDir);
  connectDatabase(again.url('tejido'), { connections: 2 });
  const rows = await db().resource.findMany({
    where: { organizationId: id },
    select: { texts: { select: { title: true } }, files: { select: { storageKey: true } } },
  });
  const stored = new Map(rows.map(({ texts, files }) => [texts[0]?.title ?? '', files]));
  const lost = shared.acknowledged.filter((title) => !stored.has(title));
  expect(lost).toEqual([]);
  // No row without its file and, after the sweep, no file without its row.
  const kept = rows.flatMap(({ files }) => files.map(({ storageKey }) => storageKey));
  for (const key of kept) expect(await fileExists(key)).toBe(true);
  setClock(() => new Date(Date.now() + 48 * hour));
  onTestFinished(() => setClock());
  const swept = await sweepFiles();
  const left = [...(await listFiles('kept')), ...(await listFiles('pending'))];
  expect(left.map(({ key }) => key).sort()).toEqual(kept.sort());
  const longest = Math.round(Math.max(...downtimes));
  console.log(
    `kills: ${KILLS} of portal and database, ${shared.acknowledged.length} resources with files acknowledged, ` +
      `${lost.length} lost, ${left.length} files for ${kept.length} rows after the sweep of ${swept}, longest down ${longest} ms`,
  );
  await disconnectDatabase();
}, 1_800_000);

test('a portal that is told to stop under load answers what it has begun', async () => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = path.join(temporaryFolder(), 'data');
  const portal = await start({
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    LIMITS: 'off',
  });
  const failed: string[] = [];
  let answered = 0;
  let isStopping = false;
  const ask = async () => {
    while (!isStopping) {
      const status = await fetch(`${url}/es/directory`).then(
        async (answer) => (await answer.text(), answer.status),
        (error: unknown) => String((error as { cause?: { code?: string } }).cause?.code ?? error),
      );
      // Connections after the server has stopped listening are refused, so the client knows that nothing was
      // begun.
      if (status === 200) answered += 1;
      else if (!isStopping || status !== 'ECONNREFUSED') failed.push(String(status));
    }
  };
  const asking = Promise.all(Array.from({ length: 8 }, ask));
  await expect.poll(() => answered, { timeout: 30_000 }).toBeGreaterThan(20);
  portal.child.kill('SIGTERM');
  isStopping = true;
  await asking;
  expect(await portal.ended).toEqual({ code: 0, signal: null });
  expect(failed).toEqual([]);
  console.log(`stopping under load: ${answered} answered, ${failed.length} failed`);
}, 120_000);

async function ready(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

/** Partners who share documents again and again, and record each one that the portal has acknowledged. */
class Sharers {
  readonly acknowledged: string[] = [];
  #running = true;
  #next = 0;
  readonly #all: Promise<unknown>;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly pdf: Buffer,
  ) {
    this.#all = Promise.all(Array.from({ length: WRITERS }, () => this.#share()));
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#all;
  }

  async #share(): Promise<void> {
    while (this.#running) {
      const title = `Protocolo ${(this.#next += 1)}`;
      const form = new FormData();
      form.set('title.es', title);
      form.set('language', 'spa');
      form.set('type', 'protocol');
      form.set('visibility', 'network');
      form.set(
        'file',
        new File([new Uint8Array(this.pdf)], 'protocolo.pdf', { type: 'application/pdf' }),
      );
      const status = await fetch(`${this.url}/es/workspace/resources/new`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers: { Cookie: `session=${this.token}`, 'Sec-Fetch-Site': 'same-origin' },
      }).then(
        async (answer) => (await answer.text(), answer.status),
        () => 0,
      );
      if (status === 303) this.acknowledged.push(title);
      else await wait(50);
    }
  }
}
