import { Readable } from 'node:stream';
import { beforeAll, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';
import { unzipped } from '../withdrawal/unzipped';
import { ask, doors } from './ask';

const audiences = ['public', 'network', 'organization'] as const;

/** An organization with a word for each audience in every list that has one. */
async function anExposed(name: string) {
  const word = (audience: string) => `${name}${audience}`;
  const organization = await anOrganization({
    name: `Nido ${name}`,
    texts: { es: { summary: `Resumen ${name}`, description: `En ${name}villa` } },
    website: `https://example.org/${name}`,
    terms: [{ kind: 'expertise', slug: 'mhpss' }],
    places: [
      {
        countryCode: 'GT',
        municipality: `${name}villa`,
        region: `${name}region`,
        street: word('street'),
        precision: 'precise',
      },
      ...audiences.map((audience) => ({
        countryCode: 'GT',
        municipality: word(audience),
        audience,
      })),
    ],
    services: audiences.map((audience) => ({
      service: 'shelter',
      description: { es: `d${word(audience)}`, en: '' },
      reach: { es: `Llame al ${name}`, en: '' },
      audience,
    })),
    contacts: audiences.map((audience) => ({
      role: 'general',
      email: `${word(audience)}@example.org`,
      phone: `+502 ${word(audience)}`,
      audience,
    })),
    links: audiences.map((audience) => ({
      kind: 'support',
      url: `https://example.org/${word(audience)}`,
      audience,
    })),
    channels: [{ kind: 'signal', value: `${name}signal` }],
  });
  const resource = await aResource({
    organization,
    texts: { es: { title: `Guía ${name}`, summary: '' } },
  });
  await aResource({
    organization,
    visibility: 'network',
    texts: { es: { title: `Red ${name}`, summary: '' } },
  });
  return { ...organization, resource };
}

/** All that leaves by every door, as text. */
async function everything(headers: Record<string, string> = {}): Promise<string[]> {
  return Promise.all(
    doors.map(async (path) => {
      const answer = await ask(path, headers);
      expect([path, answer.status]).toEqual([path, 200]);
      if (!/zip|sheet/.test(answer.headers.get('Content-Type') ?? '')) return answer.text();
      const bytes = Buffer.from(await answer.arrayBuffer());
      return [...(await unzipped(Readable.from(bytes)))].flat().join('\n');
    }),
  );
}

let exposed: Awaited<ReturnType<typeof anExposed>>;
beforeAll(async () => {
  exposed = await anExposed('quetzal');
});

it('no door gives more than a visitor may read', async () => {
  for (const [at, text] of (await everything()).entries()) {
    expect(text, doors[at]).toContain('quetzal');
    for (const word of ['network', 'organization', 'street', 'signal'])
      expect(text, doors[at]).not.toContain(`quetzal${word}`);
    expect(text, doors[at]).not.toContain('Red quetzal');
  }
});

it('at raised risk every door gives the country alone', async () => {
  await db().organization.update({ where: { id: exposed.id }, data: { raisedRiskAt: new Date() } });
  for (const [at, text] of (await everything()).entries()) {
    expect(text, doors[at]).not.toMatch(
      /quetzal(?:villa|region|public)|Resumen quetzal|Llame|Guía quetzal/,
    );
    expect(text.includes('Nido quetzal'), doors[at]).toBe(!/resources|oai/.test(doors[at] ?? ''));
  }
  await db().organization.update({ where: { id: exposed.id }, data: { raisedRiskAt: null } });
});

it('what is hidden for safety is gone from every door at once, also for who has a copy', async () => {
  const before = await Promise.all(
    doors.map(async (path) => (await ask(path)).headers.get('ETag') ?? ''),
  );
  await db().organization.update({
    where: { id: exposed.id },
    data: { hiddenForSafetyAt: new Date() },
  });
  for (const [at, path] of doors.entries()) {
    const answer = await ask(path, { 'If-None-Match': before[at] ?? '' });
    expect([path, answer.status]).toEqual([path, 200]);
    await answer.body?.cancel();
  }
  for (const [at, text] of (await everything()).entries())
    expect(text, doors[at]).not.toContain('quetzal');
  for (const path of [`/hsds/organizations/${exposed.id}`])
    expect((await ask(path)).status).toBe(404);
});

it('who asks again for a file that has not changed gets nothing new', async () => {
  const path = '/data/3w.csv?lang=es';
  const etag = (await ask(path)).headers.get('ETag') ?? '';
  expect(etag).toMatch(/^W\//);
  expect((await ask(path, { 'If-None-Match': `"x", ${etag}` })).status).toBe(304);
  expect((await ask('/data/3w.csv?lang=en', { 'If-None-Match': etag })).status).toBe(200);
});
