import type { Command } from 'commander';
import { readKeptHeads } from '~/features/notifications/audit-head/kept-heads.server';
import { readIdentities } from '~/platform/backup/age.server';
import { openTarget } from '~/platform/backup/open-target.server';
import { openStored } from '~/platform/backup/stored.server';
import { loadEnvironment } from '~/platform/env.server';
import { OperatorError } from '~/platform/operator-error.server';
import { makeBackup } from '../backup/make-backup.server';
import { record } from '../backup/nightly.server';
import { verifyBackup } from '../backup/verify-backup.server';
import { shownSigner } from '../backup/trusted.server';
import { atWorkplace } from '../backup/workplace.server';
import { megabytes } from './input.server';
import { withDatabase } from './session.server';

interface From {
  from?: string;
  identity?: string;
  signedBy?: string;
}

/** `backup` makes one, `backup list` names those that there are, `backup verify` restores one on trial. */
export function addBackup(tool: Command): void {
  const backup = tool
    .command('backup')
    .description('copy the database and all files, while the portal goes on')
    .option('--to <place>', 'a folder, or s3://…; BACKUP_TO by default')
    .option(
      '--recipient <keys...>',
      'public age keys (age1…) to encrypt it to; BACKUP_RECIPIENT by default',
    )
    .action(make);
  fromOptions(backup.command('list').description('the backups that there are')).action(list);
  fromOptions(
    backup
      .command('verify [id]')
      .description(
        'restore a backup on trial, the latest by default; exit code 1 when it is not sound',
      ),
  ).action(verify);
}

/** Where a backup is, and how it is decrypted. */
export function fromOptions(command: Command): Command {
  return command
    .option('--from <place>', 'the folder or s3://… of the backups; BACKUP_TO by default')
    .option('--identity <file>', 'the file with the private age key, for an encrypted backup')
    .option('--signed-by <key>', 'the installation that signed it, if it is not this one');
}

async function make({ to, recipient }: { to?: string; recipient?: string[] }): Promise<void> {
  await withDatabase(async (env, { embedded }) => {
    if (!embedded)
      throw new OperatorError(
        'With DATABASE_URL, the database is backed up by its own server’s tools.',
      );
    const wish = { to: to ?? env.backupTo, recipients: recipient ?? env.backupRecipients };
    const made = await makeBackup(env, wish);
    if (wish.to === env.backupTo) await record(made);
    console.log(
      `made ${made.id} in ${made.place}: ${made.files} files, ${megabytes(made.stored)} stored`,
    );
    if (!made.hasSecrets)
      console.error(
        'It is not encrypted, so it holds no secret: keep a copy of DATA_DIR/app-secret apart from it, ' +
          'or give a public age key (--recipient, BACKUP_RECIPIENT).',
      );
    if (!made.isRemote && to === undefined)
      console.error('Copy it to another machine: a fire or a thief takes both.');
  });
}

async function list({ from }: From): Promise<void> {
  const env = loadEnvironment();
  const target = await openTarget(from ?? env.backupTo);
  for (const id of await target.ids()) {
    const { manifest } = await openStored(target, id);
    const { recipients, kind, portal, objects } = manifest;
    const bytes = Object.values(objects).reduce((sum, one) => sum + one.bytes, 0);
    const how = recipients.length > 0 ? 'encrypted' : 'not encrypted';
    console.log(`${id}  ${kind}, portal ${portal}, ${megabytes(bytes)}, ${how}`);
  }
}

async function verify(id: string | undefined, { from, identity, signedBy }: From): Promise<void> {
  const env = loadEnvironment();
  const target = await openTarget(from ?? env.backupTo);
  const stored = await openStored(target, id, identity ? readIdentities(identity) : []);
  const kept = readKeptHeads(env.dataDir).values();
  const verdict = await atWorkplace(env.dataDir, (workplace) =>
    verifyBackup(env, stored, workplace, kept, signedBy),
  );
  for (const fault of verdict.faults) console.log(fault);
  const name = stored.manifest.id;
  if (verdict.faults.length > 0) {
    console.log(`${name} IS NOT SOUND`);
    process.exitCode = 1;
  } else if (verdict.wasRestored)
    console.log(`${name} is sound: it was restored on trial and read in full`);
  else
    console.log(
      `${name}: every byte is as it was stored; with --identity it can be restored on trial`,
    );
  if (!verdict.isOurs)
    console.error(
      `It was signed by another installation, ${shownSigner(stored)}.` +
        (verdict.wasRestored ? '' : ` If you know it, --signed-by ${shownSigner(stored)}.`),
    );
}
