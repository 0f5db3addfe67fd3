import { expect, it } from 'vitest';
import { spreads } from './spread';

const found = new Map([
  ['albergue', new Map(Object.entries({ shelter: 0.3, detention: 0.01, care: 0.01 }))],
  ['casa', new Map(Object.entries({ shelter: 0.1, visits: 0.1, care: 0.1, health: 0.1 }))],
  ['comar', new Map(Object.entries({ asylum: 0.02 }))],
]);

it('a word that is said of one term again and again is nearly that term’s own', () => {
  const { spread } = spreads(found);
  expect(spread.get('comar')).toBeCloseTo(1);
  expect(spread.get('casa')).toBeCloseTo(4);
  expect(spread.get('albergue')).toBeLessThan(1.2);
});

it('its mentions are shared out among the terms', () => {
  const { shares } = spreads(found);
  expect(shares.get('casa')?.get('visits')).toBeCloseTo(0.25);
  for (const own of shares.values())
    expect([...own.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1);
});
