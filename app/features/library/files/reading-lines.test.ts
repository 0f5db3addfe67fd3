import { expect, it } from 'vitest';
import { paragraphsOf } from './reading-lines';

it.each([
  [
    'lines of a paragraph flow together',
    'El retorno asistido de niñas y niños exige una\nevaluación previa de su interés\nsuperior.\nLa escuela espera.',
    [
      'El retorno asistido de niñas y niños exige una evaluación previa de su interés superior.',
      'La escuela espera.',
    ],
  ],
  [
    'a name at the beginning of a line does not end one',
    'El acta que expide el Registro Nacional de las\nPersonas llega antes.',
    ['El acta que expide el Registro Nacional de las Personas llega antes.'],
  ],
  [
    'headings and items stay by themselves',
    'Entrevista consular\nLas autoridades deben entrevistar a solas a\ncada adolescente:\n- con intérprete\n- sin prisa\n1. Primero',
    [
      'Entrevista consular',
      'Las autoridades deben entrevistar a solas a cada adolescente:',
      '- con intérprete',
      '- sin prisa',
      '1. Primero',
    ],
  ],
  ['an empty line parts', 'Uno\n\ndos', ['Uno', 'dos']],
  ['nothing is nothing', '', []],
])('%s', (_what, text, expected) => expect(paragraphsOf(text)).toEqual(expected));
