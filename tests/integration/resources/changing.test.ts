import { beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '~/features/library/files/open-file.server';
import { getResource } from '~/features/library/resources/resources.server';
import {
  updateResource,
  withdrawResource,
} from '~/features/library/resources/update-resource.server';
import { visitor } from '~/platform/auth/actor';
import { aNetwork } from './people';
import { audited, found, heldAs, input, received, rowOf, shared, stored } from './shelf';

let network: Awaited<ReturnType<typeof aNetwork>>;
beforeAll(async () => {
  network = await aNetwork();
});

describe('changing', () => {
  it('shows at once, with a new file in place of the old one', async () => {
    const slug = await shared(network.staff, { title: { es: 'Guía bermeja', en: '' } });
    const { version, files, id } = await rowOf(slug);
    const upload = await received(network.staff, 'other');
    const title = { es: 'Guía celeste', en: 'Sky guide' };
    const change = input({ version, title, upload, visibility: 'network' });
    expect(await updateResource(network.staff, slug, change)).toEqual({ status: 'saved' });
    expect([await found(network.partner, 'bermeja'), await found(network.partner, 'sky')]).toEqual([
      0, 1,
    ]);
    const after = await rowOf(slug);
    expect(after.version).toBe(version + 1);
    expect(after.texts).toHaveLength(2);
    expect(stored('kept')).not.toContain(heldAs(files[0]));
    expect(stored('kept')).toContain(heldAs(after.files[0]));
    expect((await audited(id)).map(({ action }) => action).sort()).toEqual([
      'resource.create',
      'resource.edition',
      'resource.update',
      'resource.visibility',
    ]);
  });

  it('keeps the file when nothing takes its place, and drops it for a link', async () => {
    const slug = await shared(network.staff);
    const { version, files } = await rowOf(slug);
    await updateResource(network.staff, slug, input({ version }));
    expect((await rowOf(slug)).files).toEqual(files);
    const link = input({ version: version + 1, url: 'https://example.org/b' });
    expect(await updateResource(network.staff, slug, link)).toEqual({ status: 'saved' });
    expect(await rowOf(slug)).toMatchObject({ url: 'https://example.org/b', files: [] });
    expect(stored('kept')).not.toContain(heldAs(files[0]));
    const none = input({ version: version + 2 });
    expect(await updateResource(network.staff, slug, none)).toMatchObject({
      errors: { file: ['fileOrLink'] },
    });
  });

  it('of what somebody else saved meanwhile tells so and changes nothing', async () => {
    const slug = await shared(network.staff);
    const { version } = await rowOf(slug);
    const change = (es: string) => input({ version, title: { es, en: '' } });
    const results = await Promise.all(
      ['Una', 'Otra'].map((es) => updateResource(network.staff, slug, change(es))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['conflict', 'saved']);
    const winner = (await rowOf(slug)).texts[0]?.title;
    const conflict = results.find(({ status }) => status === 'conflict');
    expect(conflict).toMatchObject({ current: { title: { es: winner }, version: version + 1 } });
  });

  it.each(['partner', 'administrator', 'loose'] as const)('is not for a %s', async (name) => {
    const slug = await shared(network.staff);
    const before = await rowOf(slug);
    const change = input({ version: before.version });
    expect(await updateResource(network[name], slug, change)).toEqual({ status: 'not-found' });
    expect(await withdrawResource(network[name], slug)).toBe(false);
    expect(await rowOf(slug)).toEqual(before);
  });
});

it('what is withdrawn is gone at once, with its file', async () => {
  const slug = await shared(network.staff, { title: { es: 'Guía turquesa', en: '' } });
  const { files, id } = await rowOf(slug);
  const file = files[0]?.id ?? '';
  expect(await openFile(visitor, file)).not.toBeNull();
  expect(await withdrawResource(network.staff, slug)).toBe(true);
  for (const actor of [visitor, network.partner, network.staff]) {
    expect(await found(actor, 'turquesa')).toBe(0);
    expect(await getResource(actor, slug, 'es')).toBeNull();
    expect(await openFile(actor, file)).toBeNull();
  }
  expect(stored('kept')).not.toContain(heldAs(files[0]));
  expect((await audited(id)).at(-1)?.action).toBe('resource.withdraw');
  expect(await withdrawResource(network.staff, slug)).toBe(false);
});
