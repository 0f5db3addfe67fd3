import { beforeEach, describe, expect, it, test } from 'vitest';
import { auditQuery, type AuditScope } from '~/features/audit/audit.schema';
import { exportAudit } from '~/features/audit/audit-export.server';
import {
  getAuditedOrganization,
  listAuditChoices,
  listAuditEntries,
} from '~/features/audit/audit-log.server';
import { verifyAudit } from '~/features/audit/verify-audit.server';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anAuditEntry, uuidOfNobody } from '../../factories/audit';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { resetDatabase } from '../../setup/database';

type Organization = Awaited<ReturnType<typeof anOrganization>>;
let own: Organization;
let other: Organization;
let network: Person;
let administrator: Person;
let staff: Person;
let stranger: Person;

beforeEach(async () => {
  await resetDatabase();
  own = await anOrganization();
  other = await anOrganization();
  network = await actorOf(await aPerson({ isNetworkAdmin: true, name: 'Secretaría' }));
  administrator = await actorOf(
    await aPerson({ memberOf: own, role: 'organization_admin', name: 'Eva Choc' }),
  );
  staff = await actorOf(await aPerson({ memberOf: own, name: 'Luz Tun' }));
  stranger = await actorOf(await aPerson({ memberOf: other, name: 'Otra Persona' }));
});

const query = (given: Record<string, string> = {}) => auditQuery.parse(given);
const scopeOf = ({ id }: { id: string }): AuditScope => ({ organizationId: id });

async function fileOf(actor: Person, scope: AuditScope, given = query(), lang: 'es' | 'en' = 'en') {
  const file = new Response(await exportAudit(actor, scope, given, lang));
  return Buffer.from(await file.arrayBuffer()).toString(); // `text()` would remove the byte order mark
}

it('can be read and exported with an entry about a record whose id is no UUID, such as a country', async () => {
  await anAuditEntry({ action: 'country.raise-risk', objectType: 'country', objectId: 'MX' });
  const { entries } = await listAuditEntries(network, 'network', query());
  expect(entries).toMatchObject([{ action: 'country.raise-risk', object: null }]);
  expect(await fileOf(network, 'network')).toContain('country.raise-risk');
});

