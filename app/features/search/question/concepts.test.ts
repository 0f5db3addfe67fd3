import { describe, expect, it } from 'vitest';
import { aMeaning } from '../../../../tests/factories/meanings';
import { searchWords } from '~/platform/db/search-words';
import { indexConcepts } from './concept-index';
import { findConcepts } from './concepts';

const stemOf = (plain: string) => plain.replace(/(?:ados?|adas?|ings?|ed|os?|as?|es|s)$/, '');
const empty = new Set(['de', 'a', 'to', 'para', 'for', 'of', 'the']);

const meaning = (facet: string | null, ...texts: string[]) =>
  aMeaning(facet, texts, { stemOf, empty });

const index = indexConcepts([
  meaning('service/shelter', 'Shelter', 'place to sleep', 'children’s home'),
  meaning('population/returned', 'Returned children', 'deported'),
  meaning('expertise/trafficking', 'Human trafficking', 'forced work'),
  meaning('population/trafficking-victims', 'Trafficking victims', 'forced work'),
  meaning('expertise/guardianship', 'Guardianship', 'responsible adult'),
  meaning(null, 'place', 'lugar'),
  meaning(null, 'sleep', 'dormir'),
  meaning(null, 'counsel', 'lawyer'),
]);

const find = (text: string) =>
  findConcepts(
    index,
    searchWords(text)
      .filter(({ plain }) => !empty.has(plain))
      .map(({ plain }) => ({ plain, stems: [stemOf(plain)] })),
  );

const ask = (text: string) => find(text).map(({ meant }) => meant.join());

describe('the concepts of a question', () => {
  it.each([
    ['a place where one can sleep tonight', 'service/shelter'],
    ['dormir, qué lugar', 'service/shelter'],
    ['children’s home', 'service/shelter'],
    ['deportados', 'population/returned'],
  ])('are told by words of either language, in any order: %s', (text, facet) => {
    expect(ask(text)).toEqual([facet]);
  });

  it('are several where several are named', () => {
    expect(ask('shelter for returned children').sort()).toEqual([
      'population/returned',
      'service/shelter',
    ]);
  });

  it('mean all terms that are called so, but whoever says a name means its term', () => {
    expect(ask('forced work')).toEqual(['expertise/trafficking,population/trafficking-victims']);
    expect(ask('trafficking victims')).toEqual(['population/trafficking-victims']);
  });

  it('are not named by generic words, by ambiguous ones alone, or by a stem that another word shares', () => {
    expect(ask('help for children who need someone in town')).toEqual([]);
    expect(ask('home or town')).toEqual([]);
    expect(ask('counselling')).toEqual([]);
  });

  it.each([
    ['shelter', 'name'],
    ['somewhere to sleep, a place', 'phrase'],
    ['responsible grown-up', 'partOfPhrase'],
    ['deporting', 'partOfPhrase'],
  ] as const)('know by what evidence they were found: %s by its %s', (text, evidence) => {
    expect(find(text).map((one) => one.evidence)).toEqual([evidence]);
  });
});
