import { expect, it } from 'vitest';
import { sortedByName } from './alphabet';

const sorted = (locale: string, ...names: string[]) => sortedByName(locale, names, (name) => name);

it('accents and capitals do not part what belongs together', () => {
  const names = ['Zafiro', 'álamo', 'Álvarez', 'casa', 'Alba', 'Casa Ámbar', 'éxodo', 'Eje'];
  expect(sorted('es', ...names)).toEqual([
    ...['álamo', 'Alba', 'Álvarez', 'casa', 'Casa Ámbar', 'Eje', 'éxodo', 'Zafiro'],
  ]);
});

it('the eñe is a letter of its own in Spanish, and an n in English', () => {
  const names = ['Ñandú', 'Nuez', 'Oaxaca', 'Nahual'];
  expect(sorted('es', ...names)).toEqual(['Nahual', 'Nuez', 'Ñandú', 'Oaxaca']);
  expect(sorted('en', ...names)).toEqual(['Nahual', 'Ñandú', 'Nuez', 'Oaxaca']);
});

it('quotation marks, apostrophes and inverted punctuation count for nothing', () => {
  const names = ['“Nido”', '¡Basta!', 'Oneida', 'O’Neil', 'Barrio', "O'Neal", '«Luz»', '(Re)unir'];
  expect(sorted('es', ...names)).toEqual([
    ...['Barrio', '¡Basta!', '«Luz»', '“Nido”', "O'Neal", 'Oneida', 'O’Neil', '(Re)unir'],
  ]);
  expect(sorted('en', '¿?', 'Alba')).toEqual(['¿?', 'Alba']);
});
