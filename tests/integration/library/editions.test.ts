import { beforeEach, expect, it } from 'vitest';
import { changeEditions } from '~/features/library/editions/change-editions.server';
import { getEditions } from '~/features/library/editions/editions.server';
import { updateResource } from '~/features/library/resources/update-resource.server';
import { visitor, type Actor, type Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aTranslationWish } from '../../factories/editions';
import { anOrganization } from '../../factories/organizations';
import { aNetwork } from '../resources/people';
import { audited, input, rowOf, shared } from '../resources/shelf';

let network: Awaited<ReturnType<typeof aNetwork>>;
let spanish: string;
let english: string;
beforeEach(async () => {
  network = await aNetwork();
  spanish = await shared(network.staff, link('https://example.org/es'));
  english = await shared(network.staff, {
    ...link('https://example.org/en'),
    title: { es: '', en: 'Reception protocol' },
    summary: { es: '', en: '' },
    language: ['eng'],
  });
});

const link = (url: string) => ({ url, title: { es: 'Protocolo de recepción', en: '' } });
const join = (standing: 'same' | 'newer' | 'older' = 'same') =>
  changeEditions(network.staff, spanish, { do: 'join', other: english, standing });
const seen = async (actor: Actor, slug: string) => {
  const editions = await getEditions(actor, slug, 'es');
  if (!editions) throw new Error('not found');
  return editions;
};
const behind = async (slug: string) => (await seen(visitor, slug)).own.isBehind;
const save = async (slug: string, wishes: Partial<ReturnType<typeof input>>) => {
  const { version, texts, url } = await rowOf(slug);
  const title = { es: '', en: '', [texts[0]?.locale ?? 'es']: texts[0]?.title ?? '' };
  const stored = { version, title, url: url ?? '', summary: { es: '', en: '' } };
  return updateResource(network.staff, slug, input({ ...stored, ...wishes }));
};

it('each edition tells of the other, which readers of its language are offered', async () => {
  expect(await join()).toBe('done');
  const { others } = await seen(visitor, english);
  expect(others.map(({ slug, isOwnLanguage }) => [slug, isOwnLanguage])).toEqual([[spanish, true]]);
  expect(await behind(spanish)).toBe(false);
  expect(await behind(english)).toBe(false);
});

it('a new link on one side marks the other out of date, until it catches up', async () => {
  await join();
  await save(spanish, { url: 'https://example.org/es/2', changes: 'Nuevos plazos.' });
  expect([await behind(spanish), await behind(english)]).toEqual([false, true]);
  const { own, past } = await seen(visitor, spanish);
  expect([own.edition, own.changes, past.map(({ number }) => number)]).toEqual([
    2,
    'Nuevos plazos.',
    [1],
  ]);
  await save(english, { url: 'https://example.org/en/2', language: ['eng'] });
  expect([await behind(spanish), await behind(english)]).toEqual([false, false]);
  const { id } = await rowOf(spanish);
  expect((await audited(id)).map(({ action }) => action)).toContain('resource.edition');
});

it('a correction, or a change of words alone, makes no edition', async () => {
  await join();
  await save(spanish, { url: 'https://example.org/es/2', correction: true });
  await save(spanish, { title: { es: 'Otro título', en: '' } });
  expect(await behind(english)).toBe(false);
  expect((await seen(visitor, spanish)).own.edition).toBe(1);
});

it.each([
  ['newer', false, true],
  ['older', true, false],
] as const)('joined as %s, one of them is behind', async (standing, own, other) => {
  await join(standing);
  expect([await behind(spanish), await behind(english)]).toEqual([own, other]);
});

it('parted again, they do not speak of each other', async () => {
  await join('older');
  expect(await changeEditions(network.staff, spanish, { do: 'part' })).toBe('done');
  expect((await seen(visitor, spanish)).others).toEqual([]);
  expect(await behind(spanish)).toBe(false);
});

it('an edition that somebody may not read is neither named nor compared with', async () => {
  await join('older');
  await db().resource.update({ where: { slug: english }, data: { visibility: 'network' } });
  expect((await seen(visitor, spanish)).others).toEqual([]);
  expect(await behind(spanish)).toBe(false);
  expect((await seen(network.partner, spanish)).own.isBehind).toBe(true);
  await db().resource.update({ where: { slug: english }, data: { withdrawnAt: new Date() } });
  expect((await seen(network.staff, spanish)).own.isBehind).toBe(false);
});

