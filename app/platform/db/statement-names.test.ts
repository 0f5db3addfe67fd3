import { expect, it } from 'vitest';
import { statementNames } from './statement-names';

const asked = (nameOf: ReturnType<typeof statementNames>, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf({ sql }));

it('names what is asked again and again, always the same', () => {
  const nameOf = statementNames();
  expect(new Set(asked(nameOf, 'SELECT 1', 20))).toEqual(new Set(['']));
  expect(new Set(asked(nameOf, 'SELECT 1', 5))).toEqual(new Set(['often_1']));
  expect(asked(nameOf, 'SELECT 2', 21).at(-1)).toBe('often_2');
  expect(nameOf({ sql: 'SELECT 1' })).toBe('often_1');
});

it('names no more than a connection can hold', () => {
  const nameOf = statementNames();
  for (let n = 0; n < 150; n += 1) asked(nameOf, `SELECT ${n}`, 20);
  expect(nameOf({ sql: 'SELECT 99' })).toBe('often_100');
  expect(asked(nameOf, 'SELECT 100', 30).at(-1)).toBe('');
});

it('forgets what is rare', () => {
  const nameOf = statementNames();
  asked(nameOf, 'SELECT often', 19);
  for (let n = 0; n < 200; n += 1) nameOf({ sql: `SELECT rare ${n}` });
  expect(asked(nameOf, 'SELECT often', 2)).toEqual(['', '']);
});
