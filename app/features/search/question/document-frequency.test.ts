import { expect, it } from 'vitest';
import { documentFrequencies } from './document-frequency';

const mentions = new Map([
  ['albergue', new Map(Object.entries({ shelter: 0.3, detention: 0.01, care: 0.01 }))],
  ['casa', new Map(Object.entries({ shelter: 0.1, visits: 0.1, care: 0.1, health: 0.1 }))],
  ['comar', new Map(Object.entries({ asylum: 0.02 }))],
]);

it('a word counts as of one term where nearly all its mentions are that term’s', () => {
  const { frequencies } = documentFrequencies(mentions);
  expect(frequencies.get('comar')).toBeCloseTo(1);
  expect(frequencies.get('casa')).toBeCloseTo(4);
  expect(frequencies.get('albergue')).toBeLessThan(1.2);
});

it('the shares of a word add up to one', () => {
  const { shares } = documentFrequencies(mentions);
  expect(shares.get('casa')?.get('visits')).toBeCloseTo(0.25);
  expect(shares.size).toBe(3);
  for (const own of shares.values())
    expect([...own.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1);
});
