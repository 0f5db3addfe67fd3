import {
  databaseBegan,
  forgetOtherBackups,
  lastGoodMadeAt,
  leastVerified,
  recordBackup,
  recordVerification,
} from '~/features/backups/backups.server';
import { dayOf, networkTimeZone } from '~/i18n/days';
import { openTarget } from '~/platform/backup/open-target.server';
import { findChanged, openStored } from '~/platform/backup/stored.server';
import type { Target } from '~/platform/backup/target';
import { now } from '~/platform/clock.server';
import { hour } from '~/platform/durations';
import { env } from '~/platform/env.server';
import type { Job } from '~/platform/jobs/job';
import { log } from '~/platform/log.server';
import { errorMessage } from '~/platform/operator-error.server';
import { makeBackup, type MadeBackup } from './make-backup.server';
import { retireBackups } from './retire.server';

/** The hours of the night in the network's time zone, from and to. */
const night = { from: 2, to: 6 };
/** A machine that is off at night makes its backup when this long has passed. */
const atLatest = 30 * hour;

/** Whether it is time for a backup: once a night, or when the last one is too old. */
export async function isBackupDue(): Promise<boolean> {
  const time = now();
  const last = (await lastGoodMadeAt()) ?? (await databaseBegan());
  const age = time.getTime() - last.getTime();
  if (age > atLatest) return true;
  const format = { hour: 'numeric', hourCycle: 'h23', timeZone: networkTimeZone() } as const;
  const hourNow = Number(new Intl.DateTimeFormat('en', format).format(time));
  const isNight = hourNow >= night.from && hourNow < night.to;
  return isNight && dayOf(last) !== dayOf(time) && age > 12 * hour;
}

/** Records a backup that was made at the usual place. */
export function record(made: MadeBackup): Promise<void> {
  return recordBackup({
    id: made.id,
    kind: 'base',
    isRemote: made.isRemote,
    isEncrypted: made.hasSecrets,
    storedBytes: made.stored,
    fileCount: made.files,
  });
}

/**
 * Makes the night's backup, reads it and the one that was verified longest ago back from where they are kept, and
 * removes those that are no longer kept.
 *
 * @returns undefined if none was due
 */
export async function backUpNightly(): Promise<MadeBackup | undefined> {
  const settings = env();
  if (settings.databaseUrl || !settings.backups || !(await isBackupDue())) return undefined;
  const made = await makeBackup(settings, {
    to: settings.backupTo,
    recipients: settings.backupRecipients,
  });
  await record(made);
  log().info({ backup: made.id, bytes: made.stored, files: made.files }, 'a backup was made');
  const target = await openTarget(settings.backupTo);
  await compare(target, made.id);
  const other = await leastVerified(made.id);
  if (other) await compare(target, other);
  await retireBackups(target);
  await forgetOtherBackups(await target.ids());
  return made;
}

/**
 * Compares a stored backup with its manifest, and records what was found. Shared files that are damaged are removed,
 * so that the next backup, which is then due, stores them again.
 */
async function compare(target: Target, id: string): Promise<void> {
  const faults = await openStored(target, id).then(findChanged, (error: unknown) => [
    { object: id, fault: errorMessage(error) },
  ]);
  if (faults.length > 0) log().error({ backup: id, faults: faults.length }, 'a backup is damaged');
  for (const { object } of faults) if (object.startsWith('files/')) await target.removeFile(object);
  await recordVerification(id, faults[0]?.fault ?? null);
}

/** Looked at every hour by one process of all, so that a night that failed is tried again. */
export const backingUp: Job = {
  name: 'make-backup',
  every: hour,
  within: 6 * hour,
  retries: 0,
  async work() {
    await backUpNightly();
  },
};
