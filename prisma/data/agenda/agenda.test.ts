import { describe, expect, it } from 'vitest';
import { stages } from '../terms/stages';
import { authorities } from './authorities';
import { entries } from './entries';
import { factOf, facts, type FactRow } from './facts';
import { instruments } from './instruments';

const numberOf = (number: string) => instruments.filter((one) => one.number === number);

/** Everything that is said on the basis of each row: texts in both languages, and dates and figures. */
const said = [
  ...entries.map(({ row, text, from, limit, cites = [] }) => ({
    row,
    texts: [text.es, text.en, from ?? '', String(limit?.value ?? '')],
    places: cites.map(({ place = '' }) => place),
  })),
  ...instruments.flatMap(({ events }) =>
    events.map(({ row, on = '', text }) => ({
      row,
      texts: [on, text?.es ?? '', text?.en ?? ''],
      places: [],
    })),
  ),
  ...authorities.map(({ row, role, since = '' }) => ({
    row,
    texts: [since, role.es, role.en],
    places: [],
  })),
];

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The figures of a text, without leading zeros; the months of a row count as their numbers. */
const figures = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
function allowed(row: FactRow): Set<number> {
  const { says, instrument, sources, on = '' } = factOf(row);
  const all = [says, instrument, ...sources, on].join(' ');
  const inWords = months.flatMap((month, at) => (all.includes(` ${month}`) ? [at + 1] : []));
  return new Set([...figures(all), ...inWords]);
}

describe('the facts about procedures', () => {
  it('come from every row of the table, each with who says so', () => {
    expect([...new Set(said.map(({ row }) => row))].sort()).toEqual(Object.keys(facts).sort());
    for (const row of Object.keys(facts) as FactRow[])
      expect(factOf(row).sources.length, row).toBeGreaterThan(0);
  });

  it('hold no figure, date or article that their row does not hold', () => {
    for (const { row, texts, places } of said) {
      const known = allowed(row);
      const more = figures([...texts, ...places].join(' ')).filter((figure) => !known.has(figure));
      expect(more, row).toEqual([]);
      for (const letter of places.join(' ').match(/\([a-zA-Z]\)/g) ?? [])
        expect(factOf(row).instrument, row).toContain(letter);
    }
  });

  it('say the same figures in both languages', () => {
    for (const { row, text } of entries) {
      const days = (words: string) => figures(words).sort((a, b) => a - b);
      expect(days(text.es), row).toEqual(days(text.en));
    }
  });

  it('name stages and instruments that there are, and the law where they cite one', () => {
    for (const { slug, stage, cites = [], kind } of entries) {
      expect(stages.map((one) => one.slug)).toContain(stage);
      for (const { instrument } of cites) expect(numberOf(instrument), slug).toHaveLength(1);
      expect(cites.length > 0, slug).toBe(kind === 'law');
    }
  });

  it('use the words of the network', () => {
    const words = [...entries.map(({ text }) => text), ...instruments.map(({ name }) => name)];
    expect(JSON.stringify(words)).not.toMatch(
      /\bmenor(es)?\b|\bilegal|\billegal|\bminors?\b|\baliens?\b/i,
    );
  });

  it('leave out what was not confirmed: what the 72 hours count from', () => {
    const transfer = entries.find(({ slug }) => slug === 'us-transfer');
    expect(transfer?.text.en).not.toMatch(/from|after|since/);
  });

  it('take no aim for a time limit', () => {
    for (const { row, slug, limit } of entries)
      if (/\baim\b/.test(factOf(row).says)) expect(limit, slug).toBeUndefined();
  });
});
