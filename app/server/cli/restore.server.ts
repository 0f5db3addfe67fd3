import readline from 'node:readline/promises';
import type { Command } from 'commander';
import { readIdentities } from '~/platform/backup/age.server';
import { openTarget } from '~/platform/backup/open-target.server';
import { canOpen, openStored, type Stored } from '~/platform/backup/stored.server';
import { loadEnvironment } from '~/platform/env.server';
import { OperatorError } from '~/platform/operator-error.server';
import { planRestore, restoreBackup, type RestorePlan } from '../backup/restore-backup.server';
import { isOwn, shownSigner } from '../backup/trusted.server';
import { atWorkplace } from '../backup/workplace.server';
import { lockPortal } from '../portal-lock.server';
import { fromOptions } from './backup.server';
import { megabytes } from './input.server';

interface RestoreOptions {
  from?: string;
  identity?: string;
  yes?: true;
  signedBy?: string;
}

/** `restore`: brings back a backup, after saying what that loses. The portal must not run. */
export function addRestore(tool: Command): void {
  fromOptions(
    tool
      .command('restore [id]')
      .description('bring a backup back, the latest by default; the portal must be stopped'),
  )
    .option('--yes', 'do not ask')
    .action(restore);
}

async function restore(id: string | undefined, { from, identity, yes, signedBy }: RestoreOptions) {
  const env = loadEnvironment();
  if (env.databaseUrl)
    throw new OperatorError('Only the built-in database can be restored: take DATABASE_URL away.');
  const release = lockPortal(env.dataDir);
  try {
    const target = await openTarget(from ?? env.backupTo);
    const stored = await openStored(target, id, identity ? readIdentities(identity) : []);
    if (!canOpen(stored))
      throw new OperatorError(
        'The backup is encrypted: name the file with its key (--identity FILE).',
      );
    await atWorkplace(env.dataDir, async (workplace) => {
      const plan = await planRestore(env, stored, signedBy);
      tell(stored, plan);
      if (!isOwn(env, stored))
        console.log(`it was signed by another installation, ${shownSigner(stored)}`);
      if (plan.free < plan.needs)
        throw new OperatorError('There is not enough space on the disk: nothing was changed.');
      if (!yes && !(await isWanted())) throw new OperatorError('Nothing was changed.');
      const aside = await restoreBackup(env, stored, plan, workplace);
      console.log(
        `restored ${stored.manifest.id}: everybody is signed out, all open links have ended`,
      );
      console.log(
        'Mail is held. Look at the portal, then let it go: npm run tejido -- mail release',
      );
      if (aside.length > 0)
        console.log(
          `What was there before is kept; remove it when all is well:\n${aside.join('\n')}`,
        );
    });
  } finally {
    await release();
  }
}

function tell({ manifest, target }: Stored, { changes, needs, free }: RestorePlan): void {
  console.log(
    `backup ${manifest.id} in ${target.name}, made ${manifest.madeAt}, portal ${manifest.portal}`,
  );
  console.log(`it needs ${megabytes(needs)}, and ${megabytes(free)} are free`);
  if (!changes)
    return console.log('the present database cannot be read: what would be lost is not known');
  console.log('everything that was written since then will be lost:');
  for (const { table, now, then } of changes)
    console.log(`  ${table}: ${now} rows now, ${then} then`);
  if (changes.length === 0) console.log('  no table has another number of rows');
}

async function isWanted(): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new OperatorError('Nothing was changed: to restore without being asked, add --yes.');
  const asking = readline.createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(y|yes|s|sí|si)$/i.test((await asking.question('Restore it? (yes/no) ')).trim());
  } finally {
    asking.close();
  }
}
