import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { errorCode, OperatorError } from '../operator-error.server';
import { tryLock } from '../process-lock.mjs';

const steps = z.array(z.object({ from: z.string(), to: z.string(), aside: z.string() }));

/** Puts `from` in the place of `to`, and what was there aside. Paths relative to DATA_DIR. */
export type Swap = z.output<typeof steps>[number];

const journalOf = (dataDir: string) => path.join(dataDir, 'restoring.json');

/**
 * Swaps folders and files of a data folder for restored ones. The list is on the disk before the first step, so
 * that a run that is killed in between is completed by the next process that uses the folder.
 */
export function swapAll(dataDir: string, swaps: readonly Swap[]): void {
  const journal = journalOf(dataDir);
  writeSynced(`${journal}.new`, JSON.stringify(swaps));
  fs.renameSync(`${journal}.new`, journal);
  syncFolder(dataDir);
  perform(dataDir);
}

/**
 * Completes a restore that was killed between its steps; does nothing if there is none. To be called before
 * anything of the folder is read.
 *
 * @throws OperatorError while another process restores it
 */
export function completeSwap(dataDir: string): void {
  if (!fs.existsSync(journalOf(dataDir))) return;
  const run = path.join(dataDir, 'run');
  fs.mkdirSync(run, { recursive: true, mode: 0o700 });
  const lock = tryLock(path.join(run, 'backup.lock'));
  if (typeof lock === 'number')
    throw new OperatorError(`Process ${lock} is restoring ${dataDir}: wait until it is done.`);
  try {
    perform(dataDir);
  } finally {
    lock.release();
  }
}

function perform(dataDir: string): void {
  const journal = journalOf(dataDir);
  for (const { from, to, aside } of read(journal)) {
    const [source, place, old] = [from, to, aside].map((name) => path.join(dataDir, name)) as [
      string,
      string,
      string,
    ];
    if (!fs.existsSync(source)) continue; // this step was done
    if (fs.existsSync(place)) fs.renameSync(place, old);
    fs.renameSync(source, place);
    syncFolder(path.dirname(place));
  }
  fs.rmSync(journal, { force: true });
  syncFolder(dataDir);
}

function read(journal: string): Swap[] {
  try {
    return steps.parse(JSON.parse(fs.readFileSync(journal, 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function writeSynced(file: string, text: string): void {
  const descriptor = fs.openSync(file, 'w', 0o600);
  fs.writeSync(descriptor, text);
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}

function syncFolder(folder: string): void {
  const descriptor = fs.openSync(folder, 'r');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}
