import { expect, it } from 'vitest';
import { cleanFileName } from '../files/file-name';
import { languageCode } from '~/i18n/language-codes';

it.each([
  ['Guía 1.PDF', 'Guía 1.pdf'],
  ['C:\\Users\\ana\\informe.docx', 'informe.docx'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['a\u202Efdp.exe.pdf', 'a fdp.exe.pdf'],
  ['a\u0000b\n.pdf', 'a b.pdf'],
  ['.pdf', 'tejido.pdf'],
  ['Informe de la Casa, A.C.', 'Informe de la Casa, A.C'],
  ['informe 2.0', 'informe 2.0'],
  ['informe', 'informe'],
  ['   .pdf', 'tejido.pdf'],
  ['<script>.pdf', 'script.pdf'],
  [`${'ñ'.repeat(300)}.pdf`, `${'ñ'.repeat(100)}.pdf`],
])('the file %j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

it.each([
  ['es', 'spa'],
  ['EN', 'eng'],
  ['mam', 'mam'],
])('the language %s is %s', (given, code) => {
  expect(languageCode(given)).toBe(code);
});
