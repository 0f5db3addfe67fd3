import { expect, test } from 'vitest';
import { everybody } from './directory.schema';
import { without } from './facets';

const query = { ...everybody, q: 'mam', country: ['GT', 'HN'], page: 4 };

test('a filter is taken away alone, and the list starts again', () => {
  expect(without(query, 'country', 'GT')).toEqual({ ...query, country: ['HN'], page: 1 });
  expect(without(query, 'country')).toEqual({ ...query, country: [], page: 1 });
  expect(without(query, 'q')).toEqual({ ...query, q: '', page: 1 });
});
