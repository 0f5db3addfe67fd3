import { beforeAll, describe, expect, it } from 'vitest';
import { readCountry } from '~/features/directory/countries.server';
import { readCoverage } from '~/features/directory/coverage.server';
import { readFrontPage } from '~/features/directory/front-page.server';
import { refreshOrganizationSearch } from '~/features/search/directory/search-index.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { ask, counts, found } from './ask';

let partner: Actor;
let own: Actor;
let administrator: Actor;

// Each fact is unique: if the organization is found by a fact, the reader may read that fact.
const forNetwork = [
  'language=cab',
  'country=CR',
  'country=BZ',
  'expertise=gang-violence',
  'service=health',
  'q=garifuna',
  'q=Cahuita',
  'q=beliceña',
  'q=pandillas',
  'q=Xinca',
];
const forItself = ['language=miq', 'country=NI', 'stage=origin', 'q=Bilwi', 'q=miskito'];

beforeAll(async () => {
  const hidden = await anOrganization({
    slug: 'refugio',
    name: 'Refugio del Sur',
    places: [
      { countryCode: 'GT', municipality: 'Escuintla' },
      { countryCode: 'CR', municipality: 'Cahuita', audience: 'network' },
      { countryCode: 'NI', municipality: 'Bilwi', audience: 'organization' },
    ],
    countries: [
      { countryCode: 'CR', audience: 'network' },
      { countryCode: 'BZ', audience: 'network' },
      { countryCode: 'NI', audience: 'organization' },
    ],
    languages: [
      { languageCode: 'spa' },
      { languageCode: 'cab', variant: 'Xinca', audience: 'network' },
      { languageCode: 'miq', audience: 'organization' },
    ],
    terms: [
      { kind: 'expertise', slug: 'asylum' },
      { kind: 'expertise', slug: 'gang-violence', audience: 'network' },
      { kind: 'service', slug: 'health', audience: 'network' },
      { kind: 'stage', slug: 'origin', audience: 'organization' },
    ],
  });
  const other = await anOrganization({ slug: 'vecina', name: 'Vecina' });
  partner = await actorOf(await aPerson({ memberOf: other }));
  own = await actorOf(await aPerson({ memberOf: hidden }));
  administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
});

describe('what is for the network', () => {
  it.each(forNetwork)('is not found by a visitor: %s', async (search) => {
    expect(await found(search)).not.toContain('refugio');
    expect((await ask(search)).total).toBe(0);
  });

  it.each(forNetwork)('is found by partners and administrators: %s', async (search) => {
    for (const actor of [partner, own, administrator]) {
      expect(await found(search, actor)).toEqual(['refugio']);
    }
  });

  it('is not counted, listed or shown to a visitor', async () => {
    expect(await counts('', 'language')).toEqual({ spa: 2 });
    expect(await counts('', 'country')).toEqual({ GT: 2 });
    expect(await counts('', 'expertise')).toEqual({ asylum: 1 });
    expect(await counts('', 'service')).toEqual({});
    const [result] = (await ask('q=refugio')).results;
    expect(JSON.stringify(result)).not.toMatch(/Cahuita|garífuna|Costa Rica|pandillas/);
    expect((await readCountry(visitor, 'CR', 'es'))?.total).toBe(0);
    expect((await readFrontPage(visitor, 'es')).numbers).toEqual({
      organizations: 2,
      countries: 1,
      languages: 1,
    });
  });

  it('is counted for a partner', async () => {
    expect(await counts('', 'language', partner)).toEqual({ spa: 2, cab: 1 });
    expect((await readCountry(partner, 'CR', 'es'))?.total).toBe(1);
  });

  it('does not rank for a visitor: a word that two have in public ties, whatever is hidden', async () => {
    const search = 'q=Escuintla+acompaña+pandillas+health&literal=1';
    expect((await found(search)).sort()).toEqual(['refugio', 'vecina']);
    expect(await found('q=acompaña+pandillas&sort=name&literal=1')).toEqual(['refugio', 'vecina']);
  });
});

describe('what is for the organization alone', () => {
  it.each(forItself)('is found by its own people only: %s', async (search) => {
    expect(await found(search, own)).toEqual(['refugio']);
    for (const actor of [visitor, partner, administrator]) {
      expect(await found(search, actor)).toEqual([]);
    }
  });
});

describe('the coverage table', () => {
  it('counts for each reader what that reader may see', async () => {
    const cells = async (actor: Actor) =>
      (await readCoverage(actor, 'es')).groups
        .flatMap(({ rows }) => rows)
        .filter(({ counts: row }) => row.some(Boolean))
        .map(({ value }) => value);
    expect(await cells(visitor)).toEqual(['asylum']);
    expect(await cells(partner)).toEqual(['asylum', 'gang-violence']);
  });
});

it('follows a change of audience at once', async () => {
  const { id } = await db().organization.findUniqueOrThrow({ where: { slug: 'refugio' } });
  await db().$transaction(async (tx) => {
    await tx.organizationPlace.updateMany({
      where: { organizationId: id, municipality: 'Escuintla' },
      data: { audience: 'network' },
    });
    await refreshOrganizationSearch(tx, [id]);
  });
  // A query for a town also finds organizations in its country.
  expect(await found('q=Escuintla')).toEqual(['vecina']);
  expect(await found('q=Escuintla', partner)).toEqual(['refugio', 'vecina']);
  expect((await ask('q=refugio')).results[0]).toMatchObject({ seat: '', seatCountry: null });
});
