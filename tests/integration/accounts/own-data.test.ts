import { describe, expect, it } from 'vitest';
import { ownEntryFields, ownTables, tablesNotOwn } from '~/features/own-data/own-tables';
import { eraseOwnAccount } from '~/features/identity/erase-account.server';
import { exportOwnData } from '~/features/own-data/own-data.server';
import { newPasswordLink } from '~/features/identity/password-links.server';
import type { Person } from '~/platform/auth/actor';
import { actorOf as actorOfSession } from '~/platform/auth/session.server';
import { seal } from '~/platform/crypto/sealed.server';
import { db } from '~/platform/db/client.server';
import { aComment } from '../../factories/comments';
import { aCorrection } from '../../factories/continuity';
import { aLetter } from '../../factories/letters';
import { anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { aRequest } from '../../factories/resource-access';
import { aReminder } from '../../factories/reminders';
import { databaseColumns } from '../../setup/database-columns';
import { aDevice, aSession } from '../../factories/sessions';
import { passwordHash } from './signing-in';

/** The columns of an audit entry that are not exported, and why. */
const entryFieldsNotOwn = {
  number: 'its place in the log of everybody',
  previousHash: 'for whoever checks the whole log',
  hash: 'for whoever checks the whole log',
  actorId: 'the person or somebody else',
  organizationId: 'an organization’s, whose log it is in',
};

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`);

/** A person with a row in every table that can hold personal data. */
async function fullPerson() {
  const organization = await anOrganization();
  const other = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const person = await aPerson({ memberOf: organization, passwordHash });
  const device = await aDevice(person);
  await aSession(person, { device });
  await newPasswordLink(db(), person);
  await db().person.update({
    where: { id: person.id },
    data: {
      totpSecret: seal('totp', person.id, 'TOTPSEED'),
      totpConfirmedAt: new Date(),
      passkeys: {
        create: { credentialId: `cred-${person.id}`, publicKey: Buffer.from('key'), name: 'Llave' },
      },
      recoveryCodes: { create: { codeHash: 'a'.repeat(64) } },
      emailChange: {
        create: {
          email: 'nueva@example.org',
          oldCodeHash: 'old-hash',
          newCodeHash: 'new-hash',
          expiresAt: new Date(),
        },
      },
      factorRecoveries: { create: { cancelTokenHash: person.id.replaceAll('-', '').repeat(2) } },
    },
  });
  await aCorrection(organization, { proposer: person, proposed: 'Una propuesta suya' });
  const comment = await aComment(await aResource({ organization }), { by: organization });
  const reason = 'Nombra a alguien';
  await db().postReport.create({
    data: { postId: comment.id, personId: person.id, reason },
  });
  await aReminder(person, organization, { groups: ['texts'] });
  await db().mailRefusal.create({ data: { personId: person.id, kind: 'profile-reminder' } });
  const mine = { organization, createdBy: person };
  const readable = await aResource({ ...mine, texts: { es: { title: 'Guía propia' } } });
  return { organization, other, person, device, readable, actor: await actorOf(person) };
}

describe('the export of one’s own data', () => {
  it('holds what the portal holds, and no secret of any kind', async () => {
    const { organization, person, actor, readable } = await fullPerson();
    await anInvitation({ to: organization, email: 'otra@example.org' });
    const held = await exportOwnData(actor);
    const { tables } = held;
    expect(tables['person']).toMatchObject([
      { id: person.id, email: person.email, name: person.name },
    ]);
    expect(tables['membership']).toMatchObject([
      { role: 'staff', organization_id: organization.id },
    ]);
    expect(tables['device']).toMatchObject([{ browser: 'firefox', system: 'windows' }]);
    expect(tables['passkey']).toMatchObject([{ name: 'Llave' }]);
    expect(tables['recovery_code']).toEqual([{ used_at: null }]);
    expect(tables['email_change']).toMatchObject([{ email: 'nueva@example.org' }]);
    expect(tables['resource']).toMatchObject([{ id: readable.id }]);
    expect(held.named).toMatchObject({
      organizations: [{ id: organization.id, slug: organization.slug }],
      resources: [{ id: readable.id, texts: [{ locale: 'es', title: 'Guía propia' }] }],
    });
    expect(tables['corrections_proposed']).toMatchObject([
      { proposed: 'Una propuesta suya', organization_id: organization.id },
    ]);
    expect(tables['reminder']).toMatchObject([{ groups: ['texts'], answered_at: null }]);
    expect(tables['mail_refusal']).toMatchObject([{ kind: 'profile-reminder' }]);
    expect(tables['post_report']).toMatchObject([{ reason: 'Nombra a alguien' }]);
    const text = JSON.stringify(held);
    expect(text).not.toMatch(/[0-9a-f]{64}|argon2|old-hash|TOTPSEED|cred-|otra@example/);
    const again = await exportOwnData(actor);
    expect(again.auditEntries.map(({ action }) => action)).toEqual(['person.export']);
  });

  it('names what somebody shared only while they may read it', async () => {
    const { actor, person, organization } = await fullPerson();
    await aResource({ organization, createdBy: person, visibility: 'organization' });
    await db().membership.deleteMany({ where: { personId: person.id } });
    const gone = await exportOwnData(await actorOf(person));
    expect([gone.tables['resource']?.length, gone.named.resources.length]).toEqual([2, 1]);
    const held = await exportOwnData(actor);
    expect([held.tables['resource']?.length, held.named.resources.length]).toEqual([2, 2]);
  });

  it('is decided for every table and column of the database, and for nothing else', async () => {
    const decided: Record<string, string[]> = {
      audit_entry: Object.keys({ ...ownEntryFields, ...entryFieldsNotOwn }).map(snakeCase),
    };
    const entries = Object.entries(ownTables);
    for (const [name, { table = name, exported, withheld }] of entries) {
      const all = [...exported, ...Object.keys(withheld)].sort();
      expect([table, decided[table] ?? all]).toEqual([table, all]);
      decided[table] = all;
    }
    const database = await databaseColumns();
    decided['audit_entry']?.sort();
    for (const table of Object.keys(tablesNotOwn)) {
      expect([table, decided[table]]).toEqual([table, undefined]);
      decided[table] = database[table] ?? [];
    }
    expect(decided).toEqual(database);
    const count = entries.reduce((sum, [, { exported }]) => sum + exported.length, 0);
    console.log(`own data: ${entries.length} tables, ${count} columns`);
  });

  it('names no organization and no resource that is hidden from its person by now', async () => {
    const { actor, person, organization } = await fullPerson();
    const hidden = await anOrganization();
    const resource = await aResource({ organization: hidden, visibility: 'network' });
    await aCorrection(hidden, { proposer: person });
    await aRequest(resource, { person, organization });
    expect(JSON.stringify(await exportOwnData(actor))).toContain(hidden.slug);
    await db().organization.update({
      where: { id: hidden.id },
      data: { hiddenForSafetyAt: new Date(), hidingReason: 'Amenazas' },
    });
    const text = JSON.stringify(await exportOwnData(actor));
    for (const word of [hidden.slug, hidden.id, resource.slug, resource.id])
      expect(text).not.toContain(word);
  });

  it('is made 20 times a day at most', async () => {
    const actor = await actorOf(await aPerson());
    for (let round = 0; round < 20; round += 1) await exportOwnData(actor);
    await expect(exportOwnData(actor)).rejects.toMatchObject({ status: 429 });
  });
});

describe('erasing one’s own account', () => {
  it('leaves nothing of the person but what belongs to others and a number in the log', async () => {
    const { person, actor, readable, device } = await fullPerson();
    const token = await aSession(person, { device });
    await anInvitation({ email: person.email });
    await aLetter(person.email);
    await aLetter('nueva@example.org');
    expect(await eraseOwnAccount(actor, 'otra@example.org')).toMatchObject({
      problem: 'notOwnEmail',
    });
    expect(await eraseOwnAccount(actor, person.email)).toEqual({ ok: true });
    expect((await actorOfSession(token)).kind).toBe('visitor');
    expect(await everyRowNaming(person)).toEqual([]);
    expect(await db().outboxMail.count({ where: { recipient: 'nueva@example.org' } })).toBe(1);
    const kept = await db().resource.findUniqueOrThrow({ where: { id: readable.id } });
    expect(kept.createdById).toBeNull();
    const entry = await db().auditEntry.findFirstOrThrow({ where: { action: 'person.erase' } });
    expect(entry).toMatchObject({ actorId: person.id, objectId: person.id });
  });

  it('waits until the last administrator of an organization or the network hands over', async () => {
    const organization = await anOrganization();
    const alone = await aPerson({ memberOf: organization, role: 'organization_admin' });
    const actor = await actorOf(alone);
    expect(await eraseOwnAccount(actor, alone.email)).toMatchObject({
      problem: 'lastAdministrator',
      organizations: [{ name: organization.name }],
    });
    const disabled = {
      memberOf: organization,
      role: 'organization_admin',
      disabled: true,
    } as const;
    await aPerson(disabled);
    expect(await eraseOwnAccount(actor, alone.email)).toMatchObject({ ok: false });
    const second = await aPerson({ memberOf: organization, role: 'organization_admin' });
    const both: [Person, string][] = [
      [actor, alone.email],
      [await actorOf(second), second.email],
    ];
    const outcomes = await Promise.all(both.map(([who, email]) => eraseOwnAccount(who, email)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);

    await db().person.updateMany({ data: { isNetworkAdmin: false } });
    const network = await aPerson({ isNetworkAdmin: true });
    const secretariat = await actorOf(network);
    expect(await eraseOwnAccount(secretariat, network.email)).toMatchObject({
      problem: 'lastNetworkAdministrator',
    });
    await aPerson({ isNetworkAdmin: true });
    expect(await eraseOwnAccount(secretariat, network.email)).toEqual({ ok: true });
  });
});

/** The tables with a row that names the person, except the audit log. */
async function everyRowNaming({ id, email }: { id: string; email: string }): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'audit_entry'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) AS count FROM "${name}" t WHERE t::text LIKE $1 OR t::text LIKE $2`,
      `%${id}%`,
      `%${email}%`,
    );
    if (rows[0]?.count) found.push(name);
  }
  return found;
}
