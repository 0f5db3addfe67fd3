import fs from 'node:fs';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createClone, dropDatabase } from '../../setup/databases';
import { query } from '../../integration/ground/support/query';
import { runPortal, temporaryFolder } from '../../integration/ground/support/run';

/** Settings for a network of its own, without a portal. */
async function network(): Promise<Record<string, string>> {
  const DATABASE_URL = await createClone(inject('postgres'), inject('templates').network);
  onTestFinished(() => dropDatabase(DATABASE_URL));
  return { DATABASE_URL, DATA_DIR: path.join(temporaryFolder(), 'data') };
}

/** Runs an operator's command. @returns its exit code and output */
async function tejido(env: Record<string, string>, args: string[], input?: string) {
  const program = runPortal('tejido', { args, env, ...(input !== undefined && { input }) });
  const { code } = await program.ended;
  return { code, said: program.output().trim() };
}

const person = ['--email', 'Ana@Example.org', '--name', 'Ana Pérez'];

test('user create makes an account, with a password from stdin or a link to choose one', async () => {
  const env = await network();
  const staff = ['user', 'create', ...person, '--org', 'pop-noj', '--role', 'staff'];
  const password = 'tres tejedoras en la montaña';
  expect(await tejido(env, [...staff, '--password-stdin'], `${password}\n`)).toEqual({
    code: 0,
    said: 'created ana@example.org',
  });
  const rows = await query<{ role: string; hash: string }>(
    env['DATABASE_URL'] ?? '',
    'SELECT role, password_hash AS hash FROM person JOIN membership ON person_id = person.id',
  );
  expect(rows).toEqual([{ role: 'staff', hash: expect.stringMatching(/^\$argon2id\$/) }]);

  const administrator = ['--email', 'luz@example.org', '--name', 'Luz', '--role', 'network-admin'];
  const made = await tejido(env, ['user', 'create', ...administrator]);
  expect(made).toEqual({ code: 0, said: expect.stringMatching(/^http:\/\/localhost:3000\/es\//) });
  expect(await tejido(env, staff)).toMatchObject({ code: 1 }); // the e-mail address is taken
});

test('sessions end signs everybody out', async () => {
  const env = await network();
  await tejido(env, ['user', 'create', ...person, '--org', 'pop-noj', '--role', 'staff']);
  expect(await tejido(env, ['sessions', 'end'])).toEqual({
    code: 0,
    said: 'ended 0 sessions, and 1 links, codes, invitations and devices',
  });
});

test('user reset-factors needs an account with a second factor', async () => {
  const env = await network();
  const staff = ['user', 'create', ...person, '--org', 'pop-noj', '--role', 'staff'];
  expect(await tejido(env, staff)).toMatchObject({ code: 0 });
  const reset = (email: string) => tejido(env, ['user', 'reset-factors', '--email', email]);
  expect(await reset('eva@example.org')).toEqual({
    code: 1,
    said: 'There is no account with that address.',
  });
  expect(await reset('Ana@example.org')).toEqual({
    code: 1,
    said: 'That account has no second factor.',
  });
  await query(
    env['DATABASE_URL'] ?? '',
    "UPDATE person SET totp_secret = 'x', totp_confirmed_at = now()",
  );
  expect(await reset('Ana@example.org')).toEqual({
    code: 0,
    said: expect.stringMatching(/^ana@example.org can set up another second factor from 2\d{3}-/),
  });
});

test('invite prints the link', async () => {
  const env = await network();
  const args = ['invite', '--email', 'ana@example.org', '--role', 'network-admin'];
  expect(await tejido(env, [...args, '--language', 'en'])).toEqual({
    code: 0,
    said: expect.stringMatching(/^http:\/\/localhost:3000\/en\/invitations\/[\w-]{43}$/),
  });
});

test.each([
  [
    'a short password',
    [...person, '--org', 'pop-noj', '--role', 'staff', '--password-stdin'],
    /^password: /,
  ],
  ['an unknown organization', [...person, '--org', 'nobody', '--role', 'staff'], /organization/i],
  ['no organization', [...person, '--role', 'staff'], /organization/i],
  [
    'an address that is none',
    ['--email', 'ana', '--name', 'A', '--role', 'network-admin'],
    /^email: /,
  ],
  ['an unknown role', [...person, '--role', 'queen'], /queen.*network-admin/],
  ['a name missing', ['--email', 'ana@example.org', '--role', 'staff'], /--name/],
])('user create with %s ends with a sentence', async (_, args, sentence) => {
  const { code, said } = await tejido(await network(), ['user', 'create', ...args], 'corta\n');
  expect(code).toBe(1);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/^\s+at |forms:|unknownOrganization|noOrganization/m);
});

test('audit verify says whether the log is what it was', async () => {
  const env = await network();
  const url = env['DATABASE_URL'] ?? '';
  const dataDir = env['DATA_DIR'] ?? '';
  await tejido(env, ['invite', '--email', 'ana@example.org', '--role', 'network-admin']);
  await tejido(env, ['invite', '--email', 'eva@example.org', '--role', 'network-admin']);
  const verify = (...args: string[]) => tejido(env, ['audit', 'verify', ...args]);
  const sound = await verify();
  expect(sound.code).toBe(0);
  const [, head = ''] =
    /^2 entries: the chain holds.*head (2:[0-9a-f]{64})$/m.exec(sound.said) ?? [];
  expect(sound.said).toContain('docs/running.md'); // this role owns the tables
  expect(await verify('--head', head)).toMatchObject({ code: 0 });
  const other = head.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(await verify('--head', other)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/BROKEN: entry 2 is not the one that was kept/),
  });
  expect(await verify('--head', 'x')).toMatchObject({ code: 1 });
  // The portal stores the same heads in a file.
  fs.writeFileSync(path.join(dataDir, 'audit-heads.txt'), `2026-01-01 ${head}\n`);
  await query(
    url,
    'ALTER TABLE audit_entry DISABLE TRIGGER USER; DELETE FROM audit_entry WHERE number = 2',
  );
  expect(await verify()).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^1 entry: THE CHAIN IS BROKEN: entry 2 is missing/m),
  });
});

