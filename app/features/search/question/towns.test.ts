import { describe, expect, it } from 'vitest';
import { typedWords } from '~/platform/db/search-words';
import { findTowns } from './towns';

const town = (name: string, facet: string) => ({
  plain: typedWords(name).map(({ plain }) => plain),
  facet,
});
const towns = new Map([
  ['el', [town('El Paso', 'country/US')]],
  ['san', [town('San Salvador', 'country/SV')]],
  ['la', [town('La Plata', 'country/AR')]],
  ['los', [town('Los Angeles', 'country/US')]],
]);
const found = (text: string) =>
  findTowns(
    { towns },
    typedWords(text).map((word) => ({ ...word, stems: [], keys: [] })),
  ).map(({ town: { facet } }) => facet);

describe('a town', () => {
  it.each([
    ['albergue el paso', 'country/US'],
    ['necesitamos a alguien que viva cerca de El Paso', 'country/US'],
    ['san salvador', 'country/SV'],
    ['u visa for survivors in los angeles', 'country/US'],
    ['busco psicólogo para una niña en san salvador', 'country/SV'],
  ])('is found with its article: %s', (text, facet) => expect(found(text)).toEqual([facet]));

  it.each(['no tengo la plata para pagar un abogado', 'los que cruzan el paso de noche con niños'])(
    'is not what only sounds so: %s',
    (text) => expect(found(text)).toEqual([]),
  );
});
