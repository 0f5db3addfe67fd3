import { expect, it } from 'vitest';
import { aMeaning } from '../../../../tests/factories/meanings';
import { searchWords } from '~/platform/db/search-words';
import { indexConcepts } from './concept-index';
import { suggestTerms } from './suggestions';

const meaning = (facet: string, ...texts: string[]) => aMeaning(facet, texts);

const index = indexConcepts([
  meaning('expertise/family-tracing', 'Tracing', 'lost contact', 'brother vanished'),
  meaning('expertise/consular-protection', 'Consulate', 'lost passport', 'border papers'),
  meaning('service/shelter', 'Shelter', 'bed tonight'),
  meaning('stage/transit', 'Transit', 'train north'),
]);

/** @param understood words with the term that they were understood as */
const suggested = (text: string, ...understood: [string, string][]) =>
  suggestTerms(
    index,
    searchWords(text).map(({ plain }) => ({ plain, stems: [plain] })),
    understood.map(([plain, facet]) => ({ plain, terms: [facet], understood: [facet] })),
  );

it('suggests the terms of a sentence’s words, the likeliest first, and none that it was understood as', () => {
  const sentence = 'lost her passport where the train meets the border and her brother vanished';
  expect(suggested(sentence)).toEqual([
    'expertise/consular-protection',
    'expertise/family-tracing',
  ]);
  expect(suggested(sentence, ['lost passport', 'expertise/consular-protection'])).toEqual([
    'expertise/family-tracing',
  ]);
});

it('suggests nothing for fewer than two telling words, or beside the name of a term', () => {
  expect(suggested('passport')).toEqual([]);
  expect(suggested('her passport there')).toEqual([]);
  expect(suggested('shelter tonight')).toEqual(['service/shelter']);
  expect(suggested('shelter tonight', ['shelter', 'service/shelter'])).toEqual([]);
});

it('suggests nothing for words that no term is asked for with', () => {
  expect(suggested('quasar nebula pulsar comet')).toEqual([]);
  expect(suggested('')).toEqual([]);
});
