import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { checkRecipient } from '~/platform/backup/age.server';
import { ARCHIVE, besideCluster, takeBaseBackup } from '~/platform/backup/base-backup.server';
import { namedFiles } from '~/platform/backup/inspect.server';
import { objectsOf, type Contents, type Manifest } from '~/platform/backup/manifest';
import { Packer } from '~/platform/backup/packer.server';
import { signerOf, signManifest } from '~/platform/backup/signature.server';
import { sharedFiles } from '~/platform/backup/stored.server';
import { openTarget } from '~/platform/backup/open-target.server';
import { startTrial } from '~/platform/backup/trial.server';
import { now } from '~/platform/clock.server';
import { runningUrl } from '~/platform/db/embedded/embedded.server';
import { DATABASE } from '~/platform/db/open.server';
import type { Environment } from '~/platform/env.server';
import { OperatorError } from '~/platform/operator-error.server';
import { programVersion } from '~/platform/program-folder.server';
import { readKeptHeads } from '~/features/notifications/audit-head/kept-heads.server';
import { checkCopy } from './check-copy.server';
import { atWorkplace, type Workplace } from './workplace.server';

export interface BackupWish {
  /** a folder, or s3://… */
  to: string;
  /** public age keys; without any, nothing is encrypted and the secret is left out */
  recipients: readonly string[];
}

/** A backup that was made. */
export interface MadeBackup {
  id: string;
  place: string;
  isRemote: boolean;
  /** how many bytes were stored by this run, and how many files the backup has in all */
  stored: number;
  files: number;
  hasSecrets: boolean;
}

type Settings = Pick<Environment, 'dataDir' | 'appSecret'>;

/**
 * Makes a backup of the embedded database and of all files that its rows name, while the portal goes on. The copy
 * of the database is tried before it is encrypted: restored into a server of its own, read in full, its audit log
 * worked out. A backup gets its final name when everything of it is on the disk, so there is never half a one.
 *
 * @throws OperatorError when the copy is not sound; nothing is then kept
 */
export function makeBackup(env: Settings, wish: BackupWish): Promise<MadeBackup> {
  const recipients = wish.recipients.map(checkRecipient);
  return atWorkplace(env.dataDir, async (workplace) => {
    const target = await openTarget(wish.to);
    await target.tidy();
    const id = newId();
    const names = objectsOf(id, recipients.length > 0);
    const packer = new Packer({
      target,
      recipients,
      appSecret: env.appSecret,
      spool: workplace.spool,
      hashes: path.join(env.dataDir, 'run', 'file-hashes.json'),
      earlier: await sharedFiles(target),
    });
    const live = liveUrl(env.dataDir);
    const isStillNamed = async (wanted: string) =>
      (await namedFiles(live)).some(({ key }) => key === wanted);
    // Before the copy, so that a file that is deleted meanwhile is here; after it, for those that are new.
    await packer.addFiles(keysOf(await namedFiles(live)), isStillNamed);
    const copy = await tryCopy(env, workplace);
    await packer.addFiles(keysOf(copy.report.inspection.files), isStillNamed);
    await packer.add(names.database, fs.createReadStream(copy.archive));
    const { inspection, auditHead } = copy.report;
    const wanted = new Set(keysOf(inspection.files));
    const contents: Contents = {
      counts: inspection.counts,
      auditHead,
      databaseBytes: inspection.bytes,
      files: [...packer.files.values()].filter(({ key }) => wanted.has(key)),
      gone: [...packer.gone].filter((key) => wanted.has(key)),
      sequences: {},
      queues: [],
    };
    await packer.add(names.contents, Readable.from([Buffer.from(JSON.stringify(contents))]));
    const hasSecrets = recipients.length > 0;
    if (hasSecrets) {
      const secrets = JSON.stringify({ appSecret: env.appSecret });
      await packer.add(names.secrets, Readable.from([Buffer.from(secrets)]));
    }
    const manifest: Manifest = {
      format: 1,
      id,
      kind: 'base',
      madeAt: now().toISOString(),
      portal: programVersion(),
      postgres: inspection.postgres,
      migrations: inspection.migrations,
      recipients,
      hasSecrets,
      signedBy: signerOf(env.appSecret),
      objects: onlyNeeded(packer.objects, contents),
    };
    await target.publish(id, signManifest(manifest, env.appSecret));
    return {
      id,
      place: target.name,
      isRemote: target.isRemote,
      stored: packer.stored,
      files: contents.files.length,
      hasSecrets,
    };
  });
}

/** Lets the server copy itself, and tries the copy. */
async function tryCopy({ dataDir }: Settings, workplace: Workplace) {
  const folder = besideCluster(dataDir, workplace.name('backup-'));
  await takeBaseBackup(dataDir, folder);
  const archive = path.join(folder, ARCHIVE);
  const trial = await startTrial(dataDir, archive, { name: workplace.name('trial-') });
  try {
    const report = await checkCopy(trial.url(DATABASE), readKeptHeads(dataDir).values());
    if (report.faults.length > 0)
      throw new OperatorError(`The backup was not made, because ${report.faults.join('; ')}.`);
    return { archive, report };
  } finally {
    await trial.stop();
    fs.rmSync(path.dirname(trial.cluster), { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Files of rows that were deleted before the copy was made belong to no backup. */
function onlyNeeded(objects: Manifest['objects'], { files }: Contents): Manifest['objects'] {
  const needed = new Set(files.map(({ object }) => object));
  const isNeeded = ([name]: [string, unknown]) => !name.startsWith('files/') || needed.has(name);
  return Object.fromEntries(Object.entries(objects).filter(isNeeded));
}

export function newId(): string {
  const time = now().toISOString().slice(0, 19).replaceAll(':', '');
  return `${time}Z-${crypto.randomBytes(2).toString('hex')}`;
}

const keysOf = (files: readonly { key: string }[]) => files.map(({ key }) => key);

function liveUrl(dataDir: string): string {
  const url = runningUrl(dataDir, DATABASE);
  if (url) return url;
  throw new OperatorError('The embedded database does not run.');
}