it.each(['partner', 'administrator', 'loose'])('%s joins nothing of another’s', async (name) => {
  const actor = network.actors[name] as Person;
  for (const what of [
    { do: 'join' as const, other: english, standing: 'same' as const },
    { do: 'part' as const },
  ])
    expect(await changeEditions(actor, spanish, what)).toBe('not-found');
  expect((await rowOf(spanish)).workId).toBeNull();
});

it('the same language twice is no pair', async () => {
  const twin = await shared(network.staff, link('https://example.org/twin'));
  expect(
    await changeEditions(network.staff, spanish, { do: 'join', other: twin, standing: 'same' }),
  ).toEqual({ other: ['sameLanguage'] });
});

it('a partner offers a translation, delivers it, and its owner takes it', async () => {
  const { partner, staff, other } = network;
  await changeEditions(staff, spanish, { do: 'ask', language: 'mam' });
  await changeEditions(partner, spanish, { do: 'offer', language: 'mam' });
  await changeEditions(partner, spanish, { do: 'offer', language: 'mam' });
  const [asked, offered] = (await seen(partner, spanish)).translations;
  expect([asked?.kind, offered?.kind, offered?.organization.slug]).toEqual([
    'asked',
    'offered',
    other.slug,
  ]);
  expect((await seen(partner, spanish)).translations).toHaveLength(2);
  expect((await seen(visitor, spanish)).translations).toEqual([]);

  const id = offered?.id ?? '';
  const mam = await shared(partner, { ...link('https://example.org/mam'), language: ['mam'] });
  const take = { do: 'take', id, other: mam } as const;
  expect(await changeEditions(staff, spanish, take)).toBe('not-found');
  const deliver = { do: 'deliver', id, other: mam } as const;
  expect(await changeEditions(staff, spanish, deliver)).toBe('not-found');
  expect(await changeEditions(partner, spanish, deliver)).toBe('done');
  expect((await seen(visitor, mam)).others).toEqual([]);
  expect(await changeEditions(partner, spanish, take)).toBe('not-found');
  // The owner takes what the page showed, and nothing that was put in its place meanwhile.
  const another = await shared(partner, {
    ...link('https://example.org/other'),
    language: ['mam'],
  });
  await changeEditions(partner, spanish, { ...deliver, other: another });
  expect(await changeEditions(staff, spanish, take)).toBe('not-found');
  await changeEditions(partner, spanish, deliver);
  expect(await changeEditions(staff, spanish, take)).toBe('done');
  expect((await seen(visitor, mam)).others.map(({ slug }) => slug)).toEqual([spanish]);
  expect((await seen(partner, spanish)).translations).toEqual([]);
});

it('only those concerned take an offer back', async () => {
  const { partner, staff, administrator } = network;
  await changeEditions(partner, spanish, { do: 'offer', language: 'eng' });
  const id = (await seen(partner, spanish)).translations[0]?.id ?? '';
  expect(await changeEditions(administrator, spanish, { do: 'end', id })).toBe('not-found');
  expect(await changeEditions(staff, spanish, { do: 'end', id })).toBe('done');
  expect(await changeEditions(partner, spanish, { do: 'end', id })).toBe('not-found');
});

it('what cannot be asked for is said', async () => {
  const ask = (language: string) => changeEditions(network.staff, spanish, { do: 'ask', language });
  expect(await ask('xxx')).toEqual({ language: ['choose'] });
  expect(await ask('spa')).toEqual({ language: ['sameLanguage'] });
  expect(await changeEditions(network.loose, spanish, { do: 'ask', language: 'eng' })).toBe(
    'not-found',
  );
});

it('an organization that left or is hidden for safety neither asks for a translation nor offers one', async () => {
  const resource = await rowOf(spanish);
  const wishes = async () => (await seen(network.staff, spanish)).translations.length;
  await aTranslationWish(resource, { by: network.other, kind: 'offered', languageCode: 'mam' });
  for (const by of [
    await anOrganization({ hiddenForSafety: true }),
    await anOrganization({ archived: true }),
  ])
    await aTranslationWish(resource, { by, kind: 'asked', languageCode: 'mam' });
  expect(await wishes()).toBe(1);
});
