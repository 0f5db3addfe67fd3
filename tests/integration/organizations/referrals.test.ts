import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  getChannels,
  listChannels,
  saveChannels,
} from '~/features/organizations/referrals/channels.server';
import { sayNewCases } from '~/features/organizations/referrals/new-cases.server';
import { channelsSchema } from '~/features/organizations/referrals/referrals.schema';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { visitor, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { ask } from '../directory/ask';

let own: Awaited<ReturnType<typeof anOrganization>>;
let admin: Person;
let staff: Person;
let partner: Person;
let secretary: Person;

beforeAll(async () => {
  own = await anOrganization();
  admin = await actorOf(await aPerson({ memberOf: own, role: 'organization_admin' }));
  staff = await actorOf(await aPerson({ memberOf: own }));
  partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
  secretary = await actorOf(await aPerson({ isNetworkAdmin: true }));
});
afterEach(() => setClock());

const input = channelsSchema.parse({
  signal: { value: '@tzikin.042' },
  pgp: { value: '1234 5678 90AB CDEF 1234 5678 90AB CDEF 1234 5678', audience: 'organization' },
  phone: { value: '+502 5555 0100', role: 'legal' },
});

describe('safe channels', () => {
  test('are set by the organization’s administrators alone', async () => {
    for (const actor of [staff, partner, secretary])
      expect(await saveChannels(actor, own.slug, input)).toBe('not-found');
    expect(await getChannels(staff, own.slug)).toBeNull();
    expect(await saveChannels(admin, own.slug, input)).toBe('saved');
    expect((await getChannels(admin, own.slug))?.channels).toHaveLength(3);
    const gone = channelsSchema.parse({
      ...{ signal: { value: '' }, pgp: { value: '' } },
      phone: { value: '+502 5555 0100', role: 'no-such-role' },
    });
    expect(await saveChannels(admin, own.slug, gone)).toBe('invalid');
    expect((await getChannels(admin, own.slug))?.channels).toHaveLength(3);
  });

  test('are shown to partners as far as each may see, never to visitors, and found by no search', async () => {
    const kinds = async (actor: Parameters<typeof listChannels>[0]) =>
      (await listChannels(actor, own.id, 'es')).map(({ kind }) => kind);
    expect(await kinds(visitor)).toEqual([]);
    expect(await kinds(partner)).toEqual(['signal', 'phone']);
    expect(await kinds(staff)).toEqual(['signal', 'pgp', 'phone']);
    expect((await listChannels(partner, own.id, 'es'))[1]?.role?.text).toBe('Área legal');
    for (const q of ['tzikin', 'tzikin.042', '5555'])
      expect((await ask(`q=${encodeURIComponent(q)}&literal=1`, staff)).total).toBe(0);
    await db().organization.update({ where: { id: own.id }, data: { archivedAt: new Date() } });
    expect(await kinds(partner)).toEqual([]);
    await db().organization.update({ where: { id: own.id }, data: { archivedAt: null } });
  });

  test('can never be stored as public', async () => {
    const public_ = { organizationId: own.id, kind: 'signal', audience: 'public' } as const;
    await expect(
      db().organizationChannel.update({
        where: { organizationId_kind: { organizationId: own.id, kind: 'signal' } },
        data: public_,
      }),
    ).rejects.toThrow();
  });
});

test('new cases are told with their date to those who may know', async () => {
  const told = async (actor: Parameters<typeof getOrganization>[0]) =>
    (await getOrganization(actor, own.slug, 'es'))?.newCases;
  expect(await told(visitor)).toBeNull();
  setClock(() => new Date('2026-11-20T12:00:00Z'));
  const said = { newCases: 'waiting_list', audience: 'network' } as const;
  expect(await sayNewCases(partner, own.slug, said)).toBe(false);
  expect(await sayNewCases(staff, own.slug, said)).toBe(true);
  expect(await told(visitor)).toBeNull();
  expect(await told(partner)).toEqual({
    answer: 'waiting_list',
    at: new Date('2026-11-20T12:00:00Z'),
  });
  await sayNewCases(staff, own.slug, { newCases: undefined, audience: 'public' });
  expect(await told(partner)).toBeNull();
});
