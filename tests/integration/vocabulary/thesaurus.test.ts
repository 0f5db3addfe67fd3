import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createEntry,
  removeEntry,
  updateEntry,
} from '~/features/taxonomy/administration/save-entry.server';
import { findEntry, listThesaurus } from '~/features/taxonomy/administration/thesaurus.server';
import { entrySchema } from '~/features/taxonomy/administration/vocabulary.schema';
import { visitor, type Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { seedThesaurus } from '../../../prisma/seed/thesaurus.server';
import { anOrganization } from '../../factories/organizations';
import { resetDatabase } from '../../setup/database';
import { found } from '../directory/ask';
import { aNetworkAdministrator, anOwnAdministrator } from '../protection/people';

let network: Person;
beforeAll(async () => {
  network = (await aNetworkAdministrator()).actor;
});
afterAll(() => resetDatabase());

const words = (es: string, en: string, seen = '') => entrySchema.parse({ words: { es, en }, seen });

it('is for network administrators alone', async () => {
  const { actor: other } = await anOwnAdministrator(await anOrganization());
  for (const actor of [visitor, other]) {
    expect(await listThesaurus(actor, {})).toBeNull();
    expect(await createEntry(actor, words('a', 'b'))).toEqual({ status: 'not-found' });
    expect(await updateEntry(actor, 'international-protection', words('a', 'b'))).toEqual({
      status: 'not-found',
    });
    expect(await removeEntry(actor, 'international-protection')).toBe(false);
  }
});

it('takes entries with the same words from several at once, each under an address of its own', async () => {
  const many = 16;
  const add = () => createEntry(network, words('cayuco', 'dugout'));
  const slugs = (await Promise.all(Array.from({ length: many }, add))).map((one) =>
    'slug' in one ? one.slug : '',
  );
  expect(new Set(slugs).size).toBe(many);
  expect(slugs.filter((slug) => slug === 'dugout')).toHaveLength(1);
  for (const slug of slugs) expect(slug).toMatch(/^dugout(?:-[0-9a-f]{8})?$/);
});

it('joins words of two languages for searches at once, and parts them again', async () => {
  const one = await anOrganization({
    texts: { es: { summary: 'Siembra milpas comunitarias.' } },
  });
  expect(await found('q=cornfields')).toEqual([]);
  const created = await createEntry(network, words('milpa\nmilpas', 'cornfield\ncornfields'));
  expect(created).toEqual({ status: 'saved', slug: 'cornfield' });
  expect(await found('q=cornfields')).toEqual([one.slug]);
  expect((await listThesaurus(network, { q: 'MILPA' }))?.total).toBe(1);

  const entry = await findEntry(network, 'cornfield');
  const seen = entry?.values.seen ?? '';
  const change = words('milpa', 'maize field', seen);
  expect(await updateEntry(network, 'cornfield', change)).toEqual({
    status: 'saved',
    slug: 'cornfield',
  });
  expect(await found('q=cornfields')).toEqual([]);
  expect(await updateEntry(network, 'cornfield', change)).toMatchObject({
    status: 'conflict',
    stored: { words: { es: 'milpa', en: 'maize field' } },
  });
  expect(await removeEntry(network, 'cornfield')).toBe(true);
  expect(await findEntry(network, 'cornfield')).toBeNull();
});

it('keeps what administrators changed or removed when a release brings its own words', async () => {
  const entry = await findEntry(network, 'international-protection');
  const change = words('protección entre países', 'cross-border protection', entry?.values.seen);
  expect(await updateEntry(network, 'international-protection', change)).toMatchObject({
    status: 'saved',
  });
  expect(await removeEntry(network, 'statelessness')).toBe(true);
  await db().$transaction((tx) => seedThesaurus(tx));
  const after = await findEntry(network, 'international-protection');
  expect(after?.values.words.en).toBe('cross-border protection');
  expect(await findEntry(network, 'statelessness')).toBeNull();
});
