import { beforeAll, expect, it } from 'vitest';
import { citationFormats, citationText } from '~/features/library/citations/citation.server';
import { citedResource } from '~/features/library/citations/cited-resource.server';
import { pageData } from '~/features/library/citations/page-data';
import { atomXml } from '~/features/library/citations/atom';
import { resourcesFeed } from '~/features/library/citations/resources-feed.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { visitor, type Actor } from '~/platform/auth/actor';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';

const elsewhere = 'https://publisher.example/informe.pdf';

beforeAll(async () => {
  const organization = await anOrganization({ name: 'Asociación Quetzal & Ceiba' });
  const resource = (slug: string, wishes: Partial<Parameters<typeof aResource>[0]> = {}) =>
    aResource({ organization, slug, texts: { es: { title: `Informe <${slug}>` } }, ...wishes });
  await resource('abierto', {
    type: 'report',
    published: { year: 2024, month: 5 },
    url: elsewhere,
  });
  await resource('in-english', { languages: ['eng'], type: 'law', countries: ['US'] });
  await resource('de-la-red', { visibility: 'network' });
  await resource('retirado', { withdrawn: true });
  const atRisk = await anOrganization({ atRisk: true });
  await resource('en-riesgo', { organization: atRisk });
  const hidden = await anOrganization({ hiddenForSafety: 'x' });
  await resource('resguardado', { organization: hidden });
});

const cite = async (actor: Actor, slug = 'abierto') => {
  const cited = await citedResource(actor, slug, 'es');
  if (!cited) throw new Error('not found');
  return cited;
};

it('CSL-JSON names title, organization, year, language and the publisher’s URL', async () => {
  const cited = await cite(visitor);
  expect(JSON.parse(citationFormats.json.make(cited))).toMatchObject([
    {
      type: 'report',
      title: 'Informe <abierto>',
      author: [{ literal: 'Asociación Quetzal & Ceiba' }],
      issued: { 'date-parts': [[2024, 5]] },
      language: 'es',
      URL: elsewhere,
    },
  ]);
  // In machine-readable data the URL is that of the portal's page.
  expect(JSON.stringify(pageData(cited))).toMatch(/"url":"[^"]+\/es\/resources\/abierto"/);
});

it('in words, as the reader’s language writes a reference', async () => {
  const cited = { ...(await cite(visitor)), edition: 2 };
  expect(citationText(cited, 'es')).toMatch(/^Asociación Quetzal & Ceiba\. \(2024\).*Versión 2/);
  expect(citationText(cited, 'en')).toMatch(/Version 2/);
  expect(citationText({ ...cited, published: null }, 'es')).toMatch(/\(s\.\sf\.\)/);
});

it.each(['de-la-red', 'retirado', 'resguardado'])('a visitor cites nothing of %s', async (slug) => {
  expect(await citedResource(visitor, slug, 'es')).toBeNull();
});

const feed = async (search = '') => {
  const query = parseResourceQuery(new URLSearchParams(search));
  return resourcesFeed(query, 'es');
};
const titles = async (search?: string) => (await feed(search)).entries.map(({ title }) => title);

it('the feed has what everybody may know of, and nothing of organizations at risk or hidden for safety', async () => {
  expect((await titles()).sort()).toEqual(['Informe <abierto>', 'Informe <in-english>']);
});

it.each([
  ['language=en', ['Informe <in-english>']],
  ['country=US&type=law', ['Informe <in-english>']],
  ['q=abierto', ['Informe <abierto>']],
  ['type=form', []],
])('the feed of %s', async (search, expected) => {
  expect(await titles(search)).toEqual(expected);
});

it('is XML that keeps what titles hold from being markup, and says where it is', async () => {
  const xml = atomXml(await feed('language=es'));
  expect(xml).toContain('<title xml:lang="es">Informe &lt;abierto&gt;</title>');
  expect(xml).toContain('Tejido: recursos nuevos (español)');
  expect(xml).toMatch(/<link rel="self"[^>]*\/es\/resources\/feed\.atom\?language=spa"/);
  expect(xml).toMatch(/<updated>\d{4}-/);
});

it('names who wrote it, in the network and outside, and who stands behind it as its publisher', async () => {
  const organization = await anOrganization({ name: 'Red que publica' });
  const author = await anOrganization({ name: 'Casa que escribe' });
  const hidden = await anOrganization({ name: 'Casa resguardada', hiddenForSafety: 'x' });
  await aResource({
    organization,
    slug: 'escrito-por-otras',
    authors: [author, hidden],
    otherAuthors: ['Universidad de Afuera', 'UNICEF'],
    published: { year: 2023, month: 11, day: 5 },
  });
  const cited = await cite(visitor, 'escrito-por-otras');
  const names = ['Casa que escribe', 'Universidad de Afuera', 'UNICEF'];
  expect([cited.authors, cited.publisher]).toEqual([names, 'Red que publica']);
  for (const name of names) expect(citationText(cited, 'es')).toContain(name);
  expect(JSON.parse(citationFormats.json.make(cited))).toMatchObject([
    { author: names.map((literal) => ({ literal })), issued: { 'date-parts': [[2023, 11, 5]] } },
  ]);
  const data = JSON.stringify(pageData(cited));
  expect(data).toContain('"datePublished":"2023-11-05"');
  expect(data).toContain('"citation_author","content":"UNICEF"');
  expect(data).toContain('"citation_publication_date","content":"2023/11/05"');
  expect(JSON.stringify(cited)).not.toContain('resguardada');
});
