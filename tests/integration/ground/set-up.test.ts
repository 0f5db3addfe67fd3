import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fingerprint } from '../../../app/server/setup/fingerprint.mjs';
import { withLock } from '../../../app/server/setup/lock.mjs';
import { temporaryFolder } from './support/run';

test('a fingerprint follows names and bytes, not dates, tests or what is generated', () => {
  const folder = temporaryFolder();
  const write = (name: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  };
  write('a.ts', 'one');
  write('deep/b.ts', 'two');
  const before = fingerprint([folder]);
  fs.utimesSync(path.join(folder, 'a.ts'), 1, 1);
  write('a.test.ts', 'a test');
  write('generated/client.ts', 'made');
  expect(fingerprint([folder])).toBe(before);
  write('deep/b.ts', 'three');
  expect(fingerprint([folder])).not.toBe(before);
  write('deep/b.ts', 'two');
  expect(fingerprint([folder])).toBe(before);
  write('c.ts', '');
  expect(fingerprint([folder])).not.toBe(before);
});

test('set-ups at the same time take turns, and the lock of one that ended is no hindrance', async () => {
  const file = path.join(temporaryFolder(), 'deep/lock');
  fs.mkdirSync(path.dirname(file));
  const stranger = spawn('sleep', ['60']);
  onTestFinished(() => void stranger.kill());
  fs.writeFileSync(file, String(stranger.pid)); // the process id once belonged to a set-up
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (inside += 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside -= 1;
  };
  await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
  expect(most).toBe(1);
  expect(fs.existsSync(file)).toBe(false);
});

test('nothing but node is needed to begin: the set-up imports no library', () => {
  const folder = 'app/server/setup';
  const sources = [
    'app/server/setup.mjs',
    ...['process-lock', 'process-identity'].map((name) => `app/platform/${name}.mjs`),
    ...fs.readdirSync(folder).map((name) => `${folder}/${name}`),
  ];
  const imported = sources
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/^import .*from '(.+)';$/gm)])
    .map(([, name = '']) => name);
  expect(imported.length).toBeGreaterThan(10);
  expect(imported.filter((name) => !/^(node:|\.)/.test(name))).toEqual([]);
});
