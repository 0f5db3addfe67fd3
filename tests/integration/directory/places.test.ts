import { beforeAll, describe, expect, test } from 'vitest';
import { visitor, type Actor } from '~/platform/auth/actor';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { resetDatabase } from '../../setup/database';
import { ask } from './ask';

let partner: Actor;

beforeAll(async () => {
  await resetDatabase('network');
  const at = async (slug: string, countryCode: string, municipality: string, change = {}) =>
    anOrganization({
      ...{ slug, name: `Casa ${slug}`, places: [{ countryCode, municipality }] },
      terms: [{ kind: 'service', slug: 'health' }],
      ...change,
    });
  await at('en-tecun-uman', 'GT', 'Tecún Umán');
  await at('en-laredo', 'US', 'Laredo', {
    places: [{ countryCode: 'US', municipality: 'Laredo', region: 'Texas' }],
  });
  await at('en-nuevo-laredo', 'MX', 'Nuevo Laredo');
  await at('en-tenosique', 'MX', 'Tenosique');
  await at('at-risk', 'MX', 'Tapachula', { atRisk: true });
  await at('in-chiapas', 'MX', '', {
    places: [{ countryCode: 'MX', region: 'Chiapas', municipality: '' }],
  });
  await at('for-the-network', 'MX', '', {
    places: [
      { countryCode: 'MX' },
      { countryCode: 'MX', municipality: 'Tapachula', audience: 'network' },
    ],
  });
  partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
});

const search = async (q: string, actor: Actor = visitor) =>
  (await ask(new URLSearchParams({ q }).toString(), actor)).results;

describe('a place that people name', () => {
  test.each(['near Tapachula', 'cerca de Tapachula', 'Tapachula'])(
    '%s sorts by the distance between towns, and says it',
    async (q) => {
      const results = await search(q);
      const told = results.map(({ slug, distance }) => [slug, distance?.km ?? null]);
      expect(told.slice(0, 2)).toEqual([
        ['fray-matias', 0],
        ['en-tecun-uman', 30],
      ]);
      const known = results.flatMap(({ distance }) => distance?.km ?? []);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      const tecun = results.find(({ slug }) => slug === 'en-tecun-uman');
      expect(tecun?.distance).toMatchObject({ town: 'Tecún Umán', isAbroad: true });
      // Far away, and without "Tapachula" as the reason.
      const tijuana = results.find(({ slug }) => slug === 'coalicion-pro-defensa-del-migrante');
      expect(tijuana?.reasons?.facts ?? []).toEqual([]);
    },
  );

  test.each([
    ['El Ceibo', 'en-tenosique'],
    ['Laredo', 'en-laredo'],
    ['health near Nuevo Laredo', 'en-nuevo-laredo'],
    ['frontera sur', 'fray-matias'],
  ])('%s finds %s among the first', async (q, slug) => {
    const results = await search(q);
    const there = results.filter(({ distance }) => distance?.km === results[0]?.distance?.km);
    expect(there.map((one) => one.slug)).toContain(slug);
  });

  test('with a service, sorts those who offer it by distance', async () => {
    const results = await search('health near Laredo');
    expect(results.slice(0, 2).map(({ slug }) => slug)).toEqual(['en-laredo', 'en-nuevo-laredo']);
    expect(results[1]?.distance).toMatchObject({ km: 5, isAbroad: true });
  });

  test('never tells more than each place shows to the reader', async () => {
    const results = await search('near Tapachula');
    const distanceOf = (slug: string) => results.find((one) => one.slug === slug)?.distance;
    expect(distanceOf('at-risk') ?? null).toBeNull();
    expect(distanceOf('for-the-network') ?? null).toBeNull();
    expect(distanceOf('in-chiapas')).toMatchObject({ km: null, town: 'Chiapas' });
    const first = results.findIndex(({ slug }) => slug === 'at-risk');
    expect(first === -1 || first > 1).toBe(true);
    const forPartner = await search('near Tapachula', partner);
    expect(forPartner.slice(0, 2).map(({ slug }) => slug)).toContain('for-the-network');
    expect(forPartner.slice(0, 2).map(({ slug }) => slug)).not.toContain('at-risk');
  });

  test('is that place, and not another with one of its words', async () => {
    const [first] = await search('Ciudad Hidalgo');
    expect(first?.distance?.km).toBeLessThan(60);
    expect((await search('Ciudad Hidalgo')).slice(0, 2).map(({ slug }) => slug)).not.toContain(
      'pastoral-movilidad-humana',
    );
  });
});
