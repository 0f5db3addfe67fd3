import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { identify, isSameProcess } from './process-identity.mjs';
import { lockHolder, tryLock } from './process-lock.mjs';

function lockFile(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  return path.join(folder, 'lock');
}

function held(lock: ReturnType<typeof tryLock>) {
  if (typeof lock === 'number') return expect.unreachable(`held by ${lock}`);
  return lock;
}

test('a lock is one process’s until it is released', () => {
  const file = lockFile();
  const lock = held(tryLock(file));
  expect(tryLock(file)).toBe(process.pid);
  expect(lockHolder(file)).toBe(process.pid);
  lock.release();
  expect(lockHolder(file)).toBeUndefined();
  held(tryLock(file)).release();
  expect(fs.readdirSync(path.dirname(file))).toEqual([]);
});

test('the lock of a process that was killed is taken over', async () => {
  const file = lockFile();
  const other = spawn('sleep', ['60']);
  fs.writeFileSync(file, identify(other.pid ?? 0));
  expect(tryLock(file)).toBe(other.pid);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(lockHolder(file)).toBeUndefined();
  held(tryLock(file)).release();
});

test('the lock in a copy of its folder is nobody’s', () => {
  const file = lockFile();
  const lock = held(tryLock(file));
  const copy = `${path.dirname(file)}-copy`;
  onTestFinished(() => fs.rmSync(copy, { recursive: true }));
  fs.cpSync(path.dirname(file), copy, { recursive: true });
  held(tryLock(path.join(copy, 'lock'))).release();
  expect(lockHolder(file)).toBe(process.pid);
  lock.release();
});

test('a lock whose process id is in use again, by another program, is taken over', () => {
  const file = lockFile();
  fs.writeFileSync(file, `${process.pid} an earlier start`);
  held(tryLock(file)).release();
});

test('releasing does not touch the lock of whoever has it since', () => {
  const file = lockFile();
  const lock = held(tryLock(file));
  const other = spawn('sleep', ['60']);
  onTestFinished(() => void other.kill());
  fs.writeFileSync(file, identify(other.pid ?? 0));
  lock.release();
  expect(lockHolder(file)).toBe(other.pid);
});

test('a process is itself, and nobody is who has ended', () => {
  expect(isSameProcess(identify(process.pid))).toBe(true);
  expect(isSameProcess(identify(2 ** 22 + 1))).toBe(false);
  expect(isSameProcess('')).toBe(false);
});