test('people, figures, upkeep and a look at everything', async () => {
  const env = await network();
  await tejido(env, ['user', 'create', ...person, '--org', 'pop-noj', '--role', 'staff']);
  expect((await tejido(env, ['people', 'list', '--matching', 'pérez'])).said).toMatch(
    /^ana@example\.org\tAna Pérez\tstaff of .*Pop No/m,
  );
  const disable = ['people', 'disable', '--email', 'ana@example.org'];
  expect(await tejido(env, disable)).toEqual({ code: 0, said: 'ana@example.org is disabled' });
  expect((await tejido(env, ['statistics'])).said).toMatch(/^organizations\t\d+[^]*^people\t0$/m);
  expect(await tejido(env, ['search', 'reindex'])).toMatchObject({ code: 0 });
  expect(await tejido(env, ['storage', 'sweep'])).toMatchObject({ code: 0 });
  expect(await tejido(env, ['mail', 'test', '--to', 'ana@example.org'])).toMatchObject({
    code: 0,
    said: expect.stringContaining(`${env['DATA_DIR']}/mail`),
  });
  const sound = await tejido(env, ['doctor']);
  expect(sound.said).toMatch(/^ok {4}database: PostgreSQL/m);
  expect(sound.said).not.toMatch(/^fail/m);
  expect(sound.code).toBe(0);
  const other = await tejido({ ...env, APP_SECRET: 'x'.repeat(40) }, ['doctor']);
  expect(other).toEqual({ code: 1, said: expect.stringMatching(/^fail {2}database: The secret/m) });
});

test('the list of commands names them all', async () => {
  const { code, said } = await tejido({}, ['--help']);
  expect(code).toBe(0);
  for (const command of [
    'user',
    'invite',
    'seed',
    'audit',
    'backup',
    'restore',
    'doctor',
    'secret',
  ])
    expect(said).toContain(command);
});
