import { beforeAll, describe, expect, it } from 'vitest';
import { getInside } from '~/features/library/files/inside.server';
import { readPage } from '~/features/library/files/reading.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { searchResources } from '~/features/library/resources/resources.server';
import { withdrawResource } from '~/features/library/resources/update-resource.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aDocument } from '../../factories/documents';
import { anEditionPair } from '../../factories/editions';
import { aResource } from '../../factories/resources';
import { aNetwork } from '../resources/people';
import { received, shared } from '../resources/shelf';

let network: Awaited<ReturnType<typeof aNetwork>>;
const files: Record<string, { id: string }> = {};
const filler = 'Este capítulo describe la situación general de la región y sus antecedentes.';

beforeAll(async () => {
  network = await aNetwork();
  const { organization } = network;
  const pages = Array.from({ length: 14 }, (_, index) => `${index + 1}\n${filler}`);
  pages[11] = 'Plan de restitución\nEl plan de restitución de derechos se firma con la familia.';
  const spanish = await aResource({ organization, slug: 'largo', reviewOn: '2020-01-31' });
  files['largo'] = await aDocument(spanish, pages);
  const english = await aResource({ organization, slug: 'english', languages: ['eng'] });
  files['english'] = await aDocument(
    english,
    ['Nothing here.', 'Consular officers were interviewing children at the border.'],
    { language: 'eng' },
  );
  const partial = await aResource({ organization, slug: 'partial' });
  await aDocument(partial, ['El plan anual.', filler]);
  for (const visibility of ['network', 'organization'] as const) {
    const one = await aResource({ organization, slug: visibility, visibility });
    files[visibility] = await aDocument(one, [`Secreto xoloitzcuintle de ${visibility}`]);
  }
});

const ask = async (q: string, actor: Actor = visitor, locale = 'es') => {
  const query = parseResourceQuery(new URLSearchParams({ q }));
  return searchResources(actor, query, locale);
};

it('a phrase on page 12 is found there, before what holds only part of it', async () => {
  const { results } = await ask('restitución de derechos plan');
  expect(results.map(({ slug }) => slug)).toEqual(['largo', 'partial']);
  const [{ snippet } = { snippet: null }] = results;
  expect([snippet?.place.number, snippet?.locale]).toEqual([12, 'es']);
  const marked = snippet?.parts.filter(({ matched }) => matched).map(({ text }) => text);
  expect(marked).toEqual(expect.arrayContaining(['restitución', 'derechos']));
});

it.each([
  ['restitucion', 'largo', 12],
  ['RESTITUCIÓN', 'largo', 12],
  ['interview child', 'english', 2],
  ['officer', 'english', 2],
])('%s is found by its stem, in %s on page %i', async (q, slug, page) => {
  const { results } = await ask(q);
  expect([results[0]?.slug, results[0]?.snippet?.place.number]).toEqual([slug, page]);
});

describe.each([
  ['visitor', []],
  ['loose', []],
  ['partner', ['network']],
  ['staff', ['network', 'organization']],
])('%s', (name, seen: string[]) => {
  it('finds, reads and counts by the pages of what is theirs alone', async () => {
    const actor = network.actors[name] as Actor;
    const { results, total, facets } = await ask('xoloitzcuintle', actor);
    expect(results.map(({ slug }) => slug).sort()).toEqual([...seen].sort());
    expect(total).toBe(seen.length);
    expect(facets.country.flatMap(({ options }) => options.map(({ count }) => count))).toEqual(
      seen.length > 0 ? [seen.length] : [],
    );
    for (const slug of ['network', 'organization']) {
      const may = seen.includes(slug);
      expect((await readPage(actor, slug, 1, 'es')) !== null).toBe(may);
      expect((await getInside(actor, files[slug]?.id ?? '')) !== null).toBe(may);
    }
  });
});

it('what is past its review date says so and comes after what is not', async () => {
  await db().resource.update({
    where: { slug: 'partial' },
    data: { reviewOn: new Date('2999-01-31') },
  });
  const { results } = await ask('plan');
  expect(results.map(({ slug, isPastReview }) => [slug, isPastReview])).toEqual([
    ['partial', false],
    ['largo', true],
  ]);
});

it('of two editions the reader’s own is shown and counted once, with word of the other', async () => {
  const { newer, behind } = await anEditionPair(network.organization);
  await aDocument(newer, ['Procedimiento de zurumbático.']);
  await aDocument(behind, ['Zurumbático procedure.'], { language: 'eng' });
  const es = await ask('zurumbático');
  expect([es.total, es.results[0]?.slug, es.results[0]?.alsoIn]).toEqual([
    1,
    newer.slug,
    ['inglés'],
  ]);
  const en = await ask('zurumbático', visitor, 'en');
  expect([en.total, en.results[0]?.slug, en.results[0]?.alsoIn]).toEqual([
    1,
    behind.slug,
    ['Spanish'],
  ]);
  const filtered = parseResourceQuery(new URLSearchParams({ q: 'zurumbático', language: 'eng' }));
  const one = await searchResources(visitor, filtered, 'es');
  expect(one.results.map(({ slug }) => slug)).toEqual([behind.slug]);
});

it('a page is read by its number, in the language it is written in', async () => {
  const page = await readPage(visitor, 'largo', 12, 'es');
  expect([page?.place.number, page?.pages, page?.lang]).toEqual([12, 14, 'es']);
  expect(page?.text).toContain('se firma con la familia');
  expect((await readPage(visitor, 'largo', 99, 'es'))?.place.number).toBe(14);
  expect(await readPage(visitor, 'no-such', 1, 'es')).toBeNull();
  const inside = await getInside(visitor, files['largo']?.id ?? '');
  expect(inside?.outline[11]).toMatchObject({
    position: 12,
    place: { unit: 'page', number: 12 },
    start: 'Plan de restitución',
  });
});

it('a file that is shared is found by its text at once, and no more when it is withdrawn', async () => {
  const upload = await received(network.staff, 'Acta de paralelepipedo');
  const slug = await shared(network.staff, { upload });
  expect((await ask('paralelepípedo')).results.map((one) => one.slug)).toEqual([slug]);
  await withdrawResource(network.staff, slug);
  expect((await ask('paralelepípedo')).total).toBe(0);
});
