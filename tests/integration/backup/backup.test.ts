import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { recordAudit } from '~/features/audit/audit.server';
import { verifyAudit } from '~/features/audit/verify-audit.server';
import { overdueSince } from '~/features/backups/backups.server';
import { tellOverdue } from '~/features/backups/tell-overdue.server';
import { writeHashed } from '~/platform/backup/hashing.server';
import { contentsSchema, objectsOf } from '~/platform/backup/manifest';
import { openTarget } from '~/platform/backup/open-target.server';
import { openStored, readObject } from '~/platform/backup/stored.server';
import { removeTrial, startTrial } from '~/platform/backup/trial.server';
import { setClock } from '~/platform/clock.server';
import { day } from '~/platform/durations';
import { system } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { readState } from '~/platform/db/portal-state.server';
import { env, loadEnvironment } from '~/platform/env.server';
import { listFiles, readFile } from '~/platform/storage/storage.server';
import { makeBackup } from '~/server/backup/make-backup.server';
import { backUpNightly } from '~/server/backup/nightly.server';
import { planRestore, restoreBackup } from '~/server/backup/restore-backup.server';
import { verifyBackup } from '~/server/backup/verify-backup.server';
import { atWorkplace } from '~/server/backup/workplace.server';
import { aWaitingFile } from '../../factories/files';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { aBucket } from './bucket';
import { closePortal, folderOfFile, openPortal, ownDatabase } from './backup-world';

const folder = folderOfFile();
const dataDir = path.join(folder, 'año 1', 'data');
const places = { plain: path.join(folder, 'plain'), sealed: path.join(folder, 'sealed') };
ownDatabase(dataDir);

const record = () =>
  db().$transaction((tx) =>
    recordAudit(tx, { actor: system, action: 'session.end-all', objectType: 'session' }),
  );

let identity: string;
let ids: Record<keyof typeof places, string>;

/** Verifies a backup, as the command does. @returns its faults */
async function faultsOf(place: string, id?: string, identities: string[] = []): Promise<string[]> {
  const stored = await openStored(await openTarget(place), id, identities);
  return atWorkplace(env().dataDir, async (workplace) => {
    const { faults } = await verifyBackup(env(), stored, workplace);
    return faults;
  });
}

beforeAll(async () => {
  identity = await generateX25519Identity();
  const person = await aPerson();
  await aSession(person);
  await aWaitingFile(person);
  await record();
  const plain = await makeBackup(env(), { to: places.plain, recipients: [] });
  const recipients = [await identityToRecipient(identity)];
  const sealed = await makeBackup(env(), { to: places.sealed, recipients });
  ids = { plain: plain.id, sealed: sealed.id };
  expect([plain.files, plain.hasSecrets, sealed.files, sealed.hasSecrets]).toEqual([
    1,
    false,
    1,
    true,
  ]);
});

test('only new files travel, and what is written while a backup is made is in it or after it', async () => {
  await aWaitingFile(await aPerson(), 'Otra guía.pdf');
  let acknowledged = 0;
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      await aPerson();
      acknowledged += 1;
    }
  })();
  const before = fs.readdirSync(path.join(places.plain, 'files'));
  const made = await makeBackup(env(), { to: places.plain, recipients: [] });
  isOver = true;
  await writing;
  expect(acknowledged).toBeGreaterThan(0);
  // Both documents have the same bytes: they are one file.
  expect(fs.readdirSync(path.join(places.plain, 'files'))).toEqual(before);
  expect(made.files).toBe(2);
  expect(await faultsOf(places.plain, made.id)).toEqual([]);
});

