import { expect, it } from 'vitest';
import { aMeaning } from '../../../tests/factories/meanings';
import { searchWords } from '~/platform/db/search-words';
import { indexConcepts } from './concept-index';
import { perhapsAbout } from './perhaps';

const meaning = (facet: string, ...texts: string[]) => aMeaning(facet, texts);

const index = indexConcepts(
  [
    meaning('expertise/family-tracing', 'Tracing', 'lost contact', 'brother vanished'),
    meaning('expertise/consular-protection', 'Consulate', 'lost passport', 'border papers'),
    meaning('service/shelter', 'Shelter', 'bed tonight'),
    meaning('stage/transit', 'Transit', 'train north'),
  ],
  new Map(),
);

/** @param taken words with the term that they were taken for */
const perhaps = (text: string, ...taken: [string, string][]) =>
  perhapsAbout(
    index,
    searchWords(text).map(({ plain }) => ({ plain, stems: [plain] })),
    taken.map(([plain, facet]) => ({ plain, terms: [facet], understood: [facet] })),
  );

it('offers what a sentence has to do with, the likeliest first, and not what it was taken for', () => {
  const sentence = 'lost her passport where the train meets the border and her brother vanished';
  expect(perhaps(sentence)).toEqual(['expertise/consular-protection', 'expertise/family-tracing']);
  expect(perhaps(sentence, ['lost passport', 'expertise/consular-protection'])).toEqual([
    'expertise/family-tracing',
  ]);
});

it('takes whoever says little, or the names of terms, at their word', () => {
  expect(perhaps('passport')).toEqual([]);
  expect(perhaps('her passport there')).toEqual([]);
  expect(perhaps('shelter tonight')).toEqual(['service/shelter']);
  expect(perhaps('shelter tonight', ['shelter', 'service/shelter'])).toEqual([]);
});

it('offers nothing for words that nothing is asked with', () => {
  expect(perhaps('quasar nebula pulsar comet')).toEqual([]);
  expect(perhaps('')).toEqual([]);
});
