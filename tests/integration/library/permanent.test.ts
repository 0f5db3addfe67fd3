import { expect, it } from 'vitest';
import { slugOfResource } from '~/features/library/resources/permanent.server';
import { isGone } from '~/features/open-data/oai/gone.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';
import { aMember } from '../requests/world';

it('a permanent link follows a resource to its new slug, and says when it is gone', async () => {
  const { id } = await aResource({ organization: await anOrganization(), slug: 'guia-de-retorno' });
  expect(await slugOfResource(visitor, id)).toBe('guia-de-retorno');
  expect(await isGone(id)).toBe(false);
  await db().resource.update({ where: { id }, data: { slug: 'guia-de-retorno-seguro' } });
  expect(await slugOfResource(visitor, id)).toBe('guia-de-retorno-seguro');
  await db().resource.update({ where: { id }, data: { withdrawnAt: new Date() } });
  expect(await slugOfResource(visitor, id)).toBeNull();
  expect(await isGone(id)).toBe(true);
});

it('of what was never public, a permanent link tells nothing', async () => {
  const { organization, actor } = await aMember();
  const { id, slug } = await aResource({ organization, visibility: 'network' });
  expect([await slugOfResource(visitor, id), await isGone(id)]).toEqual([null, false]);
  expect(await slugOfResource(actor, id)).toBe(slug);
  for (const other of ['x', '00000000-0000-7000-8000-000000000000'])
    expect([await slugOfResource(visitor, other), await isGone(other)]).toEqual([null, false]);
});
