import { expect, it } from 'vitest';
import { passageOf, START, STOP } from './snippet';
import { firstLine } from '../files/reading-lines';

const mark = (text: string) => `${START}${text}${STOP}`;

it('tells what matched apart, whatever else the text holds', () => {
  expect(passageOf(`El ${mark('plan')} de\n  <b>${mark('retorno')}`)).toEqual([
    { text: 'El ', matched: false },
    { text: 'plan', matched: true },
    { text: ' de <b>', matched: false },
    { text: 'retorno', matched: true },
  ]);
  expect(passageOf('')).toEqual([]);
});

it('cuts where most of what was asked stands together, at whole words', () => {
  const filler = 'palabra '.repeat(60);
  const page = `${mark('plan')} ${filler}${mark('Plan')} de ${mark('retorno')} ${filler}`;
  const parts = passageOf(page);
  expect(parts.filter(({ matched }) => matched).map(({ text }) => text)).toEqual([
    'Plan',
    'retorno',
  ]);
  expect(parts[0]?.text).toMatch(/^… (?:palabra )+$/);
  expect(parts.at(-1)?.text).toMatch(/palabra …$/);
  expect(parts.map(({ text }) => text).join('').length).toBeLessThan(260);
});

it.each([
  ['12\n\n  Plan   de restitución\nde derechos', 'Plan de restitución'],
  ['— 3 —\n', ''],
  ['a'.repeat(20) + ' ' + 'b'.repeat(100), 'a'.repeat(20) + ' …'],
])('a page that begins %j is called %j', (text, expected) => {
  expect(firstLine(text)).toBe(expected);
});
