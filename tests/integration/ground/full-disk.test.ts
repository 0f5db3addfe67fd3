import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '~/platform/db/embedded/embedded.server';
import { superviseEmbedded } from '~/platform/db/embedded/supervise.server';
import { isDiskFull } from '~/platform/disk-space.server';
import { query } from './support/query';
import { temporaryFolder } from './support/run';

/** A small disk; undefined where this user may not mount one. */
function smallDisk(): string | undefined {
  const folder = path.join(temporaryFolder(), 'disk');
  fs.mkdirSync(folder);
  const options = ['-t', 'tmpfs', '-o', 'size=320m,mode=711', 'tmpfs', folder];
  if (spawnSync('mount', options).status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

test('a disk that fills loses nothing that was acknowledged, and the database comes back by itself', async ({
  skip,
}) => {
  const disk = smallDisk();
  if (!disk) return skip('this user may not mount a small disk');
  const dataDir = path.join(disk, 'data');
  fs.mkdirSync(dataDir, { mode: 0o711 });
  const server = await openEmbedded(dataDir);
  const failures: unknown[] = [];
  const stop = superviseEmbedded(dataDir, server.pid, {
    onDown: () => undefined,
    onUp: () => undefined,
    onFailed: (error) => failures.push(error),
  });
  onTestFinished(async () => {
    await stop();
    await server.close();
  });
  const url = server.url('postgres');
  await query(url, 'CREATE TABLE kept (n int PRIMARY KEY, filling text)');
  expect(isDiskFull(dataDir)).toBe(false);

  // Another program takes what is left, while the portal goes on writing.
  const ballast = path.join(disk, 'ballast');
  spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1M', 'count=400']);
  await expect.poll(() => isDiskFull(dataDir)).toBe(true);
  let acknowledged = 0;
  const write = () =>
    query(url, `INSERT INTO kept VALUES ($1, repeat('x', 100000))`, [acknowledged + 1]).then(
      () => Boolean((acknowledged += 1)),
      () => false,
    );
  for (let n = 0; n < 500 && (await write()); n += 1);
  expect(acknowledged).toBeLessThan(500);
  const before = acknowledged;
  fs.rmSync(ballast);
  await expect.poll(write, { timeout: 40_000, interval: 250 }).toBe(true);
  await expect.poll(() => isDiskFull(dataDir)).toBe(false);
  const rows = await query<{ n: number }>(url, 'SELECT n FROM kept ORDER BY n');
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: acknowledged }, (_, at) => at + 1));
  console.log(
    `full disk: ${before} rows before it was full, ${failures.length} failed restarts, ${acknowledged - before} after`,
  );
});
