import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import type { AskChoices } from './ask-choices.server';
import { filledIn } from './filled-in';

const choices: AskChoices = {
  country: [
    { value: 'GT', name: 'Guatemala' },
    { value: 'HN', name: 'Honduras' },
  ],
  population: [{ value: 'separated', name: 'Separated children' }],
  language: [{ value: 'mam', name: 'Mam' }],
  area: [
    { name: 'Legal', values: [{ value: 'expertise/asylum', name: 'Asylum' }] },
    { name: 'Stages', values: [{ value: 'stage/transit', name: 'Transit' }] },
    { name: 'Services', values: [{ value: 'service/shelter', name: 'Shelter' }] },
  ],
  as: [{ value: 'pop-noj', name: 'Pop No’j', nameLocale: 'es', isHidden: false }],
  firstDay: '2026-12-01',
  lastDay: '2027-03-01',
  usualDay: '2026-12-15',
};
const t = ((_key: string, of: Record<string, string>) =>
  `${of['stage']} in ${of['country']}?`) as unknown as TFunction;
const from = (search: string) => filledIn(new URLSearchParams(search), choices, t);

test('a gap of coverage fills in its area and its country, be it of work or of knowledge', () => {
  expect(from('country=GT&expertise=asylum')).toMatchObject({
    country: ['GT'],
    area: ['expertise/asylum'],
    until: '2026-12-15',
    as: 'pop-noj',
  });
  expect(from('knows=HN&expertise=asylum')).toMatchObject({ country: ['HN'] });
});

test('an empty search fills in its words and filters', () => {
  expect(from('title=cama+en+Tapachula&service=shelter&population=separated&language=mam')).toEqual(
    expect.objectContaining({
      title: 'cama en Tapachula',
      area: ['service/shelter'],
      population: ['separated'],
      language: ['mam'],
    }),
  );
});

test('what the form does not offer is left out', () => {
  expect(from('country=FR&expertise=dance&population=adults&language=tlh')).toMatchObject({
    country: [],
    area: [],
    population: [],
    language: [],
  });
});

test('a gap among procedures asks about its stage in its country', () => {
  expect(from('about=procedure&country=GT&stage=transit&population=separated')).toMatchObject({
    title: 'Transit in Guatemala?',
    country: ['GT'],
    area: ['stage/transit'],
    population: ['separated'],
  });
  expect(from('about=procedure&country=XX&stage=transit')).toMatchObject({ title: '' });
});
