import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { env } from '~/platform/env.server';
import { openBoss } from '~/platform/jobs/boss.server';
import { temporaryFolder } from '../ground/support/run';

/** The same database through a proxy whose connections can be cut. */
async function breakable(url: string) {
  const { searchParams } = new URL(url);
  const server = (folder: string) => path.join(folder, '.s.PGSQL.5432');
  const sockets = new Set<net.Socket>();
  const way = net.createServer((near) => {
    const far = net.connect(server(searchParams.get('host') ?? ''));
    for (const one of [near, far]) sockets.add(one.on('error', () => undefined));
    near.pipe(far).pipe(near);
  });
  const folder = temporaryFolder();
  await new Promise<void>((resolve) => way.listen(server(folder), resolve));
  const cut = () => sockets.forEach((socket) => socket.destroy());
  onTestFinished(() => {
    cut();
    way.close();
  });
  const through = new URL(url);
  through.searchParams.set('host', folder);
  return { url: through.href, cut };
}

// When a database is killed, queries in progress fail, and the process does not end.
test('queues outlive a connection that breaks while they are asked', async () => {
  const { url, cut } = await breakable(env().databaseUrl ?? '');
  const { boss, close } = await openBoss(url);
  onTestFinished(close);
  const ended: unknown[] = [];
  const end = (error: unknown) => ended.push(error);
  process.prependListener('uncaughtException', end);
  onTestFinished(() => void process.removeListener('uncaughtException', end));
  for (let round = 0; round < 10; round += 1) {
    const asked = boss.getQueues();
    // Some are cut while the query is sent, some while the result is on its way.
    if (round % 2) await new Promise((resolve) => setImmediate(resolve));
    cut();
    await asked.catch(() => undefined);
  }
  expect(await boss.getQueues()).toBeInstanceOf(Array);
  expect(ended).toEqual([]);
});
