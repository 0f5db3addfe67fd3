import { describe, expect, it } from 'vitest';
import { inPieces, isFieldName, parseForm } from './form-reader.server';

const urlencoded = 'application/x-www-form-urlencoded';
const read = (body: string, type = urlencoded, bounds = { fields: 100, files: 1 }) =>
  parseForm(inPieces(Buffer.from(body)), type, bounds);

/** The status with which a body is refused. */
const statusOf = (body: string, type?: string, bounds?: { fields: number; files: number }) =>
  read(body, type, bounds).then(
    () => 200,
    (answer: unknown) => (answer instanceof Response ? answer.status : answer),
  );

const multipart = 'multipart/form-data; boundary=x';
const part = (disposition: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`;

describe('a form', () => {
  it.each([
    ['as browsers write it', 'a=1&b.es=ni%C3%B1ez+y+m%C3%A1s&c[0].d=', urlencoded],
    [
      'in parts',
      `${part('name="a"', '1')}${part('name="b.es"', 'niñez y más')}${part('name="c[0].d"', '')}--x--\r\n`,
      multipart,
    ],
  ])('is read %s', async (_, body, type) => {
    const form = await read(body, type);
    expect([...form]).toEqual([
      ['a', '1'],
      ['b.es', 'niñez y más'],
      ['c[0].d', ''],
    ]);
  });

  it('holds its files', async () => {
    const form = await read(
      `${part('name="f"; filename="a%22.pdf"', '%PDF-')}--x--\r\n`,
      multipart,
    );
    const file = form.get('f');
    expect(file instanceof File && [file.name, await file.text()]).toEqual(['a".pdf', '%PDF-']);
  });

  it.each([
    ['120,000 fields without a name', 'a&'.repeat(120_000), 413],
    ['one field more than it may have', 'a=1&'.repeat(101), 413],
    ['90 names of 700 dots', `n${'.b'.repeat(700)}=x&`.repeat(90), 400],
    ['a row without those before it', 'rows[1].a=x', 400],
    ['a row within a row without those before it', 'rows[0].a[2].b=x', 400],
    ['a name of 1,000 parts', `a${'.b'.repeat(1_000)}=x`, 400],
    ['a name of 9 parts', `a${'.b'.repeat(8)}=x`, 400],
    ['a name as long as the body', `${'a'.repeat(250_000)}=x`, 400],
    ['a name of dots that never ends', `a${'.b'.repeat(120_000)}`, 400],
    ['more text than a form may hold', `a=${'x'.repeat(256 * 1024 + 1)}`, 413],
  ])('is refused for %s, at once', async (_, body, status) => {
    const began = process.cpuUsage();
    expect(await statusOf(body)).toBe(status);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(200);
  });

  it.each([
    ['a text of 29 MB', part('name="title.es"', 'x'.repeat(29 * 1024 * 1024)), 413],
    ['texts of 300 KiB', part('name="a"', 'x'.repeat(1024)).repeat(300), 413],
    ['two files where one may be', part('name="f"; filename="a"', 'x').repeat(2), 413],
    ['10,000 parts without a name', '--x\r\n\r\nx\r\n'.repeat(10_000), 413],
    ['a part that does not say its name', part('nam="a"', 'x'), 400],
    [
      'a file in a field of 1,000 parts',
      part(`name="a${'.b'.repeat(500)}"; filename="a"`, 'x'),
      400,
    ],
    ['an end that is missing', part('name="a"', 'x').slice(0, -9), 400],
  ])('in parts is refused for %s', async (_, body, status) => {
    const bounds = { fields: 1_000, files: 1 };
    expect(await statusOf(/missing/.test(_) ? body : `${body}--x--\r\n`, multipart, bounds)).toBe(
      status,
    );
  });

  it.each([
    ['application/json', '{}'],
    ['text/plain', 'a=1'],
    ['multipart/form-data', '--x--'],
    ['multipart/mixed; boundary=x', '--x--'],
    ['', 'a=1'],
  ])('is not %s', async (type, body) => expect(await statusOf(body, type)).toBe(400));
});

it.each([
  ['summary.es', true],
  ['places[2].country', true],
  ['places[40].country', true],
  ['places[41].country', false],
  ['audience.expertise.legal-aid', true],
  ['source.services.shelter_1.description.es', true],
  ['__intent__', true],
  ['rows[99999999].a', false],
  ['__proto__.polluted', false],
  ['rows[0].constructor', false],
  ['rows[', false],
  ['a..b', false],
  ['', false],
  [`a.${'b'.repeat(200)}`, false],
])('%s is a name of a field: %s', (name, isOne) => expect(isFieldName(name)).toBe(isOne));
