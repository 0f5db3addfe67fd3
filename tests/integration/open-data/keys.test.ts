import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { endKey, getKeys, makeKey } from '~/features/open-data/keys/keys.server';
import type { Person } from '~/platform/auth/actor';
import { permissionNames, reach } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unzipped } from '../withdrawal/unzipped';
import { ask, doors } from './ask';

const audiences = ['public', 'network', 'organization'] as const;

/** An organization with a word for each audience, whose services and resources have it, too. */
async function aWordy(name: string) {
  const organization = await anOrganization({
    name: `Casa ${name}`,
    places: audiences.map((audience) => ({
      countryCode: 'GT',
      municipality: name + audience,
      audience,
    })),
    services: audiences.map((audience) => ({
      service: 'shelter',
      description: { es: name + audience, en: '' },
      audience,
    })),
    contacts: audiences.map((audience) => ({
      role: 'general',
      phone: `+502 ${name}${audience}`,
      audience,
    })),
    channels: [{ kind: 'signal', value: `${name}signal` }],
  });
  for (const visibility of audiences)
    await aResource({
      organization,
      visibility,
      texts: { es: { title: name + visibility, summary: '' } },
    });
  return organization;
}

let admin: Person;
let own: { id: string; slug: string };
let key: string;
const withKey = (token = key) => ({ Authorization: `Bearer ${token}` });

async function keyOf(actor: Person, slug: string): Promise<string> {
  const made = await makeKey(actor, slug, 'Sitio web');
  if (!made || made === 'too-many') throw new Error('no key was made');
  return made.token;
}

beforeAll(async () => {
  own = await aWordy('propia');
  await aWordy('ajena');
  admin = await actorOf(await aPerson({ memberOf: own, role: 'organization_admin' }));
  key = await keyOf(admin, own.slug);
});

async function textOf(path: string, headers: Record<string, string>): Promise<string> {
  const answer = await ask(path, headers);
  expect([path, answer.status]).toEqual([path, 200]);
  if (!/zip|sheet/.test(answer.headers.get('Content-Type') ?? '')) return answer.text();
  const bytes = Buffer.from(await answer.arrayBuffer());
  return [...(await unzipped(Readable.from(bytes)))].flat().join('\n');
}

describe('a door with a key', () => {
  // Harvesters and feeds are for everybody: a key opens nothing more there.
  const forPartners = doors.filter((path) => !/oai|feed|3w/.test(path));
  it.each(forPartners)('%s gives what the organization may read', async (path) => {
    const words = (name: string, given: readonly string[]) => given.map((one) => name + one);
    const isLibrary = path.includes('resources');
    const [all, closed] = [
      [...words('propia', audiences), ...words('ajena', ['public', 'network'])],
      [...words('ajena', ['organization', 'signal']), 'propiasignal'],
    ];
    const text = await textOf(path, withKey());
    // A table of organizations has their seats alone; everything else has every row.
    const shown = /organizations\.(?:csv|json|xlsx)/.test(path)
      ? all.filter((one) => text.includes(one))
      : all;
    for (const word of shown) expect(text, word).toContain(word);
    expect(shown.length, path).toBeGreaterThan(isLibrary ? 4 : 1);
    for (const word of closed) expect(text, word).not.toContain(word);
    const without = await textOf(path, {});
    for (const word of [...words('propia', ['network', 'organization']), 'ajenanetwork'])
      expect(without, word).not.toContain(word);
  });

  it('is answered for nobody else to keep or to read', async () => {
    const { headers } = await ask(doors[0] ?? '', withKey());
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
    expect(headers.get('Vary')).toContain('Authorization');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    const file = '/data/3w.csv?lang=es';
    const etag = (await ask(file)).headers.get('ETag') ?? '';
    expect((await ask(file, { ...withKey(), 'If-None-Match': etag })).status).toBe(200);
  });

  it('notes the day of its use alone', async () => {
    const [used] = (await getKeys(admin, own.slug))?.keys ?? [];
    expect(used?.lastUsedOn?.toISOString()).toMatch(/T00:00:00\.000Z$/);
    const stored = JSON.stringify(await db().dataKey.findMany());
    expect(stored).not.toContain(key);
  });
});

describe('a key opens nothing', () => {
  const refused = async (token: string) => {
    const answer = await ask('/hsds/services', withKey(token)).catch((thrown: unknown) => thrown);
    expect(answer).toBeInstanceOf(Response);
    const { status, headers } = answer as Response;
    expect([status, headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
  };

  it.each(['', 'x'.repeat(43), 'x'.repeat(5_000), 'ñ'])('that was never made', (token) =>
    refused(encodeURIComponent(token)),
  );

  it('after somebody revoked it', async () => {
    const token = await keyOf(admin, own.slug);
    const [{ id = '' } = {}] = (await getKeys(admin, own.slug))?.keys ?? [];
    expect(await endKey(admin, own.slug, id)).toBe(true);
    await refused(token);
    expect(await endKey(admin, own.slug, id)).toBe(false);
  });

  it('while its organization is hidden for safety or archived', async () => {
    for (const field of ['hiddenForSafetyAt', 'archivedAt']) {
      await db().organization.update({ where: { id: own.id }, data: { [field]: new Date() } });
      await refused(key);
      await db().organization.update({ where: { id: own.id }, data: { [field]: null } });
    }
    expect((await ask('/hsds/services', withKey())).status).toBe(200);
  });

  it('of what is hidden for safety, once it is', async () => {
    const hidden = await aWordy('oculta');
    expect(await textOf('/hsds/services?full=true', withKey())).toContain('ocultanetwork');
    await db().organization.update({
      where: { id: hidden.id },
      data: { hiddenForSafetyAt: new Date() },
    });
    for (const path of doors) expect(await textOf(path, withKey())).not.toContain('oculta');
  });
});

it('a key reads, and may do nothing else', () => {
  const holder = { kind: 'key', id: 'k', organizationId: 'o' } as const;
  const allowed = permissionNames.filter((name) => {
    const where = reach(holder, name);
    return where === 'everywhere' || where.length > 0;
  });
  expect(allowed).toEqual(['read.public', 'read.network', 'read.organization']);
});

it('only administrators of an organization make its keys', async () => {
  const staff = await actorOf(await aPerson({ memberOf: own }));
  const other = await actorOf(
    await aPerson({ memberOf: await anOrganization(), role: 'organization_admin' }),
  );
  for (const actor of [staff, other]) {
    expect(await getKeys(actor, own.slug)).toBeNull();
    expect(await makeKey(actor, own.slug, 'x')).toBeNull();
  }
});
