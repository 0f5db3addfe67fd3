/* eslint-disable no-restricted-syntax -- run by hand, over Unicode's own data */
// Makes table.ts from Unicode's data: node make-table.mjs confusables.txt > table.ts
// The data is https://www.unicode.org/Public/security/latest/confusables.txt.
import fs from 'node:fs';

const source = fs.readFileSync(process.argv[2] ?? '', 'utf8');
const version = /^# Version: (\S+)/m.exec(source)?.[1];
/** @type {(hex: string) => string} */
const text = (hex) => String.fromCodePoint(...hex.split(' ').map((one) => parseInt(one, 16)));
/** @type {(one: string) => string} */
const plain = (one) => one.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** @type {(one: string) => string} */
const signs = (one) => one.replace(/[^\p{L}\p{N}]/gu, '');

/** @type {Map<string, string>} */
const alike = new Map();
for (const [, from = '', to = ''] of source.matchAll(/^([0-9A-F]+) ;\t([0-9A-F ]+?) ;\tMA/gm)) {
  const sign = text(from);
  const target = signs(plain(text(to)));
  // Skip characters that `nameKey` decomposes before it uses the table, and signs that look like no letter or
  // digit.
  if (sign.normalize('NFKD') !== sign || (!signs(sign) && !target)) continue;
  if (!/^[a-z0-9]*$/.test(target) || target === signs(plain(sign))) continue;
  // A letter of another script that looks like a stroke stays; a modifier letter that does is an apostrophe.
  if (target === '' && !/\p{Lm}/u.test(sign)) continue;
  alike.set(target, (alike.get(target) ?? '') + sign);
}

const rows = [...alike]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([target, all]) => {
    // Right-to-left scripts would turn the line around.
    const escaped = all.replace(
      /[\u0590-\u08ff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu,
      (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`,
    );
    return `  ${JSON.stringify(target)}: '${escaped}',`;
  });
process.stdout
  .write(`// Made by make-table.mjs from confusables.txt of Unicode ${version} (UTS #39).
// © 2025 Unicode®, Inc. Unicode and the Unicode Logo are registered trademarks of Unicode, Inc. in the U.S. and other
// countries. For terms of use and license, see https://www.unicode.org/terms_of_use.html

/** Characters that look like letters and digits of the Latin alphabet, by what they look like; '' is like none. */
export const looksLike: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`);
