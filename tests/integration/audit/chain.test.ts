import { beforeEach, expect, it, test } from 'vitest';
import { recordAudit } from '~/features/audit/audit.server';
import { verifyAudit } from '~/features/audit/verify-audit.server';
import { system } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { aPerson } from '../../factories/people';
import { anOrganization } from '../../factories/organizations';
import { resetDatabase } from '../../setup/database';
import { query } from '../ground/support/query';
import { soundHead, tamper, writeEntries } from './log';

beforeEach(() => resetDatabase());

it('holds for entries of every kind, worked out apart from the database', async () => {
  const person = await aPerson();
  const organization = await anOrganization();
  await db().$transaction(async (tx) => {
    for (const outcome of ['success', 'denied', 'failure'] as const)
      await recordAudit(tx, {
        actor: { kind: 'person', id: person.id },
        action: 'organization.update',
        objectType: 'organization',
        objectId: organization.id,
        organizationId: organization.id,
        outcome,
      });
  });
  await writeEntries(2);
  const verdict = await verifyAudit();
  expect(verdict).toEqual({
    entries: 5,
    head: { number: 5n, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    broken: null,
  });
  expect(await verifyAudit([await soundHead()])).toEqual(verdict);
});

it('holds for an empty log', async () => {
  expect(await verifyAudit()).toEqual({ entries: 0, head: null, broken: null });
});

it('goes through more entries than one page', async () => {
  await query(
    env().databaseUrl ?? '',
    `INSERT INTO audit_entry (id, action, object_type)
     SELECT gen_random_uuid(), 'session.start', 'session' FROM generate_series(1, 4100)`,
  );
  expect(await verifyAudit()).toMatchObject({
    entries: 4100,
    head: { number: 4100n },
    broken: null,
  });
});

test.each([
  ['what it says', `UPDATE audit_entry SET action = 'session.end' WHERE number = 3`, 3, 'changed'],
  [
    'who did it',
    `UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE number = 3`,
    3,
    'changed',
  ],
  [
    'when it was',
    `UPDATE audit_entry SET at = at - interval '1 ms' WHERE number = 3`,
    3,
    'changed',
  ],
  ['its outcome', `UPDATE audit_entry SET outcome = 'denied' WHERE number = 5`, 5, 'changed'],
  [
    'what it says, with a hash that fits',
    `UPDATE audit_entry SET action = 'session.end' WHERE number = 3;
     UPDATE audit_entry e SET hash = audit_entry_hash(e, number, previous_hash) WHERE number = 3`,
    4,
    'unlinked',
  ],
  ['one away from the middle', 'DELETE FROM audit_entry WHERE number = 3', 3, 'missing'],
  ['the first away', 'DELETE FROM audit_entry WHERE number = 1', 1, 'missing'],
  [
    'one away and closes the gap',
    `DELETE FROM audit_entry WHERE number = 3;
     UPDATE audit_entry SET number = 3 WHERE number = 4;
     UPDATE audit_entry SET number = 4 WHERE number = 5`,
    3,
    'unlinked',
  ],
  [
    'the order',
    `UPDATE audit_entry SET number = -number WHERE number IN (2, 3);
     UPDATE audit_entry SET number = 5 + number WHERE number IN (-2, -3)`,
    2,
    'unlinked',
  ],
])('a tampering that changes %s is found', async (_, sql, number, fault) => {
  await writeEntries(5);
  await tamper(sql);
  const { broken } = await verifyAudit();
  expect(broken).toEqual({ number: BigInt(number), fault });
});

test('an entry written past the chain is found', async () => {
  await writeEntries(2);
  await tamper(
    `INSERT INTO audit_entry (id, action, object_type) VALUES (gen_random_uuid(), 'x', 'x')`,
  );
  expect(await verifyAudit()).toMatchObject({
    entries: 3,
    broken: { number: null, fault: 'unchained' },
  });
});

test('a log cut off at its end, or written anew, is found with a head that was kept', async () => {
  await writeEntries(5);
  const head = await soundHead();
  await tamper('DELETE FROM audit_entry WHERE number > 3');
  expect((await verifyAudit()).broken).toBeNull();
  expect((await verifyAudit([head])).broken).toEqual({ number: 4n, fault: 'missing' });
  await writeEntries(2);
  expect((await verifyAudit()).broken).toBeNull();
  expect((await verifyAudit([head])).broken).toEqual({ number: 5n, fault: 'rewritten' });
});

test('twenty transactions at once make one chain without gaps', async () => {
  const person = await aPerson();
  await Promise.all(
    Array.from({ length: 20 }, () =>
      db().$transaction(
        async (tx) => {
          for (const objectType of ['session', 'person', 'file']) {
            await recordAudit(tx, {
              actor: { kind: 'person', id: person.id },
              action: 'session.start',
              objectType,
            });
            // Work between entries, so that the transactions overlap.
            await tx.$executeRaw`SELECT pg_sleep(0.01)`;
          }
        },
        { maxWait: 20_000, timeout: 20_000 },
      ),
    ),
  );
  expect(await verifyAudit()).toMatchObject({ entries: 60, head: { number: 60n }, broken: null });
});

test('a transaction that fails leaves no entry and no gap', async () => {
  await writeEntries(1);
  await expect(
    db().$transaction(async (tx) => {
      await recordAudit(tx, { actor: system, action: 'session.end', objectType: 'session' });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await writeEntries(1);
  expect(await verifyAudit()).toMatchObject({ entries: 2, head: { number: 2n }, broken: null });
});

test.each([
  ['UPDATE', `UPDATE audit_entry SET action = 'x'`],
  ['UPDATE of the chain', `UPDATE audit_entry SET number = 7, hash = previous_hash`],
  ['DELETE', 'DELETE FROM audit_entry'],
  ['TRUNCATE', 'TRUNCATE audit_entry'],
])('%s is refused on the portal’s own connection', async (_, sql) => {
  await writeEntries(2);
  await expect(db().$executeRawUnsafe(sql)).rejects.toThrow('append-only');
  expect(await verifyAudit()).toMatchObject({ entries: 2, broken: null });
});

test('an entry cannot bring its own place in the chain', async () => {
  await writeEntries(1);
  const insert = db().$executeRaw`
    INSERT INTO audit_entry (id, action, object_type, number, hash, previous_hash)
    VALUES (gen_random_uuid(), 'x', 'x', 9, repeat('a', 64), repeat('b', 64))`;
  await expect(insert).rejects.toThrow('append-only');
  expect(await verifyAudit()).toMatchObject({ entries: 1, broken: null });
});

test('a temporary table of the log’s name does not come before it', async () => {
  await writeEntries(1);
  await query(
    env().databaseUrl ?? '',
    `CREATE TEMP TABLE audit_entry (LIKE public.audit_entry);
     INSERT INTO public.audit_entry (id, action, object_type) VALUES (gen_random_uuid(), 'x', 'x')`,
  );
  expect(await verifyAudit()).toMatchObject({ entries: 2, head: { number: 2n }, broken: null });
});
