import { expect, it } from 'vitest';
import {
  endShareLink,
  getShareLinks,
  makeShareLink,
  mostOpenLinks,
} from '~/features/library/access/share-links.server';
import { getShared } from '~/features/library/access/shared.server';
import { aFile } from '../../factories/files';
import { aResource } from '../../factories/resources';
import { aNetwork } from './people';
import { rowOf } from './shelf';

it('every open link can be found by those who may end it: no more are open than the page lists', async () => {
  const { organization, staff } = await aNetwork();
  const { slug } = await aResource({ organization, onRequest: true });
  await aFile(await rowOf(slug), 'a.pdf', '%PDF');
  const make = async (days: '1' | '7' = '1') => {
    const made = await makeShareLink(staff, slug, { do: 'make', label: 'Procuraduría', days });
    return typeof made === 'object' && made ? made.token : (made ?? '');
  };
  const first = await make('7');
  for (let count = 1; count < mostOpenLinks; count += 1) await make();
  expect(await make()).toBe('too-many');
  const listedLinks = async () =>
    (await getShareLinks(staff, slug, 'es'))?.links.filter(({ isOpen }) => isOpen) ?? [];
  const open = await listedLinks();
  expect(open).toHaveLength(mostOpenLinks);
  // Links that were ended give way to those that are open.
  for (const { id } of open.slice(-5)) await endShareLink(staff, slug, id);
  for (let count = 0; count < 5; count += 1) await make();
  for (const { id } of await listedLinks()) await endShareLink(staff, slug, id);
  expect(await getShared(first, 'es')).toBeNull();
});
