import { describe, expect, it } from 'vitest';
import { createOrganization } from '~/features/organizations/create-organization.server';
import { getOrganization } from '~/features/organizations/public-profile.server';
import { movedOrMissing } from '~/features/succession/moved.server';
import { renameOrganization } from '~/features/organizations/rename-organization.server';
import { updateOrganization } from '~/features/organizations/update-organization.server';
import { parseResourceQuery } from '~/features/resources/resource-search.schema';
import { searchResources } from '~/features/resources/resources.server';
import { links } from '~/i18n/links';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { formOf } from '../organizations/support';
import { found } from '../directory/ask';

const anAdministrator = async (memberOf: { id: string }) =>
  actorOf(await aPerson({ memberOf, role: 'organization_admin' }));

describe('renaming an organization', () => {
  it('changes name and address, and leads from every former address to the one it has now', async () => {
    const organization = await anOrganization();
    const actor = await anAdministrator(organization);
    const [second, third] = [`nueva-${unique()}`, `otra-${unique()}`];
    const ownName = `Red Renombrada ${unique()}`;
    const rename = (from: string, slug: string) =>
      renameOrganization(actor, from, { ownName, slug });
    expect(await rename(organization.slug, second)).toEqual({
      ...{ status: 'renamed', slug: second, isWaiting: false },
    });
    expect(await rename(second, third)).toMatchObject({ status: 'renamed', slug: third });

    expect(await getOrganization(visitor, third, 'es')).toMatchObject({ name: ownName });
    expect(await found(`q=${encodeURIComponent(ownName)}`)).toContain(third);
    for (const lang of ['es', 'en'])
      for (const former of [organization.slug, second]) {
        const answer = await movedOrMissing(former, (slug) => links.organization(lang, slug));
        expect([answer.status, answer.headers.get('Location')]).toEqual([
          301,
          `/${lang}/organizations/${third}`,
        ]);
      }
    const entries = { where: { organizationId: organization.id, action: 'organization.rename' } };
    expect(await db().auditEntry.count(entries)).toBe(2);

    // Its own former address it may take again.
    expect(await rename(third, organization.slug)).toMatchObject({ status: 'renamed' });
    const back = await movedOrMissing(third, (slug) => slug);
    expect(back.headers.get('Location')).toBe(organization.slug);
  });

  it('finds its resources by the names that it has now, however it got them', async () => {
    const organization = await anOrganization();
    const actor = await anAdministrator(organization);
    const resource = await aResource({ organization, texts: { es: { title: 'Guía' } } });
    const foundBy = async (word: string) => {
      const { results } = await searchResources(
        visitor,
        parseResourceQuery(new URLSearchParams({ q: word })),
        'es',
      );
      return results.map(({ slug }) => slug);
    };
    const [own, short] = [unique(), unique()].map((one) => `zz${one.replace(/[^a-z0-9]/gi, '')}`);
    const { slug } = organization;
    await renameOrganization(actor, slug, { ownName: `Red ${own}`, slug });
    expect(await foundBy(own ?? '')).toEqual([resource.slug]);
    const form = await formOf(actor, slug);
    await updateOrganization(actor, slug, { ...form, acronym: short ?? '' });
    expect(await foundBy(short ?? '')).toEqual([resource.slug]);
  });

  it('takes no address that is or was another organization’s, nor does a new one', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()];
    const actor = await anAdministrator(one);
    const kept = { ownName: one.name };
    const former = one.slug;
    expect(await renameOrganization(actor, former, { ...kept, slug: other.slug })).toEqual({
      status: 'taken',
    });
    const slug = `nueva-${unique()}`;
    await renameOrganization(actor, former, { ...kept, slug });
    expect(
      await renameOrganization(await anAdministrator(other), other.slug, { ...kept, slug: former }),
    ).toEqual({ status: 'taken' });
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const fresh = { ownName: 'Otra', nameLocale: 'es', slug: former, country: 'GT' };
    expect(await createOrganization(secretariat, fresh)).toMatchObject({ status: 'invalid' });
  });

  it('is for its administrators and the network’s, and says nothing of what is hidden', async () => {
    const organization = await anOrganization();
    const staff = await actorOf(await aPerson({ memberOf: organization }));
    const input = { ownName: 'x', slug: `x-${unique()}` };
    for (const actor of [visitor, staff])
      expect(await renameOrganization(actor, organization.slug, input)).toEqual({
        status: 'not-found',
      });
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    expect(await renameOrganization(secretariat, organization.slug, input)).toMatchObject({
      status: 'renamed',
    });
    await db().organization.update({
      where: { id: organization.id },
      data: { shelteredAt: new Date(), shelterReason: 'Amenazas' },
    });
    expect((await movedOrMissing(organization.slug, (slug) => slug)).status).toBe(404);
  });
});
