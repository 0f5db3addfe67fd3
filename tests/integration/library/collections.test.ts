import { beforeAll, describe, expect, it } from 'vitest';
import { arranged, changeItems } from '~/features/library/collections/collection-items.server';
import {
  getCollection,
  getCollectionForEditing,
  listCollections,
  listCollectionsWith,
  listPublicCollectionSlugs,
} from '~/features/library/collections/collections.server';
import {
  createCollection,
  removeCollection,
  updateCollection,
} from '~/features/library/collections/save-collection.server';
import type { Actor, Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aCollection } from '../../factories/collections';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';
import { aNetwork } from '../resources/people';
import { audited } from '../resources/shelf';

let network: Awaited<ReturnType<typeof aNetwork>>;
const resources = {} as Record<
  'public' | 'network' | 'organization' | 'withdrawn',
  { id: string; slug: string }
>;
beforeAll(async () => {
  network = await aNetwork();
  const { organization } = network;
  for (const visibility of ['public', 'network', 'organization'] as const)
    resources[visibility] = await aResource({ organization, visibility, slug: `r-${visibility}` });
  resources.withdrawn = await aResource({ organization, withdrawn: true, slug: 'r-withdrawn' });
  const all = Object.values(resources);
  for (const audience of ['public', 'network', 'organization'] as const)
    await aCollection({ organization, audience, slug: `c-${audience}`, resources: all });
  await aCollection({ audience: 'network', slug: 'c-secretariat', resources: all });
  const hidden = await anOrganization({ hiddenForSafety: 'x' });
  await aCollection({ organization: hidden, slug: 'c-hidden' });
  const atRisk = await anOrganization({ atRisk: true });
  await aCollection({ organization: atRisk, slug: 'c-at-risk' });
});

const actorCalled = (name: string) => network.actors[name] as Actor;
const everybody = ['c-at-risk', 'c-public'];
const partners = [...everybody, 'c-network', 'c-secretariat'];

describe.each([
  ['visitor', everybody, ['r-public']],
  ['loose', everybody, ['r-public']],
  ['partner', partners, ['r-public', 'r-network']],
  ['administrator', partners, ['r-public', 'r-network']],
  ['staff', [...partners, 'c-organization'], ['r-public', 'r-network', 'r-organization']],
])('%s', (name, collections, seen) => {
  it('finds the collections that are theirs to read, each with what they may read of it', async () => {
    const actor = actorCalled(name);
    const listed = await listCollections(actor, 'es');
    expect(listed.map(({ slug }) => slug).sort()).toEqual([...collections].sort());
    const one = listed.find(({ slug }) => slug === 'c-public');
    expect(one?.count).toBe(seen.length);
    const page = await getCollection(actor, 'c-public', 'es');
    expect(page?.resources.map(({ slug }) => slug)).toEqual(seen);
    for (const slug of ['c-network', 'c-organization', 'c-secretariat', 'c-hidden'])
      expect([slug, (await getCollection(actor, slug, 'es')) !== null]).toEqual([
        slug,
        collections.includes(slug),
      ]);
    const holding = await listCollectionsWith(actor, resources.public.id, 'es');
    expect(holding.every(({ slug }) => collections.includes(slug))).toBe(true);
  });

  it('changes those of their own alone', async () => {
    const actor = actorCalled(name);
    const editable = [];
    for (const slug of ['c-public', 'c-secretariat', 'c-at-risk'])
      if (await getCollectionForEditing(actor, slug, 'es')) editable.push(slug);
    const own: Record<string, string[]> = { staff: ['c-public'], administrator: ['c-secretariat'] };
    expect(editable).toEqual(own[name] ?? []);
  });
});

it('search engines are not told of who is at risk', async () => {
  expect((await listPublicCollectionSlugs()).map(({ slug }) => slug)).toEqual(['c-public']);
});

const input = (title: string, wishes: object = {}) => ({
  title: { es: title, en: '' },
  description: { es: 'Para quien empieza.', en: '' },
  audience: 'network' as const,
  ...wishes,
});

it('is made, filled, put in order, changed and removed, each step in the log', async () => {
  const { staff } = network;
  const reserved = await createCollection(staff, input('New'));
  expect(reserved).toMatchObject({ status: 'saved', slug: expect.stringMatching(/^new-/) });
  const made = await createCollection(staff, input('Recepción de niñas y niños'));
  if (made.status !== 'saved') throw new Error(made.status);
  const { slug } = made;
  expect(slug).toMatch(/^recepcion-de-ninas-y-ninos-.{6}$/);
  for (const resource of ['r-public', 'r-network', 'r-organization'])
    expect(await changeItems(staff, slug, { do: 'add', resource })).toBe('done');
  await changeItems(staff, slug, { do: 'up', resource: 'r-organization' });
  await changeItems(staff, slug, { do: 'take-out', resource: 'r-public' });
  const page = await getCollection(staff, slug, 'es');
  expect(page?.resources.map((one) => one.slug)).toEqual(['r-organization', 'r-network']);
  const version = { version: 1 };
  const saved = await updateCollection(
    staff,
    slug,
    input('Otro', { ...version, audience: 'public' }),
  );
  expect(saved.status).toBe('saved');
  expect((await updateCollection(staff, slug, input('Tarde', version))).status).toBe('conflict');
  expect(await removeCollection(staff, slug)).toBe(true);
  expect(await getCollection(staff, slug, 'es')).toBeNull();
  const { id } = await db().collection.findUniqueOrThrow({ where: { slug } });
  const actions = (await audited(id)).map(({ action }) => action);
  expect(actions).toContain('collection.visibility');
  expect(actions.at(-1)).toBe('collection.remove');
});

it('what somebody may not read cannot be put into a collection', async () => {
  const { partner } = network;
  const made = await createCollection(partner, input('De otra organización'));
  if (made.status !== 'saved') throw new Error(made.status);
  for (const resource of ['r-organization', 'r-withdrawn', 'no-such', ''])
    expect(await changeItems(partner, made.slug, { do: 'add', resource })).toEqual({
      resource: ['noSuchResource'],
    });
  expect(await changeItems(network.staff, made.slug, { do: 'add', resource: 'r-public' })).toBe(
    'not-found',
  );
});

it('the secretariat’s is for the network or for everybody, and made by it alone', async () => {
  const administrator = network.administrator as Person;
  const own = input('Para la red');
  expect((await createCollection(administrator, own)).status).toBe('saved');
  const private_ = await createCollection(administrator, input('x', { audience: 'organization' }));
  expect(private_.status).toBe('invalid');
  const staff = await createCollection(network.staff, input('x', { owner: 'network' }));
  expect(staff.status).toBe('invalid');
  expect((await createCollection(network.loose, own)).status).toBe('invalid');
});

it.each([
  ['add', 'd', 'abcd'],
  ['add', 'a', 'abc'],
  ['up', 'b', 'bac'],
  ['up', 'a', 'abc'],
  ['down', 'b', 'acb'],
  ['down', 'c', 'abc'],
  ['take-out', 'b', 'ac'],
  ['up', 'x', 'abc'],
] as const)('%s %s makes %s', (what, id, expected) => {
  expect(arranged(['a', 'b', 'c'], id, what).join('')).toBe(expected);
});
