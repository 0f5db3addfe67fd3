import { SaxesParser } from 'saxes';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordsAtATime } from '~/features/open-data/oai/oai.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';
import { ask } from './ask';

afterEach(() => setClock());

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  parent: string;
}

/** The elements of an answer, which must be well-formed and in the order of the protocol. */
async function harvest(query: string): Promise<Element[]> {
  const answer = await ask(`/oai?${query}`);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    'text/xml; charset=utf-8',
  ]);
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '', parent: open.at(-1)?.name ?? '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(await answer.text()).close();
  const top = elements.filter(({ parent }) => parent === 'OAI-PMH').map(({ name }) => name);
  expect(top.slice(0, 2)).toEqual(['responseDate', 'request']);
  expect(top).toHaveLength(3);
  return elements;
}

const texts = (elements: Element[], name: string) =>
  elements.filter((one) => one.name === name).map(({ text }) => text);
const gone = (elements: Element[]) =>
  elements.filter(({ attributes }) => attributes['status'] === 'deleted').length;

/** Follows the resumption tokens to the end. */
async function harvestAll(query: string) {
  let part = await harvest(`verb=ListRecords&${query}`);
  const all = [...part];
  const dates = texts(part, 'responseDate');
  for (;;) {
    const [token] = texts(part, 'resumptionToken');
    if (!token) break;
    part = await harvest(`verb=ListRecords&resumptionToken=${token}`);
    all.push(...part);
  }
  return { all, date: dates[0] ?? '', ids: texts(all, 'identifier') };
}

let ids: string[];
let organization: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  organization = await anOrganization();
  const other = await anOrganization();
  const resources = [];
  for (let number = 0; number < recordsAtATime + 20; number += 1)
    resources.push(
      await aResource({
        organization: number < 3 ? organization : other,
        texts: {
          es: { title: `Guía <${number}> & más`, summary: '' },
          en: { title: 'Guide', summary: '' },
        },
      }),
    );
  await aResource({
    organization,
    visibility: 'network',
    texts: { es: { title: 'Interno', summary: '' } },
  });
  ids = resources.map(({ id }) => id);
  // Stamps are whole seconds: what is made now would be told of twice.
  await db().$executeRaw`UPDATE resource SET updated_at = updated_at - interval '1 hour',
    edition_at = edition_at - interval '1 hour'`;
});

describe('harvested twice', () => {
  it('every record comes once, and the second time none', async () => {
    const first = await harvestAll('metadataPrefix=oai_dc');
    expect(first.ids.map((id) => id.replace('oai:localhost:', '')).sort()).toEqual([...ids].sort());
    expect(texts(first.all, 'dc:title')).toContain('Guía <0> & más');
    const titles = first.all.filter(({ name }) => name === 'dc:title');
    expect(new Set(titles.map(({ attributes }) => attributes['xml:lang']))).toEqual(
      new Set(['es', 'en']),
    );
    expect(JSON.stringify(first.all)).not.toContain('Interno');
    const second = await harvestAll(`metadataPrefix=oai_dc&from=${first.date}`);
    expect(texts(second.all, 'error')).toHaveLength(1);
    expect(second.all.find(({ name }) => name === 'error')?.attributes['code']).toBe(
      'noRecordsMatch',
    );
  });

  it('then what has changed since comes, and what is gone, for good', async () => {
    const later = new Date(Date.now() + 60_000);
    setClock(() => later);
    const { date } = await harvestAll('metadataPrefix=oai_dc');
    const latest = new Date(Date.now() + 120_000);
    setClock(() => latest);
    await db().organization.update({
      where: { id: organization.id },
      data: { hiddenForSafetyAt: latest },
    });
    const [, , , withdrawn, changed] = ids;
    await db().resource.update({ where: { id: withdrawn ?? '' }, data: { withdrawnAt: latest } });
    await db().resource.update({ where: { id: changed ?? '' }, data: { edition: 2 } });
    const { all, ids: told } = await harvestAll(`metadataPrefix=oai_dc&from=${date}`);
    expect([gone(all), told.length]).toEqual([4, 5]);
    expect(gone((await harvestAll('metadataPrefix=oai_dc')).all)).toBe(4);
    await db().organization.update({
      where: { id: organization.id },
      data: { hiddenForSafetyAt: null },
    });
    const again = new Date(Date.now() + 180_000);
    setClock(() => again);
    expect(gone((await harvestAll('metadataPrefix=oai_dc')).all)).toBe(1);
  });
});

it.each([
  ['verb=Nothing', 'badVerb'],
  ['', 'badVerb'],
  ['verb=Identify&verb=Identify', 'badVerb'],
  ['verb=Identify&from=2026-01-01', 'badArgument'],
  ['verb=ListRecords', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2026', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01', 'badArgument'],
  [
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-03T00:00:00Z',
    'badArgument',
  ],
  ['verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01', 'noRecordsMatch'],
  ['verb=ListRecords&metadataPrefix=oai_dc&set=x', 'noSetHierarchy'],
  ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
  ['verb=ListRecords&resumptionToken=e30&metadataPrefix=oai_dc', 'badArgument'],
  ['verb=ListSets', 'noSetHierarchy'],
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:x', 'idDoesNotExist'],
  ['verb=ListMetadataFormats&identifier=x', 'idDoesNotExist'],
])('%s is answered with %s', async (query, code) => {
  const elements = await harvest(query);
  expect(elements.find(({ name }) => name === 'error')?.attributes['code']).toBe(code);
});

it('says what it is, and gives single records', async () => {
  const about = await harvest('verb=Identify');
  const order = about.filter(({ parent }) => parent === 'Identify').map(({ name }) => name);
  expect(order).toEqual([
    ...['repositoryName', 'baseURL', 'protocolVersion', 'adminEmail', 'earliestDatestamp'],
    ...['deletedRecord', 'granularity'],
  ]);
  expect(texts(about, 'deletedRecord')).toEqual(['persistent']);
  expect(texts(await harvest('verb=ListMetadataFormats'), 'metadataPrefix')).toEqual(['oai_dc']);
  const identifier = `oai:localhost:${ids.at(-1)}`;
  const one = await harvest(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}`);
  expect(texts(one, 'identifier')).toEqual([identifier]);
});
