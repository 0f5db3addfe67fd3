import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { besideCluster } from '~/platform/backup/base-backup.server';
import { prepareHome, removeTrial } from '~/platform/backup/trial.server';
import { layoutOf } from '~/platform/db/embedded/layout.server';
import { OperatorError } from '~/platform/operator-error.server';
import { makePrivateFolder } from '~/platform/private-folder.server';
import { tryLock } from '~/platform/process-lock.mjs';

const prefixes = ['backup-', 'trial-', 'restored-'] as const;
type Prefix = (typeof prefixes)[number];

/** Folders on this machine for the time of a backup, a trial or a restore. */
export interface Workplace {
  /** for files on their way, of the portal's own user; empty at first */
  spool: string;
  /** a new name beside the cluster, for what PostgreSQL's user writes */
  name(prefix: Prefix): string;
  /** a new path beside the cluster, for an archive that PostgreSQL's user unpacks */
  archive(): string;
}

/**
 * Runs work with folders of its own, which are removed afterwards, as the only one on a data folder.
 *
 * @throws OperatorError when another process makes, tries or restores a backup there
 */
export async function atWorkplace<T>(
  dataDir: string,
  work: (workplace: Workplace) => Promise<T>,
): Promise<T> {
  const run = path.join(dataDir, 'run');
  fs.mkdirSync(run, { recursive: true, mode: 0o700 });
  const lock = tryLock(path.join(run, 'backup.lock'));
  if (typeof lock === 'number')
    throw new OperatorError(
      `Process ${lock} is at work on a backup of ${dataDir}: wait until it is done.`,
    );
  const spool = path.join(dataDir, 'backing-up');
  try {
    await tidy(dataDir, spool);
    makePrivateFolder(spool);
    prepareHome(dataDir);
    const name = (prefix: Prefix) => `${prefix}${crypto.randomUUID().slice(0, 8)}`;
    return await work({
      spool,
      name,
      archive: () => besideCluster(dataDir, name('backup-')),
    });
  } finally {
    await tidy(dataDir, spool);
    lock.release();
  }
}

async function tidy(dataDir: string, spool: string): Promise<void> {
  fs.rmSync(spool, { recursive: true, force: true });
  const { home } = layoutOf(dataDir);
  if (!fs.existsSync(home)) return;
  for (const name of fs.readdirSync(home))
    if (prefixes.some((prefix) => name.startsWith(prefix)))
      await removeTrial(besideCluster(dataDir, name));
}
