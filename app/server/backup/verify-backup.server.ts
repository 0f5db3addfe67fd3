import fs from 'node:fs';
import path from 'node:path';
import type { AuditHead } from '~/features/audit/audit-head';
import { hashOf, writeHashed } from '~/platform/backup/hashing.server';
import { objectsOf, type Contents } from '~/platform/backup/manifest';
import {
  canOpen,
  findChanged,
  readContents,
  readObject,
  type Stored,
} from '~/platform/backup/stored.server';
import { startTrial } from '~/platform/backup/trial.server';
import { DATABASE } from '~/platform/db/open.server';
import type { Environment } from '~/platform/env.server';
import { errorMessage } from '~/platform/operator-error.server';
import { checkCopy, differences, type CopyReport } from './check-copy.server';
import { isOwn, isTrusted } from './trusted.server';
import type { Workplace } from './workplace.server';

/** What a verification found. */
export interface Verdict {
  /** a sentence each; empty if the backup is sound */
  faults: string[];
  /** false: it is encrypted and no key was given, or not trusted, so only its hashes were compared */
  wasRestored: boolean;
  /** whether it was signed with the secret of this installation */
  isOurs: boolean;
}

/**
 * Verifies a backup: compares every byte with the signed manifest, then restores the database into a server of its
 * own, reads it in full and looks for every file that a row names.
 *
 * @param kept heads of the audit log that were kept elsewhere
 * @param named the signer, if that is another installation; without it, its backup is only compared
 */
export async function verifyBackup(
  env: Pick<Environment, 'dataDir' | 'appSecret'>,
  stored: Stored,
  workplace: Workplace,
  kept: Iterable<AuditHead> = [],
  named?: string,
): Promise<Verdict> {
  const isOurs = isOwn(env, stored);
  const faults = (await findChanged(stored)).map(({ fault }) => fault);
  const wasRestored = faults.length === 0 && canOpen(stored) && isTrusted(env, stored, named);
  if (wasRestored) {
    try {
      faults.push(...(await tryStored(env.dataDir, stored, workplace, kept)));
    } catch (error) {
      faults.push(errorMessage(error));
    }
  }
  return { faults, wasRestored, isOurs };
}

async function tryStored(
  dataDir: string,
  stored: Stored,
  workplace: Workplace,
  kept: Iterable<AuditHead>,
): Promise<string[]> {
  const contents = await readContents(stored);
  const archive = await fetchDatabase(stored, workplace);
  const trial = await startTrial(dataDir, archive, { name: workplace.name('trial-') });
  try {
    const report = await checkCopy(trial.url(DATABASE), kept);
    const said = { ...contents, migrations: stored.manifest.migrations };
    return [
      ...report.faults,
      ...differences(report, said),
      ...missingFiles(report, contents),
      ...(await unreadableFiles(stored, contents)),
    ];
  } finally {
    await trial.stop();
    fs.rmSync(path.dirname(trial.cluster), { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Writes the copy of the database to this machine. @returns its path, which PostgreSQL's user can read */
export async function fetchDatabase(stored: Stored, workplace: Workplace): Promise<string> {
  const { database } = objectsOf(stored.manifest.id, stored.manifest.recipients.length > 0);
  const file = workplace.archive();
  await writeHashed(await readObject(stored, database), file);
  return file;
}

function missingFiles({ inspection }: CopyReport, { files, gone }: Contents): string[] {
  const known = new Map(files.map(({ key, sha256 }) => [key, sha256]));
  const deleted = new Set(gone);
  return inspection.files.flatMap(({ key, sha256 }) => {
    const found = known.get(key);
    if (found === undefined) return deleted.has(key) ? [] : [`the file ${key} is missing`];
    return sha256 !== null && sha256 !== found ? [`the file ${key} is not the one of its row`] : [];
  });
}

/** Decrypts every file and compares it with its hash. Files that are not encrypted were compared already. */
async function unreadableFiles(stored: Stored, { files }: Contents): Promise<string[]> {
  const faults: string[] = [];
  if (stored.manifest.recipients.length === 0) {
    for (const { key, object, sha256 } of files)
      if (stored.manifest.objects[object]?.sha256 !== sha256)
        faults.push(`the file ${key} is not in the manifest`);
    return faults;
  }
  for (const { key, object, sha256 } of files) {
    const found = await hashOf(await readObject(stored, object)).catch(() => undefined);
    if (found?.sha256 !== sha256) faults.push(`the file ${key} cannot be decrypted`);
  }
  return faults;
}
