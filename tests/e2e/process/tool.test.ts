import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createClone, dropDatabase } from '../../setup/databases';
import { query } from '../../integration/ground/support/query';
import { runPortal, temporaryFolder } from '../../integration/ground/support/run';

/** Settings of a network of its own, without a portal. */
async function network(): Promise<Record<string, string>> {
  const DATABASE_URL = await createClone(inject('postgres'), inject('templates').network);
  onTestFinished(() => dropDatabase(DATABASE_URL));
  return { DATABASE_URL, DATA_DIR: path.join(temporaryFolder(), 'data') };
}

/** Runs one command of the operator. @returns its exit code and what it said */
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
  expect(await tejido(env, staff)).toMatchObject({ code: 1 }); // the address is taken
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
  ['an unknown organisation', [...person, '--org', 'nobody', '--role', 'staff'], /organisation/i],
  ['no organisation', [...person, '--role', 'staff'], /organisation/i],
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

test('the list of commands names them all', async () => {
  const { code, said } = await tejido({}, ['--help']);
  expect(code).toBe(0);
  for (const command of ['user', 'invite', 'seed']) expect(said).toContain(command);
});
