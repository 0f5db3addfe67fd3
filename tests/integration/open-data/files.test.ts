import { Readable } from 'node:stream';
import { beforeAll, expect, it } from 'vitest';
import { resetDatabase } from '../../setup/database';
import { anOrganization } from '../../factories/organizations';
import { unzipped } from '../withdrawal/unzipped';
import { ask, askJson } from './ask';

beforeAll(async () => {
  await resetDatabase('network');
  await anOrganization({ name: '=HYPERLINK("https://evil.example")', verified: true });
});

/** The cells of a CSV file whose cells are all quoted. */
const cellsOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
    );

it('who does what where has a row for each organization, area and country, with its hashtags', async () => {
  // `text()` would take the byte order mark off.
  const bytes = await (await ask('/data/3w.csv?lang=en')).arrayBuffer();
  const text = Buffer.from(bytes).toString('utf8');
  expect(text.startsWith('\uFEFF"Organization"')).toBe(true);
  const [, hashtags = [], ...rows] = cellsOf(text);
  // The syntax of HXL 1.1: a hashtag, and attributes.
  for (const tag of hashtags) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/);
  const at = (tag: string) => hashtags.indexOf(tag);
  const keys = rows.map((row) =>
    [row[at('#org+code')], row[at('#subsector')], row[at('#country+code')]].join(),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('kind,Special Immigrant Juvenile Status (SIJS),US');
  // A status of one country's law is offered in that country alone.
  expect(keys.filter((key) => key.startsWith('kind,Special'))).toHaveLength(1);
  for (const row of rows) expect(row[at('#date+reported')]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it('a cell that begins a formula is made harmless, and a spreadsheet has texts alone', async () => {
  const csv = await (await ask('/data/organizations.csv')).text();
  expect(csv).toContain(`"'=HYPERLINK(`);
  const answer = await ask('/data/organizations.xlsx');
  const parts = await unzipped(Readable.from(Buffer.from(await answer.arrayBuffer())));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('=HYPERLINK(&quot;');
  expect(sheet).not.toMatch(/<f>|<f /);
  expect([...sheet.matchAll(/<c(?: t="inlineStr")?[ />]/g)].length).toBe(
    [...sheet.matchAll(/<c[ />]/g)].length,
  );
});

it('the data package has the keys that it declares', async () => {
  const answer = await ask('/data/hsds.zip?lang=es');
  const parts = await unzipped(Readable.from(Buffer.from(await answer.arrayBuffer())));
  const described = JSON.parse(parts.get('datapackage.json') ?? '') as {
    resources: {
      name: string;
      path: string;
      schema: {
        fields: { name: string }[];
        foreignKeys: { fields: [string]; reference: { resource: string } }[];
      };
    }[];
  };
  const tables = new Map(
    described.resources.map(({ name, path, schema }) => {
      const [head = [], ...rows] = cellsOf(parts.get(path) ?? '');
      expect(head).toEqual(schema.fields.map((field) => field.name));
      return [name, { rows, head, keys: schema.foreignKeys }];
    }),
  );
  for (const [name, { rows, head, keys }] of tables) {
    const ids = rows.map(([id]) => id);
    expect([name, new Set(ids).size]).toEqual([name, rows.length]);
    for (const { fields, reference } of keys) {
      const known = new Set(tables.get(reference.resource)?.rows.map(([id]) => id));
      const values = rows.map((row) => row[head.indexOf(fields[0])] ?? '').filter(Boolean);
      expect([name, fields[0], values.filter((id) => !known.has(id))]).toEqual([
        name,
        fields[0],
        [],
      ]);
    }
  }
  expect(tables.get('services')?.rows.length).toBeGreaterThan(10);
});

interface Described {
  paths: Record<
    string,
    { get: { parameters?: { name: string }[]; responses: Record<string, { content?: object }> } }
  >;
  components: { schemas: Record<string, object> };
}

it('the description of the interface names every schema that it refers to, and paths that answer', async () => {
  const described = await askJson<Described>('/openapi.json?lang=en');
  const names = Object.keys(described.components.schemas);
  const refs = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(refs.length).toBeGreaterThan(20);
  for (const [, name] of refs) expect(names).toContain(name);
  for (const [path, { get }] of Object.entries(described.paths)) {
    if (path.includes('{id}')) continue;
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    const [type] = (answer.headers.get('Content-Type') ?? '').split(';');
    expect(Object.keys(get.responses['200']?.content ?? {})).toContain(type);
    await answer.body?.cancel();
  }
});

it('the catalog tells the same in both formats, and the language of every text', async () => {
  const jsonLd = await (await ask('/catalog.jsonld')).text();
  const turtle = await (await ask('/catalog.ttl')).text();
  const values = [...jsonLd.matchAll(/"@value":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text);
  expect(values.length).toBeGreaterThan(20);
  for (const text of values)
    expect(turtle).toMatch(new RegExp(`"${text?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"@(es|en)`));
  expect([...jsonLd.matchAll(/"@language":"(es|en)"/g)].length).toBe(values.length);
  const urls = [...jsonLd.matchAll(/"dcat:downloadURL":\{"@id":"([^"]+)"/g)].map(
    ([, url = '']) => url,
  );
  for (const url of urls) {
    expect(turtle).toContain(`dcat:downloadURL <${url}>`);
    const answer = await ask(url.replace('http://localhost:3000', ''));
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  }
});