test('an encrypted backup shows nothing, is compared without its key and restored on trial with it', async () => {
  const all = fs.readdirSync(places.sealed, { recursive: true, withFileTypes: true });
  for (const entry of all.filter((one) => one.isFile() && !one.name.endsWith('.signed'))) {
    const bytes = fs.readFileSync(path.join(entry.parentPath, entry.name));
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  }
  expect(await faultsOf(places.sealed, ids.sealed)).toEqual([]);
  expect(await faultsOf(places.sealed, ids.sealed, [identity])).toEqual([]);
  const other = await generateX25519Identity();
  expect(await faultsOf(places.sealed, ids.sealed, [other])).toEqual([
    expect.stringContaining('cannot be decrypted'),
  ]);
});

test('a byte that was flipped anywhere is found', async () => {
  const files = fs
    .readdirSync(places.sealed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  expect(files).toHaveLength(5);
  for (const file of files) {
    const sound = fs.readFileSync(file);
    const isManifest = file.endsWith('.signed');
    const everyTh = isManifest ? 7 : Math.ceil(sound.length / 3);
    for (let at = 0; at < sound.length; at += everyTh) {
      const flipped = Buffer.from(sound);
      flipped.writeUInt8((flipped[at] ?? 0) ^ 0x20, at);
      fs.writeFileSync(file, flipped);
      const found = await faultsOf(places.sealed, ids.sealed).catch(() => ['refused']);
      expect(found, `${file} at ${at}`).not.toEqual([]);
    }
    fs.writeFileSync(file, sound);
  }
});

test('a backup that another installation signed is neither tried nor restored over what is there, unless it is named', async () => {
  const stored = await openStored(await openTarget(places.plain), ids.plain);
  const manifest = { ...stored.manifest, signedBy: 'ab'.repeat(32) };
  const foreign = { ...stored, manifest };
  const verify = (named?: string) =>
    atWorkplace(env().dataDir, (workplace) => verifyBackup(env(), foreign, workplace, [], named));
  expect(await verify()).toMatchObject({ isOurs: false, wasRestored: false });
  expect(await verify('cd'.repeat(32))).toMatchObject({ isOurs: false, wasRestored: false });
  expect(await verify('ab'.repeat(16))).toMatchObject({
    isOurs: false,
    wasRestored: true,
    faults: [],
  });
  await expect(planRestore(env(), foreign)).rejects.toThrow(/another installation, abab/);
  for (const key of ['../../x', 'kept/../../x', '/etc/x', 'kept/..', 'x'])
    expect(contentsSchema.shape.files.element.shape.key.safeParse(key).success, key).toBe(false);
});

test('the settings in a copy of the database are not followed', async () => {
  const mark = path.join(folder, 'was-run');
  const root = fs.mkdtempSync(path.join(folder, 'changed-'));
  const archive = path.join(folder, 'database.tar.gz');
  const stored = await openStored(await openTarget(places.plain), ids.plain);
  const { database } = objectsOf(ids.plain, false);
  await writeHashed(await readObject(stored, database), archive);
  execFileSync('tar', ['-xzf', archive, '-C', root]);
  fs.writeFileSync(path.join(root, 'postgresql.auto.conf'), `restore_command = 'touch ${mark}'\n`);
  fs.writeFileSync(path.join(root, 'recovery.signal'), '');
  execFileSync('tar', ['-czf', archive, '-C', root, '.']);
  const trial = await startTrial(dataDir, archive, { name: 'trial-settings' });
  await trial.stop();
  await removeTrial(path.dirname(trial.cluster));
  expect(fs.existsSync(mark)).toBe(false);
});

test('every night one backup is made, in a bucket too, read back and retired in its time', async () => {
  const bucket = await aBucket();
  env().databaseUrl = undefined;
  env().backupTo = bucket.url;
  env().backupRecipients = [await identityToRecipient(identity)];
  const began = Date.now();
  const at = (days: number) => {
    // 3 o'clock in Guatemala, which has no summer time.
    const night = new Date(began + days * day);
    night.setUTCHours(9, 0, 0, 0);
    setClock(() => night);
  };
  onTestFinished(() => setClock());
  expect(await backUpNightly()).toBeUndefined(); // the database is new
  at(3);
  expect([await overdueSince(), await tellOverdue(), await tellOverdue()]).toEqual([
    expect.any(Date),
    true,
    false,
  ]);
  const [first, second] = await Promise.all([backUpNightly(), backUpNightly().catch(String)]);
  expect([typeof first, second]).toEqual(['object', expect.stringContaining('is at work on')]);
  expect([await backUpNightly(), await overdueSince()]).toEqual([undefined, null]);
  at(3 + 400);
  const later = await backUpNightly();
  const target = await openTarget(bucket.url);
  expect(await target.ids()).toEqual([first, later].map((made) => (made as { id: string }).id));
  expect(await target.files()).toEqual(new Set([expect.stringMatching(/^files\/[0-9a-f]{64}$/)]));
  expect(await faultsOf(bucket.url, undefined, [identity])).toEqual([]);
  expect(await db().backup.findMany({ select: { isRemote: true, problem: true } })).toEqual(
    Array.from({ length: 2 }, () => ({ isRemote: true, problem: null })),
  );
  bucket.flipByteOf(/files%2F|files\//);
  expect(await faultsOf(bucket.url)).toEqual([expect.stringMatching(/^files\/.* was changed$/)]);
});

/** Restores a backup in the data folder that is open, and opens it again. @returns what was put aside */
async function restored(place: string, id: string, identities: string[] = []): Promise<string[]> {
  const stored = await openStored(await openTarget(place), id, identities);
  const aside = await atWorkplace(env().dataDir, async (workplace) => {
    const plan = await planRestore(env(), stored);
    expect(plan.free).toBeGreaterThan(plan.needs);
    return restoreBackup(env(), stored, plan, workplace);
  });
  return aside.map((name) => path.relative(env().dataDir, name).replace(/\.before.*/, ''));
}

test('a restore on another machine brings back the database, the files and the secret', async () => {
  const secret = env().appSecret;
  const people = await db().person.count();
  expect(people).toBeGreaterThan(1);
  await closePortal();
  const elsewhere = path.join(folder, 'elsewhere');
  loadEnvironment({ DATA_DIR: elsewhere });
  expect(env().appSecret).not.toBe(secret);
  // A backup that is not encrypted holds no secret, and this machine has another one.
  await expect(restored(places.plain, ids.plain)).rejects.toThrow(/is not the one of the backup/);
  expect(fs.existsSync(path.join(elsewhere, 'postgres/cluster'))).toBe(false);
  expect(await restored(places.sealed, ids.sealed, [identity])).toEqual(['app-secret']);

  await openPortal(elsewhere);
  expect(env().appSecret).toBe(secret);
  expect([await db().person.count(), await db().session.count()]).toEqual([1, 0]);
  expect(await readState('mail-held')).toBe(ids.sealed);
  const verdict = await verifyAudit();
  expect([verdict.broken, verdict.entries]).toEqual([null, 2]); // that all sessions were ended is an entry
  const [file] = await db().resourceUpload.findMany({ select: { storageKey: true } });
  expect((await listFiles('kept')).map(({ key }) => key)).toEqual([file?.storageKey]);
  const bytes = await new Response(await readFile(file?.storageKey ?? '')).text();
  expect(bytes).toBe('%PDF-1.4');

  // A second time, over what is there: what is newer is named before, and put aside.
  await aPerson();
  await closePortal();
  const stored = await openStored(await openTarget(places.plain), ids.plain);
  const { changes } = await planRestore(env(), stored);
  expect(changes).toContainEqual({ table: 'person', now: 2, then: 1 });
  expect(await restored(places.plain, ids.plain)).toEqual(['files', 'postgres/cluster']);
  await openPortal(elsewhere);
  expect(await db().person.count()).toBe(1);
  expect(fs.existsSync(path.join(elsewhere, 'restoring.json'))).toBe(false);
});
