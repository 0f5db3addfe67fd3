import { beforeAll, describe, expect, it } from 'vitest';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { readCountry } from '~/features/directory/countries.server';
import { refreshingSearch } from '~/features/search/directory/search-index.server';
import {
  setCountryRisk,
  setOrganizationRisk,
  setTextsShown,
} from '~/features/protection/risk.server';
import { getSafety, listOwnThreats } from '~/features/protection/safety.server';
import { openFile } from '~/features/library/files/open-file.server';
import { getResource } from '~/features/library/resources/resources.server';
import { listPublicPages } from '~/features/open-data/sitemap.server';
import { visitor, type Actor, type Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { runJobs } from '~/platform/jobs/runner.server';
import { size } from '../../security/size';
import { aFile } from '../../factories/files';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { resetDatabase } from '../../setup/database';
import { ask, found } from '../directory/ask';
import { anExposedOrganization, names } from './exposed';
import { formOf } from '../organizations/support';
import { aNetworkAdministrator, anOwnAdministrator, arriving } from './people';

let organization: { id: string; slug: string; name: string };
let own: Person;
let partner: Person;
let network: Person;

beforeAll(async () => {
  await resetDatabase();
  organization = await anExposedOrganization();
  own = (await anOwnAdministrator(organization)).actor;
  partner = await arriving(await aPerson({ memberOf: await anOrganization() }));
  network = (await aNetworkAdministrator()).actor;
});

/** Which of the names a reader finds in what the portal shows, or can find the organization by. */
async function known(reader: Actor): Promise<string[]> {
  const said = JSON.stringify([
    await getOrganization(reader, organization.slug, 'es'),
    await getOrganization(reader, organization.slug, 'en'),
    (await ask('', reader)).results,
    (await ask('', reader, 'en')).results,
    (await ask('q=frontera+acompaña+works', reader)).results,
  ]).toLowerCase();
  const met = [];
  for (const name of names) {
    // As a plain word: a query for a town would find every organization in its country.
    const isFound = (await found(`literal=1&q=${encodeURIComponent(name)}`, reader)).length > 0;
    if (isFound || said.includes(name.toLowerCase())) met.push(name);
  }
  return met;
}

/** Updates the search documents. */
const follow = () => runJobs(process.env['DATABASE_URL'] ?? '', [refreshingSearch]);

async function isHiddenAsAWhole() {
  // Before the search documents are updated, the search knows even less.
  expect(await known(visitor)).toEqual([]);
  await follow();
  for (const reader of [visitor, partner, network]) expect(await known(reader)).toEqual([]);
  // It can still be found by its country.
  expect(await found('country=MX')).toContain(organization.slug);
  expect(await known(own)).toEqual(names);
  await withholdsItsTexts();
  expect(await setTextsShown(own, organization.slug, true)).toBe(true);
  await follow();
  for (const reader of [visitor, partner, network]) expect(await known(reader)).toEqual([]);
  expect(await found('literal=1&q=frontera')).toContain(organization.slug);
  const profile = await getOrganization(visitor, organization.slug, 'es');
  expect(profile?.summary?.text).toContain('Acompaña en […]');
  expect(profile?.isIndexed).toBe(false);
  expect(profile?.places.map(({ countryCode }) => countryCode)).toEqual(['MX', 'GT']);
  expect(JSON.stringify(profile)).not.toMatch(/ana@example|962 000/);
  expect(profile?.contacts.map(({ url }) => url)).toEqual(['https://example.org/form']);
  const forPartners = await getOrganization(partner, organization.slug, 'es');
  expect(forPartners?.contacts[0]).toMatchObject({ email: 'ana@example.org' });
  expect((await listOwnThreats(own)).atRisk).toMatchObject([{ slug: organization.slug }]);
  // A query for its town says of it the same as one for any other town of the country.
  const saidFor = async (town: string) =>
    (await ask(`q=${town}`)).results.find(({ slug }) => slug === organization.slug);
  expect(await saidFor('Tapachula')).toEqual(await saidFor('Tijuana'));
  expect(await saidFor('Tapachula')).toBeDefined();
}

/** Until its people have read its texts as others would, others see nothing that could tell where it is. */
async function withholdsItsTexts() {
  for (const reader of [visitor, partner]) {
    const profile = await getOrganization(reader, organization.slug, 'es');
    expect([profile?.summary, profile?.description]).toEqual([null, null]);
    expect(JSON.stringify(profile?.services)).not.toMatch(/Alojamiento|Pregunte/);
    expect(await found('literal=1&q=frontera', reader)).not.toContain(organization.slug);
  }
  const profile = await getOrganization(visitor, organization.slug, 'es');
  expect([profile?.website, profile?.links, profile?.contacts]).toEqual([null, [], []]);
  expect((await getSafety(own, organization.slug, 'es'))?.texts).toEqual({ shownAt: null });
}

async function isOpen() {
  await follow();
  expect(await known(partner)).toEqual(names);
  expect(await known(visitor)).toEqual(names);
  const profile = await getOrganization(visitor, organization.slug, 'es');
  expect(profile?.isIndexed).toBe(true);
  expect(profile?.contacts[0]).toMatchObject({ email: 'ana@example.org' });
  expect((await listOwnThreats(own)).atRisk).toEqual([]);
}

describe('an organization at raised risk', () => {
  it('is neither shown nor found by its places, by anybody but its own people', async () => {
    await isOpen();
    expect(await setOrganizationRisk(own, organization.slug, true)).toBe(true);
    await isHiddenAsAWhole();
    expect(await setOrganizationRisk(network, organization.slug, false)).toBe(true);
    await isOpen();
    const actions = await db().auditEntry.findMany({
      where: { objectId: organization.id },
      select: { action: true },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'organization.raise-risk',
      'organization.show-texts',
      'organization.end-risk',
    ]);
  });

  it('is marked, and found by its name alone, before its texts are worked through', async () => {
    const unfound = async (word: string) =>
      !(await found(`literal=1&q=${word}`)).includes(organization.slug);
    expect(await unfound('frontera')).toBe(false);
    await setOrganizationRisk(own, organization.slug, true);
    expect(await unfound('frontera')).toBe(true);
    expect(await found(`q=${encodeURIComponent(organization.name)}`)).toContain(organization.slug);
    await setTextsShown(own, organization.slug, true);
    await follow();
    expect(await unfound('frontera')).toBe(false);
    expect(await unfound('Tapachula')).toBe(true);
    await setOrganizationRisk(own, organization.slug, false);
  });

  it('stays hidden when its people save its profile', async () => {
    await setOrganizationRisk(own, organization.slug, true);
    const form = await formOf(own, organization.slug);
    expect(await updateOrganization(own, organization.slug, form)).toEqual({ status: 'saved' });
    await isHiddenAsAWhole();
    await setOrganizationRisk(own, organization.slug, false);
  });

  it('is no page for search engines, nor are its resources and files', async () => {
    const resource = await aResource({ organization });
    const file = await aFile(resource, 'guia.pdf', '%PDF-1.4');
    const listed = async () => JSON.stringify(await listPublicPages());
    const state = async () => [
      (await listed()).includes(`/organizations/${organization.slug}"`),
      (await listed()).includes(`/resources/${resource.slug}"`),
      (await getResource(visitor, resource.slug, 'es'))?.isIndexed,
      (await openFile(visitor, file.id))?.isIndexed,
    ];
    expect(await state()).toEqual([true, true, true, true]);
    await setOrganizationRisk(own, organization.slug, true);
    expect(await state()).toEqual([false, false, false, false]);
    await setOrganizationRisk(own, organization.slug, false);
  });

  it('is set by its administrators and the network’s, and by nobody else', async () => {
    const staff = await arriving(await aPerson({ memberOf: organization }));
    for (const actor of [visitor, staff, partner])
      expect(await setOrganizationRisk(actor, organization.slug, true)).toBe(false);
    for (const actor of [visitor, staff, partner, own])
      expect(await setCountryRisk(actor, 'MX', true)).toBe(false);
    for (const actor of [visitor, staff, partner, own])
      expect(await setTextsShown(actor, organization.slug, true)).toBe(false);
    await isOpen();
  });
});

describe('a country at raised risk', () => {
  it('hides organizations with their seat there as a whole', async () => {
    expect(await setCountryRisk(network, 'MX', true)).toBe(true);
    await isHiddenAsAWhole();
    expect((await getSafety(own, organization.slug, 'es'))?.countryAtRisk).toBe('México');
    expect((await readCountry(visitor, 'MX', 'es'))?.isIndexed).toBe(false);
    expect(JSON.stringify(await listPublicPages())).not.toContain('/countries/mx"');
    expect(await setCountryRisk(network, 'MX', false)).toBe(true);
    await isOpen();
  });

  it('hides the places there of organizations with their seat elsewhere', async () => {
    await setCountryRisk(network, 'GT', true);
    await follow();
    expect(await known(visitor)).toEqual(names);
    const profile = await getOrganization(visitor, organization.slug, 'es');
    expect(profile?.isIndexed).toBe(true);
    expect(profile?.places.map(({ municipality }) => municipality)).toEqual(['Tapachula', '']);
    await setCountryRisk(network, 'GT', false);
  });

  it('is not missed by those who save a profile at the same moment', async () => {
    for (let round = 0; round < size(2, 6); round += 1) {
      const form = await formOf(own, organization.slug);
      await Promise.all([
        setCountryRisk(network, 'MX', true),
        updateOrganization(own, organization.slug, form),
      ]);
      expect(await known(visitor)).toEqual([]);
      await setCountryRisk(network, 'MX', false);
    }
  });

  it('is one that the network knows', async () => {
    expect(await setCountryRisk(network, 'ZZ', true)).toBe(false);
  });
});
