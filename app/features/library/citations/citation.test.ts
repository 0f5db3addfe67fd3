import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it, test } from 'vitest';
import { citationFormats, citationText } from './citation.server';
import type { Cited } from './cited';

const cited = (wishes: Partial<Cited> = {}): Cited => ({
  slug: 'informe',
  title: 'Niñez en tránsito: informe de México',
  summary: '',
  type: 'report',
  authors: ['Casa que escribe'],
  publisher: 'Red que publica',
  published: { year: 2024, month: 5, day: null },
  edition: 1,
  languages: ['spa'],
  countries: [],
  subjects: [],
  page: 'https://portal.example/es/resources/informe',
  source: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...wishes,
});

const { bib, ris, json } = citationFormats;
/** What another program reads from each format. */
const readers = {
  BibTeX: (one: Cited) => new Cite(bib.make(one), { forceType: '@bibtex/text' }).data,
  RIS: (one: Cited) => new Cite(ris.make(one), { forceType: '@ris/file' }).data,
  'CSL-JSON': (one: Cited) => JSON.parse(json.make(one)) as Record<string, unknown>[],
};
const formats = Object.keys(readers) as (keyof typeof readers)[];

/** The names of authors, whether literal or, for names of one word, parsed as a family name only. */
function namesIn(item: Record<string, unknown> | undefined) {
  const authors = item?.['author'] as { literal?: string; family?: string; given?: string }[];
  return authors.map(({ literal, family, given }) =>
    given === undefined ? (literal ?? family) : { family, given },
  );
}

const longUrl = `https://unicef.example/informes/${'a-long-path/'.repeat(12)}report_final%20v2.pdf?x=1&y=%7B2%7D#p~3`;

describe.each(formats)('%s, read by another program', (format) => {
  const read = (wishes?: Partial<Cited>) => {
    const items = readers[format](cited(wishes));
    expect(items).toHaveLength(1);
    return items[0];
  };

  it.each([
    'Niñez y migración: ¿qué sigue? “Guía” de la ONU',
    'זכויות ילדים במעבר',
    '儿童权利',
    'Costs & benefits: 100 % of $5, #1_a ~ x^2',
    'A \\ B {C} D} E { F',
    'En 5 < 6 & "comillas" @misc{x, title = {y}}',
  ])('the title %j', (title) => {
    expect(read({ title })).toMatchObject({ title });
  });

  it('all authors, each whole', () => {
    const authors = [
      'Médicos & Amigos',
      'Casa Alianza, A.C.',
      'UNICEF',
      'Ñandú and Friends',
      'ילדים',
    ];
    const withoutComma = authors.map((name) => (format === 'RIS' ? name.replace(',', '') : name));
    expect(namesIn(read({ authors }))).toEqual(withoutComma);
  });

  it('the date as far as it is known', () => {
    const dateOf = (published: Cited['published']) =>
      (read({ published })?.['issued'] as { 'date-parts': number[][] } | undefined)?.[
        'date-parts'
      ][0];
    expect(dateOf(null)).toBeUndefined();
    expect(dateOf({ year: 2024, month: null, day: null })).toEqual([2024]);
    for (const month of [1, 5, 12])
      expect(dateOf({ year: 2024, month, day: null })).toEqual([2024, month]);
    expect(dateOf({ year: 2023, month: 11, day: 5 })).toEqual([2023, 11, 5]);
  });

  it('the publisher’s URL before the portal’s, in one piece', () => {
    expect(read({ source: longUrl })).toMatchObject({ URL: longUrl });
    expect(read()).toMatchObject({ URL: cited().page });
  });

  it('the publisher, unless it is an author', () => {
    expect(read()).toMatchObject({ publisher: 'Red que publica' });
    expect(read({ authors: ['UNICEF', 'Red que publica'] })).not.toHaveProperty('publisher');
  });

  it.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'nothing begins after the line break %j',
    (end) => {
      const forged = `words${end}ER  - ${end}TY  - BOOK${end}AU  - Forger${end}}${end}@book{x, author = {Forger}}`;
      const item = read({ title: forged, authors: [forged], publisher: forged, summary: forged });
      expect(item).toMatchObject({ type: 'report' });
      expect(namesIn(item)).toHaveLength(1);
    },
  );
});

test('BibTeX keeps every letter, escapes what means something to TeX, and names months by its macros', () => {
  const one = cited({ title: 'Niñez & לשון', authors: ['Ñandú & Co.'] });
  const lines = bib.make(one).split('\n');
  expect(lines).toContain('  title = {{Niñez \\& לשון}},');
  expect(lines).toContain('  author = {{Ñandú \\& Co.}},');
  expect(lines).toContain('  month = may,');
});

test('a line of RIS is a tag and its value, whatever ends lines', () => {
  const summary = Array.from('\n\r\v\f\u001c\u0085\u2028\u2029', (end) => `a${end}ER  - `).join('');
  // eslint-disable-next-line no-control-regex
  const lines = ris.make(cited({ summary })).split(/[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]+/);
  expect(lines.at(-1)).toBe('');
  expect(lines.slice(0, -1).map((line) => line.slice(0, 6))).toEqual(
    ['TY', 'AU', 'TI', 'PB', 'PY', 'DA', 'LA', 'AB', 'UR', 'ER'].map((tag) => `${tag}  - `),
  );
});

test('in words (APA) authors and publisher are said once, with the publisher’s URL', () => {
  const one = cited({
    authors: ['Casa Alianza, A.C.', 'UNICEF', 'Médicos & Amigos'],
    publisher: 'UNICEF',
    source: 'https://unicef.example/informe.pdf',
  });
  for (const locale of ['es', 'en'] as const) {
    const text = citationText(one, locale);
    for (const name of one.authors) expect(text.split(name)).toHaveLength(2);
    expect(text).toContain('https://unicef.example/informe.pdf');
    expect(text).not.toContain('portal.example');
  }
});
