import fs from 'node:fs';
import path from 'node:path';
import { endAllWaysIn } from '~/features/identity/end-all-ways-in.server';
import { writeHashed } from '~/platform/backup/hashing.server';
import { inspectDatabase } from '~/platform/backup/inspect.server';
import type { Contents } from '~/platform/backup/manifest';
import {
  findChanged,
  readContents,
  readObject,
  readSecret,
  type Stored,
} from '~/platform/backup/stored.server';
import { swapAll, type Swap } from '~/platform/backup/swap.server';
import { startTrial } from '~/platform/backup/trial.server';
import { withDatabaseAt } from '~/platform/db/client.server';
import { openEmbedded } from '~/platform/db/embedded/embedded.server';
import { layoutOf } from '~/platform/db/embedded/layout.server';
import { DATABASE } from '~/platform/db/open.server';
import { writeState } from '~/platform/db/portal-state.server';
import type { Environment } from '~/platform/env.server';
import { OperatorError } from '~/platform/operator-error.server';
import { makePrivateFolder } from '~/platform/private-folder.server';
import { isSecretOfDatabase } from '~/platform/secret-check.server';
import { fileExists, writeStream } from '~/platform/storage/storage.server';
import { checkCopy, differences } from './check-copy.server';
import { requireTrusted } from './trusted.server';
import { fetchDatabase } from './verify-backup.server';
import type { Workplace } from './workplace.server';

type Settings = Pick<Environment, 'dataDir' | 'appSecret' | 'storageUrl'>;

/** What a restore will do, to be said before it begins. */
export interface RestorePlan {
  contents: Contents;
  /** the tables that have another number of rows now: what would be lost or come back; null if that is not known */
  changes: { table: string; now: number; then: number }[] | null;
  /** bytes that it takes beside what is there, and that are free */
  needs: number;
  free: number;
}

/**
 * Compares a backup with what is there now.
 *
 * @param named the signer, if that is another installation
 * @throws OperatorError when the backup is not to be trusted
 */
export async function planRestore(
  env: Settings,
  stored: Stored,
  named?: string,
): Promise<RestorePlan> {
  requireTrusted(env, stored, named);
  const { dataDir } = env;
  const contents = await readContents(stored);
  const files = contents.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const { bavail, bsize } = await fs.promises.statfs(dataDir);
  return {
    contents,
    changes: await changesSince(dataDir, contents),
    needs: 2 * contents.databaseBytes + files + 64 * 1024 * 1024,
    free: bavail * bsize,
  };
}

async function changesSince(
  dataDir: string,
  { counts }: Contents,
): Promise<RestorePlan['changes']> {
  if (!fs.existsSync(path.join(layoutOf(dataDir).cluster, 'PG_VERSION'))) return [];
  try {
    const server = await openEmbedded(dataDir);
    try {
      const now = (await inspectDatabase(server.url(DATABASE))).counts;
      const names = [...new Set([...Object.keys(now), ...Object.keys(counts)])].sort();
      return names
        .map((table) => ({ table, now: now[table] ?? 0, then: counts[table] ?? 0 }))
        .filter(({ now, then }) => now !== then);
    } finally {
      await server.close();
    }
  } catch {
    return null;
  }
}

/**
 * Restores a backup: builds everything beside what is there, tries it, and swaps both at the end. Sessions, links
 * and codes of the backup's day are ended, and mail is held. What was there before is put aside, not removed.
 *
 * @returns the folders and files that were put aside
 * @throws OperatorError when the backup is not sound; nothing is then changed
 */
export async function restoreBackup(
  env: Settings,
  stored: Stored,
  { contents }: RestorePlan,
  workplace: Workplace,
): Promise<string[]> {
  const changed = (await findChanged(stored)).map(({ fault }) => fault);
  if (changed.length > 0) throw new OperatorError(`The backup is damaged: ${changed.join('; ')}.`);
  const secret = await secretFor(env, stored);
  const folder = workplace.name('restored-');
  const archive = await fetchDatabase(stored, workplace);
  const trial = await startTrial(env.dataDir, archive, { name: folder, isKept: true });
  try {
    const report = await checkCopy(trial.url(DATABASE));
    const said = { ...contents, migrations: stored.manifest.migrations };
    const faults = [...report.faults, ...differences(report, said)];
    if (faults.length > 0) throw new OperatorError(`Nothing was restored: ${faults.join('; ')}.`);
    await withDatabaseAt(trial.url(DATABASE), async () => {
      if (!(await isSecretOfDatabase(secret.value)))
        throw new OperatorError(
          'The secret of this installation is not the one of the backup, and the backup does not hold it: set ' +
            'APP_SECRET, or put the file app-secret back, and try again.',
        );
      await endAllWaysIn();
      await writeState('mail-held', stored.manifest.id);
    });
  } finally {
    await trial.stop();
  }
  const swaps: Swap[] = [];
  const aside = (name: string) => `${name}.before-${stored.manifest.id}-${Date.now()}`;
  const swap = (from: string, to: string) => swaps.push({ from, to, aside: aside(to) });
  const cluster = path.relative(env.dataDir, layoutOf(env.dataDir).cluster);
  await restoreFiles(env, stored, contents, workplace);
  if (!env.storageUrl) swap(path.relative(env.dataDir, filesIn(workplace)), 'files');
  if (secret.isNew) {
    const file = path.join(workplace.spool, 'app-secret');
    fs.writeFileSync(file, secret.value, { mode: 0o600, flush: true });
    swap(path.relative(env.dataDir, file), 'app-secret');
  }
  swap(path.relative(env.dataDir, trial.cluster), cluster);
  swapAll(env.dataDir, swaps);
  return swaps
    .map(({ aside: old }) => path.join(env.dataDir, old))
    .filter((old) => fs.existsSync(old));
}

const filesIn = ({ spool }: Workplace) => path.join(spool, 'files');

/** The secret to go on with: that of the backup, if it holds it. */
async function secretFor({ appSecret }: Settings, stored: Stored) {
  const kept = await readSecret(stored);
  if (kept === undefined || kept === appSecret) return { value: appSecret, isNew: false };
  if (process.env['APP_SECRET']?.trim())
    throw new OperatorError(
      'APP_SECRET is another secret than the one in the backup: take that setting away, and try again.',
    );
  return { value: kept, isNew: true };
}

async function restoreFiles(
  { storageUrl }: Settings,
  stored: Stored,
  { files }: Contents,
  workplace: Workplace,
): Promise<void> {
  const root = filesIn(workplace);
  makePrivateFolder(root);
  for (const { key, object, sha256 } of files) {
    const source = await readObject(stored, object);
    if (storageUrl) {
      if (await fileExists(key)) source.destroy();
      else await writeStream(key, source);
      continue;
    }
    const file = path.join(root, key);
    makePrivateFolder(path.dirname(file));
    const written = await writeHashed(source, file);
    if (written.sha256 !== sha256)
      throw new OperatorError(`The file ${key} of the backup is damaged.`);
  }
}
