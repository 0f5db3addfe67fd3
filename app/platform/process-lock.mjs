// Plain JavaScript, because the set-up, which runs before anything is installed, takes its lock with this, too.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { identify, isSameProcess } from './process-identity.mjs';

/**
 * A lock that is held. Releasing it twice does nothing.
 *
 * @typedef {{ release(): void }} ProcessLock
 */

/**
 * Takes a lock file for this process, or tells who has it. The file names the process and the moment it
 * started, so a lock that a killed process left behind is recognized and taken over, even when another
 * process has its id by now. It also names the folder itself, so the lock in a copy of the folder is nobody's.
 *
 * @param {string} file
 * @returns {ProcessLock | number} the lock, or the id of the running process that holds it
 */
export function tryLock(file) {
  const mine = `${file}.${crypto.randomUUID()}`;
  fs.writeFileSync(mine, holding(file), { mode: 0o600 });
  try {
    for (;;) {
      if (link(mine, file)) return { release: () => release(file) };
      const holder = read(file);
      if (holder === undefined) continue; // released in between
      if (isHeld(file, holder)) return Number.parseInt(holder, 10);
      takeAway(file, holder);
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/**
 * Takes a lock as `tryLock` does, and waits while another process holds it.
 *
 * @param {string} file
 * @param {{ timeout?: number, onWait?: (pid: number) => void }} [options] `timeout`: milliseconds until it gives
 * up with an error, forever by default; `onWait` is called once, when there is somebody to wait for
 * @returns {Promise<ProcessLock>}
 */
export async function waitForLock(file, { timeout = Infinity, onWait } = {}) {
  let told = false;
  for (const deadline = Date.now() + timeout; ; await wait(50)) {
    const lock = tryLock(file);
    if (typeof lock !== 'number') return lock;
    if (Date.now() > deadline) throw new Error(`${file} is held by process ${lock}`);
    if (!told) onWait?.(lock);
    told = true;
  }
}

/**
 * The running process that holds the lock, without taking it.
 *
 * @param {string} file
 * @returns {number | undefined}
 */
export function lockHolder(file) {
  const holder = read(file);
  return holder !== undefined && isHeld(file, holder) ? Number.parseInt(holder, 10) : undefined;
}

/**
 * What this process writes into a lock file: itself, and the folder of the file.
 *
 * @param {string} file
 */
function holding(file) {
  return `${identify(process.pid)}\n${identityOfFolder(path.dirname(file))}`;
}

/**
 * Whether what a lock file says holds now, and for this folder. A lock of an earlier version names no folder.
 *
 * @param {string} file
 * @param {string} said
 */
function isHeld(file, said) {
  const [holder = '', folder = ''] = said.split('\n');
  return (
    isSameProcess(holder) && (folder === '' || folder === identityOfFolder(path.dirname(file)))
  );
}

/**
 * A folder as text: a copy of it is another one, wherever it is.
 *
 * @param {string} folder
 */
export function identityOfFolder(folder) {
  const { dev, ino } = fs.statSync(folder);
  return `${dev}:${ino}`;
}

/**
 * A hard link appears with its content or not at all, unlike a file that is created and then written.
 *
 * @param {string} from
 * @param {string} to
 */
function link(from, to) {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Removes the lock of a process that has ended. Should another process have taken it meanwhile, its lock is put
 * back.
 *
 * @param {string} file
 * @param {string} ended
 */
function takeAway(file, ended) {
  const aside = `${file}.${crypto.randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== ended) link(aside, file);
  fs.rmSync(aside, { force: true });
}

/** @param {string} file */
function release(file) {
  if (read(file) === holding(file)) fs.rmSync(file, { force: true });
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code;
}
