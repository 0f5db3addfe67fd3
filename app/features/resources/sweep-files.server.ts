import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { sweepReceived } from '~/platform/http/upload-form.server';
import { log } from '~/platform/log.server';
import { listFiles, removeFile } from '~/platform/storage/storage.server';
import { PENDING_FOR } from './uploads.server';

const hour = 3_600_000;

/**
 * Removes files that no record refers to: those whose form never came, and those that a process left behind
 * when it ended between writing a file and its row. The latter must be an hour old, because a form may be
 * in between right now.
 *
 * @returns how many files were removed
 */
export async function sweepFiles(): Promise<number> {
  const at = now();
  const age = ({ writtenAt }: { writtenAt: Date }) => at.getTime() - writtenAt.getTime();
  const late = (await listFiles('pending')).filter((file) => age(file) > PENDING_FOR);
  const kept = (await listFiles('kept')).filter((file) => age(file) > hour);
  const owned = await ownedOf(kept.map(({ key }) => key));
  const orphans = [...late, ...kept.filter(({ key }) => !owned.has(key))];
  for (const { key } of orphans) await removeFile(key);
  return orphans.length + (await sweepReceived(at));
}

const BATCH = 1_000;

async function ownedOf(keys: readonly string[]): Promise<Set<string>> {
  const owned = new Set<string>();
  for (let start = 0; start < keys.length; start += BATCH) {
    const rows = await db().resourceFile.findMany({
      where: { storageKey: { in: keys.slice(start, start + BATCH) } },
      select: { storageKey: true },
    });
    for (const { storageKey } of rows) owned.add(storageKey);
  }
  return owned;
}

/** Sweeps now and every hour. @returns stops it, waiting for a sweep under way */
export function startSweepingFiles(): () => Promise<void> {
  let underWay = Promise.resolve();
  const sweep = () => {
    underWay = sweepFiles().then(
      (files) => {
        if (files > 0) log().info({ files }, 'files without a record were removed');
      },
      (error: unknown) => log().error({ err: error }, 'sweeping files failed'),
    );
  };
  sweep();
  const timer = setInterval(sweep, hour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
