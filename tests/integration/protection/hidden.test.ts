import { beforeAll, describe, expect, it } from 'vitest';
import { readCountry, listCountries } from '~/features/directory/countries.server';
import { readCoverage } from '~/features/directory/coverage.server';
import { listExpertise, readExpertiseArea } from '~/features/directory/expertise.server';
import { listFoundingPartners } from '~/features/directory/founding-partners.server';
import { readFrontPage } from '~/features/directory/front-page.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { listOwnOrganizations } from '~/features/organizations/workspace.server';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { askRelease, confirmRelease } from '~/features/protection/release.server';
import { openFile } from '~/features/library/files/open-file.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import {
  getResource,
  listNewestResources,
  listResourcesOf,
  searchResources,
} from '~/features/library/resources/resources.server';
import { listPublicPages } from '~/features/open-data/sitemap.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aFile } from '../../factories/files';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { resetDatabase } from '../../setup/database';
import { ask } from '../directory/ask';
import { aNetworkAdministrator, arriving } from './people';

const word = 'canarioquetzal';
let organization: { id: string; slug: string };
let resource: { id: string; slug: string };
let file: { id: string; name: string };
let administrator: Awaited<ReturnType<typeof aNetworkAdministrator>>;
let colleague: typeof administrator;
let readers: Record<string, () => Promise<Actor>>;
/** what the portal showed before this organization existed */
let never: Record<string, string>;

beforeAll(async () => {
  await resetDatabase();
  const other = await aPerson({ memberOf: await anOrganization() });
  administrator = await aNetworkAdministrator();
  colleague = await aNetworkAdministrator();
  readers = {
    visitor: () => Promise.resolve(visitor),
    'other staff': () => arriving(other),
    'network administrator': () => arriving(administrator),
  };
  const nobody = { id: crypto.randomUUID(), slug: 'pop-noj' };
  [organization, resource, file] = [nobody, { ...nobody, slug: 'x' }, { ...nobody, name: 'x' }];
  never = await spoken();
  organization = await anOrganization({
    // Takes the slug of a founding partner.
    slug: 'pop-noj',
    name: `Red ${word}`,
    texts: {
      es: { summary: `Resumen ${word}`, description: `Descripción ${word}` },
      en: { name: `Net ${word}`, summary: `Summary ${word}`, description: `Description ${word}` },
    },
    places: [
      { countryCode: 'BZ', region: word, municipality: word, street: word, precision: 'precise' },
    ],
    services: [{ service: 'shelter', description: { es: word, en: word } }],
    links: [{ kind: 'support', url: `https://example.org/${word}` }],
    countries: [{ countryCode: 'GT' }],
    languages: [{ languageCode: 'miq', variant: word, municipality: word }],
    terms: [
      { kind: 'expertise', slug: 'guardianship' },
      { kind: 'stage', slug: 'origin' },
    ],
    contacts: [{ role: 'general', email: `${word}@example.org`, audience: 'public' }],
  });
  resource = await aResource({
    organization,
    texts: { es: { title: `Guía ${word}`, summary: word }, en: { title: `Guide ${word}` } },
    countries: ['BZ'],
  });
  file = await aFile(resource, `${word}.pdf`, '%PDF-1.4');
  const staff = await aPerson({ memberOf: organization });
  readers['its own staff'] = () => arriving(staff);
});

/** Everything that the portal shows to a reader, in a language, in which the organization could appear. */
async function all(actor: Actor, locale: string) {
  const found = async (search: string) => {
    const { total, results, facets } = await ask(search, actor, locale);
    return { total, results, facets };
  };
  const library = (search: string) =>
    searchResources(actor, parseResourceQuery(new URLSearchParams(search)), locale);
  const opened = await openFile(actor, file.id);
  return {
    profile: await getOrganization(actor, organization.slug, locale),
    resource: await getResource(actor, resource.slug, locale),
    file: opened && { name: opened.name },
    newest: await listNewestResources(actor, 50, locale),
    ofIt: await listResourcesOf(actor, organization.id, locale),
    library: [await library(''), await library(`q=${word}`), await library('country=BZ')],
    directory: [
      await found(''),
      await found(`q=${word}`),
      await found('country=BZ'),
      await found('language=miq'),
      await found('expertise=guardianship'),
      await found('sort=name'),
    ],
    countries: await listCountries(actor, locale),
    country: await readCountry(actor, 'BZ', locale),
    expertise: await listExpertise(actor, locale),
    area: await readExpertiseArea(actor, 'guardianship', locale),
    coverage: await readCoverage(actor, locale),
    front: await readFrontPage(actor, locale),
    partners: await listFoundingPartners(actor, locale),
    own: await listOwnOrganizations(actor),
    sitemap: await listPublicPages(),
  };
}

const spoken = async () => {
  const texts: Record<string, string> = {};
  for (const [name, reader] of Object.entries(readers))
    for (const locale of name === 'visitor' ? ['es', 'en'] : ['es'])
      texts[`${name} ${locale}`] = JSON.stringify(await all(await reader(), locale));
  return texts;
};

describe('an organization that is hidden for safety', () => {
  it('is nowhere and counts nowhere, for anybody, in both languages; then as before', async () => {
    const before = await spoken();
    for (const text of Object.values(before)) expect(text.split(word).length).toBeGreaterThan(20);
    await hideForSafety(administrator.actor, organization.slug);
    const during = await spoken();

    // As if it had never existed, including all counts.
    const { updatedAt } = await db().organization.findUniqueOrThrow({
      where: { id: organization.id },
    });
    await db().organization.update({
      where: { id: organization.id },
      data: { archivedAt: new Date(), hiddenForSafetyAt: null, hidingReason: '', updatedAt },
    });
    const archived = await spoken();
    await db().organization.update({
      where: { id: organization.id },
      data: {
        archivedAt: null,
        hiddenForSafetyAt: new Date(),
        hidingReason: 'Amenazas',
        updatedAt,
      },
    });
    for (const [reader, text] of Object.entries(during)) {
      expect([reader, text.includes(word), text.includes(organization.slug)]).toEqual([
        reader,
        false,
        false,
      ]);
      expect(text).toBe(archived[reader]);
    }
    // Readers from before the organization existed read what they read then.
    expect(Object.keys(never).length).toBeGreaterThan(2);
    expect(during).toMatchObject(never);

    await askRelease(administrator.actor, organization.slug);
    await confirmRelease(colleague.actor, organization.slug);
    expect(await spoken()).toEqual(before);
  });
});