describe('the network’s log', () => {
  const total = async (given: Record<string, string>) =>
    (await listAuditEntries(network, 'network', query(given))).total;

  it('is narrowed by kind, outcome, organization, person and days of the network, which count whole', async () => {
    const days = ['2026-03-01T06:00:00.000Z', '2026-03-02T05:59:59.999Z', '2026-03-02T06:00:00Z'];
    for (const at of days) await anAuditEntry({ at: new Date(at), actorId: staff.id });
    await anAuditEntry({
      at: new Date('2026-03-05T12:00:00Z'),
      action: 'resource.create',
      objectType: 'resource',
      organizationId: own.id,
    });
    await anAuditEntry({
      at: new Date('2026-03-06T12:00:00Z'),
      action: 'access.deny',
      outcome: 'denied',
      actorId: stranger.id,
      objectId: staff.id,
    });
    expect(await total({})).toBe(5);
    expect(await total({ from: '2026-03-01', to: '2026-03-01' })).toBe(2);
    expect(await total({ from: '2026-03-02' })).toBe(3);
    expect(await total({ to: '2026-03-04' })).toBe(3);
    expect(await total({ action: 'resources' })).toBe(1);
    expect(await total({ action: 'resource.create' })).toBe(1);
    expect(await total({ action: 'people' })).toBe(3);
    expect(await total({ outcome: 'denied' })).toBe(1);
    expect(await total({ person: staff.id })).toBe(4);
    expect(await total({ organization: own.slug, action: 'resources' })).toBe(1);
    expect(await total({ organization: 'no-such' })).toBe(0);
    expect(await total({ action: 'people', outcome: 'denied' })).toBe(0);
  });

  it('shows, finds and exports entries of a renamed action under its present name', async () => {
    const about = { actorId: staff.id, organizationId: own.id, objectType: 'organization' };
    for (const action of ['organization.shelter', 'organization.hide-for-safety'])
      await anAuditEntry({ ...about, action });
    await anAuditEntry({ ...about, action: 'organization.keep-shelter' });
    for (const action of ['organization.hide-for-safety', 'organization.shelter']) {
      const { entries } = await listAuditEntries(network, 'network', query({ action }));
      const present = 'organization.hide-for-safety';
      expect(entries.map((entry) => entry.action)).toEqual([present, present]);
    }
    expect(await total({ action: 'organization.keep-hidden' })).toBe(1);
    expect(await total({ action: 'organizations' })).toBe(3);
    const text = await fileOf(network, 'network');
    expect(
      text.match(/"Hide an organization for safety","organization.hide-for-safety"/g),
    ).toHaveLength(2);
    expect(text).toContain('"Keep an organization hidden","organization.keep-hidden"');
    expect(text).not.toContain('shelter');
  });

  test.each([
    { from: 'yesterday', to: '2026-02-31' },
    { from: '9999-12-31', to: '9999-12-31' },
    { outcome: 'x', action: 'x.y', person: 'x', page: '-1' },
  ])('%j filters nothing', async (given) => {
    await anAuditEntry({});
    expect(await total(given as Record<string, string>)).toBe(1);
  });

  it('calls a deleted account by the end of its id, and can be asked for its entries', async () => {
    await anAuditEntry({ actorId: uuidOfNobody, objectId: staff.id });
    const { entries } = await listAuditEntries(network, 'network', query());
    expect(entries[0]).toMatchObject({
      actor: { kind: 'deleted', id: uuidOfNobody, name: '0badcafe' },
      object: { kind: 'person', name: 'Luz Tun' },
    });
    expect(await total({ person: uuidOfNobody })).toBe(1);
    const { people } = await listAuditChoices(network, 'network', { person: uuidOfNobody }, 'es');
    expect(people.at(-1)).toEqual({ id: uuidOfNobody, name: '0badcafe', isDeleted: true });
  });

  it.each([
    ['an organization’s administrator', () => administrator],
    ['staff', () => staff],
  ])('is not for %s', async (_, who) => {
    const refused = { status: 404 };
    await expect(listAuditEntries(who(), 'network', query())).rejects.toMatchObject(refused);
    await expect(listAuditChoices(who(), 'network', query(), 'es')).rejects.toMatchObject(refused);
    await expect(exportAudit(who(), 'network', query(), 'es')).rejects.toMatchObject(refused);
  });
});

describe('an organization’s own log', () => {
  it('holds what concerns it, and names its own people alone', async () => {
    const about = { organizationId: own.id, objectId: staff.id };
    for (const { id } of [network, administrator, stranger])
      await anAuditEntry({ ...about, actorId: id });
    await anAuditEntry({ ...about, actorId: uuidOfNobody });
    await anAuditEntry({ organizationId: other.id, actorId: stranger.id });
    await anAuditEntry({ actorId: network.id });
    const { entries, total } = await listAuditEntries(administrator, scopeOf(own), query());
    expect(total).toBe(4);
    expect(entries.map(({ actor }) => actor).reverse()).toEqual([
      { kind: 'network' },
      { kind: 'person', id: administrator.id, name: 'Eva Choc' },
      { kind: 'other' },
      { kind: 'deleted', id: uuidOfNobody, name: '0badcafe' },
    ]);
    const { people, organizations } = await listAuditChoices(
      administrator,
      scopeOf(own),
      query(),
      'es',
    );
    expect(people.map(({ name }) => name)).toEqual(['Eva Choc', 'Luz Tun']);
    expect(organizations).toEqual([]);
    for (const text of [
      JSON.stringify(entries.map(({ actor }) => actor)),
      await fileOf(administrator, scopeOf(own)),
    ]) {
      expect(text).not.toContain('Otra Persona');
      expect(text).not.toContain(stranger.id);
      expect(text).not.toContain('Secretaría');
    }
  });

  it('says nothing of reports that the network’s administrators got in confidence', async () => {
    const about = { organizationId: own.id, actorId: network.id, objectType: 'resourceComment' };
    for (const action of ['comment.report', 'comment.keep'] as const)
      await anAuditEntry({ ...about, action });
    expect((await listAuditEntries(administrator, scopeOf(own), query())).total).toBe(0);
    expect((await listAuditEntries(network, 'network', query())).total).toBe(2);
  });

  it('does not tell which entries are an outsider’s', async () => {
    await anAuditEntry({ organizationId: own.id, actorId: stranger.id });
    const of = async (person: string) =>
      (await listAuditEntries(administrator, scopeOf(own), query({ person }))).total;
    expect(await of(stranger.id)).toBe(0);
    expect(await of(administrator.id)).toBe(0);
  });

  it.each([
    ['its staff', () => staff],
    ['another organization’s people', () => stranger],
  ])('is not for %s', async (_, who) => {
    const refused = { status: 404 };
    await expect(listAuditEntries(who(), scopeOf(own), query())).rejects.toMatchObject(refused);
    await expect(exportAudit(who(), scopeOf(own), query(), 'es')).rejects.toMatchObject(refused);
    expect(await getAuditedOrganization(who(), 'audit.read', own.slug)).toBeNull();
  });
});

