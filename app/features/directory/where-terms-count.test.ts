import { expect, test } from 'vitest';
import { existsIn, placeFacet } from './where-terms-count';

test('knowledge counts where one knows, everything else where one works', () => {
  expect(placeFacet({ isKnowledge: true })).toBe('knows');
  expect(placeFacet({ isKnowledge: false })).toBe('country');
  expect(placeFacet(undefined)).toBe('country');
});

test('a status of one country’s law exists in that country alone', () => {
  const visa = { lawOf: ['US'] };
  expect(existsIn(visa, ['HN'])).toBe(false);
  expect(existsIn(visa, ['HN', 'US'])).toBe(true);
  expect(existsIn(visa, [])).toBe(true);
  expect(existsIn({ lawOf: [] }, ['HN'])).toBe(true);
});
