import { expect, test } from 'vitest';
import { languageCode } from './language-codes';

test.each([
  ['es', 'spa'],
  ['SPA', 'spa'],
  ['mam', 'mam'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
])('the code of the language %s is %s', (code, expected) => {
  expect(languageCode(code)).toBe(expected);
});
