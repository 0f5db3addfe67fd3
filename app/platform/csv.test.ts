import { expect, test } from 'vitest';
import { csvRow } from './csv';

test.each([
  ['plain words', 'plain words'],
  ['', ''],
  ['a, b', '"a, b"'],
  ['she said "no"', '"she said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['Ana Pérez-Gómez', 'Ana Pérez-Gómez'],
  ['=1+1', `"'=1+1"`],
  ['+502', `"'+502"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1+1', `"'  =1+1"`],
  ['\t=1+1', `"'\t=1+1"`],
  ['\r=1+1', `"'\r=1+1"`],
  ['＝1+1', `"'＝1+1"`],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
])('the cell %j is written %j', (text, written) => {
  expect(csvRow([text, 'x'])).toBe(`${written},x\r\n`);
});