describe('the file', () => {
  it('has every entry once, the oldest first, and what was filtered', async () => {
    const entry = { action: 'role.change', objectType: 'person', organizationId: own.id };
    await db().auditEntry.createMany({ data: Array.from({ length: 1_203 }, () => entry) });
    const text = await fileOf(administrator, scopeOf(own));
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(lines[0]?.replaceAll('"', '')).toBe(
      `Number,When (UTC),Who,What,Code,About ${'whom'},Organization,Result,Times`,
    );
    // The export itself is the last entry.
    expect(lines.slice(1).map((line) => Number(line.split('"')[1]))).toEqual(
      Array.from({ length: 1_204 }, (_, index) => index + 1),
    );
    expect(lines.at(-1)).toContain('audit.export');
    // About the log itself: the entries of this export and of the one before.
    const some = await fileOf(administrator, scopeOf(own), query({ action: 'log' }));
    expect(some.trimEnd().split('\r\n')).toHaveLength(3);
    expect((await verifyAudit()).broken).toBeNull();
  });

  it('holds no formula, whatever somebody is called', async () => {
    await db().person.update({ where: { id: staff.id }, data: { name: '=HYPERLINK("x")' } });
    await anAuditEntry({ actorId: staff.id, organizationId: own.id });
    expect(await fileOf(administrator, scopeOf(own))).toContain(`,"'=HYPERLINK(""x"")",`);
  });

  it('leaves out entries about an organization that is hidden for safety', async () => {
    await anAuditEntry({ organizationId: own.id, actorId: staff.id, action: 'resource.create' });
    await anAuditEntry({ objectId: own.id, action: 'organization.verify' });
    await anAuditEntry({ organizationId: other.id, action: 'resource.update' });
    await anAuditEntry({ action: 'session.start' });
    await db().organization.update({
      where: { id: own.id },
      data: { hiddenForSafetyAt: new Date(), hidingReason: 'amenazas' },
    });
    const text = await fileOf(network, 'network');
    expect(text).toContain('resource.update');
    expect(text).toContain('session.start');
    for (const kept of ['resource.create', 'organization.verify', own.name])
      expect(text).not.toContain(kept);
  });

  it('is made 20 times a day at most, and each time is an entry', async () => {
    for (let time = 0; time < 20; time += 1) await fileOf(administrator, scopeOf(own));
    await expect(exportAudit(administrator, scopeOf(own), query(), 'es')).rejects.toMatchObject({
      status: 429,
    });
    expect(await db().auditEntry.count({ where: { action: 'audit.export' } })).toBe(20);
  });
});
