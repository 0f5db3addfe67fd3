import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { byteOrderMark, csvRow } from './csv';

test.each([
  ['plain words', 'plain words'],
  ['', ''],
  ['a, b', 'a, b'],
  ['she said "no"', 'she said ""no""'],
  ['two\nlines', 'two\nlines'],
  ['Ana Pérez-Gómez; a - b', 'Ana Pérez-Gómez; a - b'],
  ['=1+1', "'=1+1"],
  ['+502', "'+502"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "'  =1+1"],
  ['\t=1+1', "'\t'=1+1"],
  ['\r=1+1', "'\r'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['=HYPERLINK("http://x","y")', `'=HYPERLINK(""http://x"",""y"")`],
  ['a;=1+1', "a;'=1+1"],
  [';=1+1', ";'=1+1"],
  ['a; "=1+1', `a; ""'=1+1`],
  ['a\n＋1', "a\n'＋1"],
])('the cell %j is written %j', (text, written) => {
  expect(csvRow([text, 'x'])).toBe(`"${written}","x"\r\n`);
});

const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1,1)', '＝1+1', '＋1+1', '－1+1', '＠SUM(1,1)'];
const before = ['', ' ', '\t', '\r', '\n', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const separators = [',', ';', '\t', '|'];
const attacks = formulas.flatMap((formula) => [
  ...before.map((sign) => `${sign}${formula}`),
  ...[';', '\t', '|', ...before.slice(3)].flatMap((sign) => [
    `words${sign}${formula}${sign}words`,
    `words${sign} "${formula}`,
  ]),
]);

/**
 * The cells of a file as a spreadsheet with another separator reads them: a quote counts only at the beginning
 * of a cell, and what follows the closing quote is taken literally.
 */
function cellsOf(file: string, separator: string): string[] {
  const cells = [''];
  let [isQuoted, isNew] = [false, true];
  for (let at = 0; at < file.length; at += 1) {
    const sign = file.charAt(at);
    const last = cells.length - 1;
    if (isQuoted && sign === '"' && file.charAt(at + 1) === '"') cells[last] += file.charAt(++at);
    else if (isQuoted && sign === '"') isQuoted = false;
    else if (isNew && sign === '"') [isQuoted, isNew] = [true, false];
    else if (!isQuoted && (sign === separator || /[\r\n\u0085\u2028\u2029\v\f]/.test(sign))) {
      cells.push('');
      isNew = true;
    } else {
      cells[last] += sign;
      isNew = false;
    }
  }
  return cells;
}

const beginsFormula = (cell: string) => /^[\s"]*[=+\-@＝＋－＠]/u.test(cell);

test.each(separators)('no cell begins a formula where %j separates', (separator) => {
  const file = attacks.map((attack) => csvRow(['words', attack, 'words'])).join('');
  expect(cellsOf(file, separator).filter(beginsFormula)).toEqual([]);
});

test('a cell of any length is read once', () => {
  const start = performance.now();
  csvRow([' ;'.repeat(20_000), '"\n'.repeat(20_000), '\t'.repeat(40_000)]);
  expect(performance.now() - start).toBeLessThan(500);
});

const office = ['soffice', 'libreoffice'].find((name) =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((one) => fs.existsSync(path.join(one, name))),
);

// Skipped if LibreOffice is not installed.
describe.skipIf(!office)('opened in LibreOffice', () => {
  // Separators as character codes, as LibreOffice's filter wants them:
  // https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html
  it.each([
    [',', '44'],
    [';', '59'],
    ['tab', '9'],
  ])('nothing is a formula, separated by %s', { timeout: 60_000 }, (_name, code) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-csv-'));
    try {
      const file = path.join(folder, 'cells.csv');
      fs.writeFileSync(file, byteOrderMark + attacks.map((one) => csvRow(['x', one])).join(''));
      execFileSync(office ?? '', [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', `--infilter=CSV:${code},34,76,1,,0,false,true,false,false,false,-1`],
        ...['--convert-to', 'fods', '--outdir', folder, file],
      ]);
      const sheet = fs.readFileSync(path.join(folder, 'cells.fods'), 'utf8');
      expect(sheet).toContain('<table:table-cell');
      expect(sheet).not.toContain('table:formula=');
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
