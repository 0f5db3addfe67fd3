import { expect, it } from 'vitest';
import type { ProfileInput } from '~/features/organizations/organizations.schema';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { formOf } from './support';

it('writes the lists that changed, and leaves every other row as it was', async () => {
  const organization = await anOrganization({
    contacts: [{ role: 'legal', email: 'legal@example.org' }],
    links: [{ kind: 'support', url: 'https://example.org/dar' }],
    services: [{ service: 'shelter' }, { service: 'health' }],
  });
  const actor = await actorOf(await aPerson({ memberOf: organization }));
  const id = { select: { id: true } } as const;
  const rows = () =>
    db().organization.findUniqueOrThrow({
      where: { id: organization.id },
      select: { places: id, languages: id, contacts: id, links: id, services: id },
    });
  const save = async (change: Partial<ProfileInput>) => {
    const form = await formOf(actor, organization.slug);
    await updateOrganization(actor, organization.slug, { ...form, ...change });
    return rows();
  };
  const before = await rows();
  expect(await save({ summary: { es: 'Otro resumen', en: '' } })).toEqual(before);
  const links = [
    { kind: 'support' as const, url: 'https://example.org/x', audience: 'public' as const },
  ];
  const { links: fresh, ...others } = await save({ links });
  expect(fresh).not.toEqual(before.links);
  const { links: _links, ...kept } = before;
  expect(others).toEqual(kept);
  const [shelter, health] = (await formOf(actor, organization.slug)).services;
  if (!shelter || !health) throw new Error('two services');
  const changed = await save({ services: [health, { ...shelter, cost: 'free' }] });
  expect(changed.services).toEqual(expect.arrayContaining(before.services));
  expect(changed.services).toHaveLength(2);
});
