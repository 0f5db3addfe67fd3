import crypto from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './operator-error.server';
import { identify, isSameProcess } from './process-identity.server';

/** A lock that is held; releasing it twice does nothing. */
export interface ProcessLock {
  release(): void;
}

/**
 * Takes a lock file for this process, or tells who has it. The file holds the process and when it began, so
 * a lock left behind by `kill -9` is recognised and taken over, even when the id is in use again.
 *
 * @returns the lock, or the id of the living process that holds it
 */
export function tryLock(file: string): ProcessLock | number {
  const mine = `${file}.${crypto.randomUUID()}`;
  fs.writeFileSync(mine, identify(process.pid), { mode: 0o600 });
  try {
    for (;;) {
      if (link(mine, file)) return { release: () => release(file) };
      const holder = read(file);
      if (holder === undefined) continue; // released in between
      if (isSameProcess(holder)) return Number.parseInt(holder, 10);
      takeAway(file, holder);
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** As `tryLock`, waiting for the holder. @param timeout ms until it gives up with an error */
export async function waitForLock(file: string, timeout: number): Promise<ProcessLock> {
  for (const deadline = Date.now() + timeout; ; await wait(50)) {
    const lock = tryLock(file);
    if (typeof lock !== 'number') return lock;
    if (Date.now() > deadline) throw new Error(`${file} is held by process ${lock}`);
  }
}

/** The living process that holds the lock, without taking it. */
export function lockHolder(file: string): number | undefined {
  const holder = read(file);
  return holder !== undefined && isSameProcess(holder) ? Number.parseInt(holder, 10) : undefined;
}

/** A hard link appears with its content or not at all, unlike a file that is created and then written. */
function link(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes a dead process's lock; should another have taken it meanwhile, theirs is put back. */
function takeAway(file: string, dead: string): void {
  const aside = `${file}.${crypto.randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== dead) link(aside, file);
  fs.rmSync(aside, { force: true });
}

function release(file: string): void {
  if (read(file) === identify(process.pid)) fs.rmSync(file, { force: true });
}
