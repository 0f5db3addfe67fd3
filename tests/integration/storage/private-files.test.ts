import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { writeKeptHead } from '~/features/notifications/audit-head/kept-heads.server';
import { keepAppSecret } from '~/platform/app-secret.server';
import { ensureDataDir } from '~/platform/data-dir.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { withUploadForm } from '~/platform/http/upload-form.server';
import { deliver } from '~/platform/mail/transport.server';
import { keyOf, writeFile, writeStream } from '~/platform/storage/storage.server';
import { offerFirstAdministrator } from '~/server/first-administrator.server';

const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-modes-'));
const before = { umask: process.umask(), dataDir: env().dataDir };
afterAll(() => {
  process.umask(before.umask);
  env().dataDir = before.dataDir;
  fs.rmSync(parent, { recursive: true, force: true });
});

const mode = (file: string) => (fs.statSync(file).mode & 0o777).toString(8);

/** The modes of all folders and files in a folder. */
function modesIn(folder: string): { folders: string[]; files: string[] } {
  const all = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const of = (isWanted: (entry: fs.Dirent) => boolean) =>
    all.filter(isWanted).map((entry) => mode(path.join(entry.parentPath, entry.name)));
  return { folders: of((entry) => entry.isDirectory()), files: of((entry) => entry.isFile()) };
}

it.each([
  ['in a folder that is new, with no umask', 0o000, false],
  ['in a folder that is new, with the usual umask', 0o022, false],
  ['in folders that are open to everybody', 0o000, true],
])('whatever the portal keeps is for its user alone, %s', async (_, umask, isThere) => {
  process.umask(umask);
  const dataDir = path.join(parent, crypto.randomUUID());
  env().dataDir = dataDir;
  if (isThere)
    for (const folder of ['files/kept', 'mail', 'receiving'])
      fs.mkdirSync(path.join(dataDir, folder), { recursive: true });
  ensureDataDir(dataDir);
  await writeFile(keyOf('kept', 'a'), Buffer.from('a'));
  await writeStream(keyOf('takeaway', 'b'), Readable.from(['b']));
  keepAppSecret(dataDir);
  writeKeptHead(dataDir, '2026-11-30', { number: 1n, hash: 'a'.repeat(64) });
  const letter = { subject: 's', text: 't', html: 'h', id: 'x', kind: 'invitation' };
  await deliver({ ...letter, to: 'ana@example.org', createdAt: new Date() });
  await db().person.updateMany({ data: { isNetworkAdmin: false } });
  await db().invitation.deleteMany();
  await offerFirstAdministrator({ dataDir }, { isTTY: false });
  const body = new FormData();
  body.append('title', 'x');
  const request = new Request('http://localhost/', { method: 'POST', body });
  const receiving = await withUploadForm('person', request, () =>
    Promise.resolve(modesIn(dataDir)),
  );

  const { folders, files } = receiving;
  // Two stored files, a letter, an upload in progress, the app secret, the audit heads, the first
  // administrator's link.
  expect([files.length, new Set(files)]).toEqual([7, new Set(['600'])]);
  expect(new Set(folders)).toEqual(new Set(['700']));
  // When root runs the portal, PostgreSQL's user must pass through.
  expect(mode(dataDir)).toBe(process.getuid?.() === 0 ? '711' : '700');
});
