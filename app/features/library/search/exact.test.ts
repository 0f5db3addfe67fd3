import { expect, it } from 'vitest';
import { anywhere, formNumbersIn, phrasesIn } from './exact';

it.each([
  ['"interés superior" de la niñez', ['interés superior']],
  ['«interés   superior» y “no devolución”', ['interés superior', 'no devolución']],
  ['"..." y " "', []],
  ['interés superior', []],
  ['una "comilla sin cerrar', []],
])('%s asks for the phrases %j', (question, phrases) => {
  expect(phrasesIn(question)).toEqual(phrases);
});

it.each([
  ['formulario I-589', ['I-589']],
  ['I 589 y EOIR-28A', ['I-589', 'EOIR-28A']],
  ['los art. 22-23 y covid-19', []],
  ['A-4040-12', []],
])('%s names the forms %j', (question, numbers) => {
  expect(formNumbersIn(question)).toEqual(numbers);
});

it('what means something in a pattern is only itself', () => {
  expect(anywhere('100 %_')).toBe('%100 \\%\\_%');
});
