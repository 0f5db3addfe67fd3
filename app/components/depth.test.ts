import { expect, test } from 'vitest';
import { depthOf } from './depth';

test('a count falls on the step that the key names', () => {
  expect([0, 1, 2, 3, 4, 6, 7, 900].map(depthOf)).toEqual([
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
