import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { headOf, headWord } from '~/features/audit/audit-head';
import { verifyAudit } from '~/features/audit/verify-audit.server';
import { keepDailyHead } from '~/features/notifications/audit-head/daily-head.server';
import { readKeptHeads } from '~/features/notifications/audit-head/kept-heads.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { env, loadEnvironment } from '~/platform/env.server';
import { asSent } from '../../factories/letters';
import { aPerson } from '../../factories/people';
import { resetDatabase } from '../../setup/database';
import { soundHead, tamper, writeEntries } from './log';

const file = () => path.join(env().dataDir, 'audit-heads.txt');
const lines = () => fs.readFileSync(file(), 'utf8').trim().split('\n');

beforeEach(async () => {
  await resetDatabase();
  fs.rmSync(file(), { force: true });
  const { databaseUrl = '', dataDir } = env();
  loadEnvironment({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    SMTP_URL: 'smtp://127.0.0.1:1',
  });
});
afterEach(() => setClock());

it('keeps the last entry once a day, in a file of its owner alone', async () => {
  expect(await keepDailyHead()).toBe(false);
  expect(fs.existsSync(file())).toBe(false);
  setClock(() => new Date('2026-11-24T08:00:00Z'));
  await writeEntries(3);
  const first = await soundHead();
  expect(await keepDailyHead()).toBe(true);
  await writeEntries(2);
  setClock(() => new Date('2026-11-24T23:59:59Z'));
  expect(await keepDailyHead()).toBe(false);
  setClock(() => new Date('2026-11-25T06:00:00Z'));
  expect(await keepDailyHead()).toBe(true);
  const second = await soundHead();
  expect(lines()).toEqual([`2026-11-24 ${headWord(first)}`, `2026-11-25 ${headWord(second)}`]);
  expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
  expect([...readKeptHeads(env().dataDir).values()]).toEqual([first, second]);
});

it('is written again where the file was lost', async () => {
  await writeEntries(1);
  await keepDailyHead();
  const [line] = lines();
  fs.rmSync(file());
  await writeEntries(1);
  expect(await keepDailyHead()).toBe(false);
  expect(lines()).toEqual([line]);
});

test('several processes at once make one head, and one letter for each administrator', async () => {
  const es = await aPerson({ isNetworkAdmin: true, locale: 'es' });
  const en = await aPerson({ isNetworkAdmin: true, locale: 'en' });
  await aPerson({ isNetworkAdmin: true, disabled: true });
  await aPerson();
  await writeEntries(2);
  const made = await Promise.all(Array.from({ length: 8 }, () => keepDailyHead()));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(lines()).toHaveLength(1);
  const letters = await db().outboxMail.findMany();
  expect(letters.map(({ recipient }) => recipient).sort()).toEqual([es.email, en.email].sort());
  const head = await soundHead();
  for (const letter of letters) {
    const { subject, text } = await asSent(letter);
    expect(subject).toMatch(letter.recipient === es.email ? /registro/ : /log/);
    expect(text).toContain(`--head ${headWord(head)}`);
  }
});

test('without a mail server nobody is written to', async () => {
  const { databaseUrl = '', dataDir } = env();
  loadEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir });
  await aPerson({ isNetworkAdmin: true });
  await writeEntries(1);
  expect(await keepDailyHead()).toBe(true);
  expect(await db().outboxMail.count()).toBe(0);
});

test('the kept heads show that the log was cut off', async () => {
  await writeEntries(4);
  await keepDailyHead();
  await tamper('DELETE FROM audit_entry WHERE number = 4');
  expect((await verifyAudit(readKeptHeads(env().dataDir).values())).broken).toEqual({
    number: 4n,
    fault: 'missing',
  });
});

test.each(['', '5', `5:${'a'.repeat(63)}`, `x:${'a'.repeat(64)}`, `-1:${'a'.repeat(64)}`])(
  'the word %j is no head',
  (word) => {
    expect(headOf(word)).toBeUndefined();
  },
);
