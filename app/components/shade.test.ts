import { expect, test } from 'vitest';
import { shadeOf } from './shade';

test('a count falls on the step that the key names', () => {
  expect([0, 1, 2, 3, 4, 6, 7, 900].map(shadeOf)).toEqual([
    'n0',
    'n1',
    'n2',
    'n2',
    'n3',
    'n3',
    'n4',
    'n4',
  ]);
});
