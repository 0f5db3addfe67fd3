import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { sweepReceived } from '~/platform/http/upload-form.server';
import { log } from '~/platform/log.server';
import {
  fileExists,
  listFiles,
  removeFile,
  type StoredFile,
} from '~/platform/storage/storage.server';
import { PENDING_FOR } from './uploads.server';

const hour = 3_600_000;

/**
 * Removes expired uploads, and orphaned files that no record refers to, left behind when a process ended between
 * writing a file and its row. Orphans must be an hour old, because a request may be between those two steps right
 * now. A record without its file is logged as an error, since no crash can cause that.
 *
 * @returns how many files were removed
 */
export async function sweepFiles(): Promise<number> {
  const at = now();
  const isOlder = async ({ writtenAt }: StoredFile, most: number) =>
    at.getTime() - (await writtenAt()).getTime() > most;
  const tooOld = new Date(at.getTime() - PENDING_FOR);
  await db().resourceUpload.deleteMany({ where: { createdAt: { lte: tooOld } } });
  const owned = await ownedKeys();
  const files = await listFiles('kept');
  const orphans: StoredFile[] = [];
  for (const file of files)
    if (!owned.has(file.key) && (await isOlder(file, hour))) orphans.push(file);
  // Earlier versions of the portal kept waiting uploads here.
  for (const file of await listFiles('pending'))
    if (await isOlder(file, PENDING_FOR)) orphans.push(file);
  for (const { key } of orphans) await removeFile(key);
  const there = new Set(files.map(({ key }) => key));
  const missing = [...owned].filter((key) => !there.has(key));
  // It may have been written since the files were listed.
  for (const key of missing)
    if (!(await fileExists(key))) log().error({ key }, 'a record has no file');
  return orphans.length + (await sweepReceived(at));
}

/** Counts what a sweep would look at, and changes nothing: files that no record names, and the keys that are missing. */
export async function findUnowned(): Promise<{ orphans: number; missing: string[] }> {
  const owned = await ownedKeys();
  const there = new Set((await listFiles('kept')).map(({ key }) => key));
  const missing: string[] = [];
  for (const key of owned) if (!there.has(key) && !(await fileExists(key))) missing.push(key);
  return { orphans: [...there].filter((key) => !owned.has(key)).length, missing };
}

/** The keys of all files that a record refers to. */
async function ownedKeys(): Promise<Set<string>> {
  const files = await db().resourceFile.findMany({ select: { storageKey: true } });
  const uploads = await db().resourceUpload.findMany({
    select: { storageKey: true, originalStorageKey: true },
  });
  const logos = await db().organizationLogo.findMany({ select: { storageKey: true } });
  return new Set([
    ...[...files, ...logos].map(({ storageKey }) => storageKey),
    ...uploads.flatMap(({ storageKey, originalStorageKey }) =>
      originalStorageKey ? [storageKey, originalStorageKey] : [storageKey],
    ),
  ]);
}

/** Sweeps now and every hour. @returns a function that stops this and waits for a running sweep */
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
