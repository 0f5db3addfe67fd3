import { expect, it } from 'vitest';
import { questionText } from './question-text';

const part = (...stems: string[]) => ({ stems, keys: [] });

const word = {
  typed: 'Asilo',
  plain: 'asilo',
  terms: [],
  isKnown: true,
  weights: [1, 1, 1] as const,
};

it('writes a word with all that would answer it, and as typed alone', () => {
  const alternatives = [
    { parts: [part('asil', 'asilo')] },
    { parts: [part('refuge'), part('status')] },
    { facet: 'expertise/asylum', level: 'exact' as const },
    { name: 'asilos' },
  ];
  expect(questionText({ words: [{ ...word, alternatives }] })).toEqual([
    {
      wide: "( ( 'asil' | 'asilo' ) ) | ( ( 'refuge' ) & ( 'status' ) ) | 'asilos':*",
      typed: "( ( 'asil' | 'asilo' ) )",
      plain: 'asilo',
    },
  ]);
});

it('quotes whatever is in a stem', () => {
  const alternatives = [{ parts: [part("a'b\\c")] }];
  expect(questionText({ words: [{ ...word, alternatives }] })[0]?.typed).toBe(
    "( ( 'a''b\\\\c' ) )",
  );
});
