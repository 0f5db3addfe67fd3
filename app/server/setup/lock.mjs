import fs from 'node:fs';
import path from 'node:path';
import { waitForLock } from '../../platform/process-lock.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Runs the work under a lock, so that no other process does the same at that time.
 *
 * @param {string} file
 * @param {() => Promise<void>} work
 */
export async function withLock(file, work) {
  const lock = await take(file);
  try {
    await work();
  } finally {
    lock.release();
  }
}

/** @param {string} file */
async function take(file) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    return await waitForLock(file, {
      onWait: (pid) => console.log(`waiting for process ${pid}, which is setting up…`),
    });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new SetupError(
      `The folder ${process.cwd()} cannot be written (${code}): give it to the user who runs this command.`,
    );
  }
}
