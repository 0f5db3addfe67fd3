import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SetupError } from './setup-error.mjs';

/**
 * Runs the work while no other process does. A lock whose process has ended is taken over.
 *
 * @param {string} file
 * @param {() => Promise<void>} work
 */
export async function withLock(file, work) {
  for (let told = false; !take(file); await wait(100)) {
    const pid = holder(file);
    if (told || pid === undefined) continue;
    console.log(`waiting for process ${pid}, which is setting up…`);
    told = true;
  }
  try {
    await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  const mine = `${file}.${crypto.randomUUID()}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // A hard link appears with its content or not at all, unlike a file that is created and then written.
    fs.writeFileSync(mine, String(process.pid));
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code !== 'EEXIST')
      throw new SetupError(
        `The folder ${process.cwd()} cannot be written (${code}): give it to the user who runs this command.`,
      );
    const pid = holder(file);
    if (pid !== undefined && !isSettingUp(pid)) takeAway(file, pid);
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** @param {string} file */
function holder(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || 0;
  } catch {
    return undefined; // released just now
  }
}

/**
 * Removes the lock of a process that has ended; should another have taken it meanwhile, theirs is put back.
 *
 * @param {string} file
 * @param {number} ended
 */
function takeAway(file, ended) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (holder(aside) !== ended) fs.linkSync(aside, file);
    fs.rmSync(aside, { force: true });
  } catch {
    // Somebody else was quicker; the next attempt sees what they left.
  }
}

/**
 * Ids are used again, so where the machine tells, the process must also be this program.
 *
 * @param {number} pid
 */
function isSettingUp(pid) {
  try {
    if (process.platform === 'linux')
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('setup.mjs');
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
