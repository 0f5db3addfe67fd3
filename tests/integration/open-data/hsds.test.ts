import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { parseHsdsQuery } from '~/features/open-data/hsds/hsds-query.schema';
import * as shapes from '~/features/open-data/hsds/hsds.schema';
import { resetDatabase } from '../../setup/database';
import { anOrganization } from '../../factories/organizations';
import { ask, askJson } from './ask';

interface Item {
  id: string;
  attributes?: { taxonomy_term_id: string }[];
}
interface Page {
  total_items: number;
  total_pages: number;
  empty: boolean;
  contents: Item[];
}
const page = (path: string) => askJson<Page>(`/hsds/${path}`);

const lists = {
  organizations: [shapes.organizationListedSchema, shapes.organizationSchema],
  services: [shapes.serviceListedSchema, shapes.serviceSchema],
  service_at_locations: [shapes.serviceAtLocationListedSchema, shapes.serviceAtLocationSchema],
  taxonomies: [shapes.taxonomySchema, shapes.taxonomySchema],
  taxonomy_terms: [shapes.taxonomyTermSchema, shapes.taxonomyTermSchema],
} as const;

beforeAll(() => resetDatabase('network'));

/** Fails if a value does not fit, or has a field that the schema does not. */
const fits = (schema: z.ZodType, value: unknown) => expect(schema.parse(value)).toEqual(value);

describe.each(['es', 'en'])('in %s', (lang) => {
  it.each(Object.entries(lists))(
    'the list of %s and its records have their shapes',
    async (name, [listed, whole]) => {
      const answer = await ask(`/hsds/${name}?per_page=500`, { 'Accept-Language': lang });
      expect(answer.headers.get('Content-Language')).toBe(lang);
      const list = (await answer.json()) as Page;
      fits(shapes.pageOfItems(listed), list);
      expect(list.contents.length).toBe(list.total_items);
      expect(list.total_items).toBeGreaterThan(5);
      const full = await page(`${name}?per_page=500&full=true&lang=${lang}`);
      fits(shapes.pageOfItems(whole), full);
      for (const { id } of list.contents.slice(0, 3)) {
        const record = await askJson<Item>(`/hsds/${name}/${id}?lang=${lang}`);
        fits(whole, record);
        expect(full.contents).toContainEqual(record);
      }
      expect(JSON.stringify(full)).not.toContain('null');
    },
  );
});

it.each(['organizations', 'services', 'service_at_locations'])(
  '%s come in pages and as lines, each record once',
  async (name) => {
    const all = await page(`${name}?per_page=500`);
    const ids = all.contents.map(({ id }) => id);
    const paged: string[] = [];
    for (let number = 1; number <= Math.ceil(ids.length / 4); number += 1)
      paged.push(...(await page(`${name}?per_page=4&page=${number}`)).contents.map(({ id }) => id));
    expect(paged).toEqual(ids);
    expect(await page(`${name}?per_page=4&page=9999`)).toMatchObject({ empty: true, contents: [] });
    const lines = (await (await ask(`/hsds/${name}?format=ndjson`)).text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Item).id)).toEqual(ids);
    const minimal = await page(`${name}?minimal=true&per_page=500`);
    fits(shapes.pageOfItems(shapes.minimalSchema), minimal);
    expect(minimal.contents.map(({ id }) => id)).toEqual(ids);
  },
);

it('conditions are combined with AND', async () => {
  const services = await page('services?per_page=500&full=true');
  const [first] = services.contents;
  const term = first?.attributes?.[0]?.taxonomy_term_id ?? '';
  const byTerm = await page(`services?taxonomy_term_id=${term}&full=true`);
  expect(byTerm.contents.map(({ id }) => id)).toContain(first?.id);
  for (const { attributes = [] } of byTerm.contents)
    expect(attributes.map((one) => one.taxonomy_term_id)).toContain(term);
  const guatemala = await page('organizations?country=gt');
  const mexico = await page('organizations?country=MX');
  const [inGuatemala] = guatemala.contents;
  const both = `organization_id=${inGuatemala?.id}`;
  expect(await page(`organizations?country=GT&${both}`)).toMatchObject({ total_items: 1 });
  const others = mexico.contents.every(({ id }) => id !== inGuatemala?.id);
  expect(await page(`organizations?country=MX&${both}`)).toMatchObject({ empty: others });
  expect(await page('services?modified_after=2999-01-01')).toMatchObject({ empty: true });
  expect(await page('services?search=zzqxxv')).toMatchObject({ empty: true });
  const found = await page('organizations?search=Alianza');
  expect(found.contents).toContainEqual(expect.objectContaining({ name: 'Casa Alianza Honduras' }));
  const { contents: taxonomies } = await page('taxonomies');
  expect(await page(`organizations?taxonomy_id=${taxonomies[0]?.id}`)).toMatchObject({
    empty: false,
  });
  expect(await page(`organizations?taxonomy_id=${first?.id}`)).toMatchObject({ empty: true });
});

it.each([
  ['/hsds/services?page=-1', 400, 'page'],
  ['/hsds/services?per_page=abc&modified_after=soon', 400, 'per_page, modified_after'],
  ['/hsds/services?taxonomy_term_id=x', 400, 'taxonomy_term_id'],
  ['/hsds/services?lang=xx', 400, 'lang'],
  ['/hsds/services/not-a-uuid', 404, ''],
  ['/hsds/services/00000000-0000-4000-8000-000000000000', 404, ''],
  ['/hsds/people', 404, ''],
  ['/data/people.csv', 404, ''],
  ['/data/constructor.csv', 404, ''],
])('%s is answered with %s in words', async (path, status, names) => {
  const answer = await ask(path, { 'Accept-Language': 'en' });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status, detail: expect.stringContaining(names) });
});

it('a text that is there in one language only is given to readers of the other', async () => {
  const { id } = await anOrganization({ texts: { es: { summary: 'Acompaña a familias.' } } });
  const record = await askJson(`/hsds/organizations/${id}?lang=en`);
  expect(record).toMatchObject({
    description: 'Acompaña a familias.',
    translations: [{ language: 'es', description: 'Acompaña a familias.' }],
  });
});

it('a day that the calendar does not have is an error of the query', async () => {
  for (const day of ['0000-01-01', '2026-02-30'])
    expect((await ask(`/hsds/organizations?modified_after=${day}`)).status).toBe(400);
});

it('whole records come in pages of at most 100', async () => {
  const { total_pages: pages } = await page('organizations?full=true&per_page=500');
  expect(pages).toBe(1);
  const asked = parseHsdsQuery(new URLSearchParams('full=true&per_page=500'));
  expect(asked).toMatchObject({ query: { per_page: 100 } });
});
