import { expect, test } from 'vitest';
import { mixesAlphabets, nameKey } from './look-alikes';

test.each([
  ['Casa Alianza', 'CASA  ALIANZA'],
  ['Casa Alianza', 'Casa-Alianza.'],
  ['Fundación Niñez, A.C.', 'Fundacion Ninez AC'],
  // Cyrillic, Greek, mathematical and full-width letters.
  ['Casa Alianza', 'Саsа Аlіаnzа'],
  ['Casa Alianza', 'Cαѕα Αliαnzα'],
  ['Casa Alianza', '𝐂𝐚𝐬𝐚 𝐀𝐥𝐢𝐚𝐧𝐳𝐚'],
  ['Casa Alianza', 'Ｃａｓａ　Ａｌｉａｎｚａ'],
  // A capital I for a lower-case l, a digit for a letter, two letters for one.
  ['Casa Alianza', 'Casa AIianza'],
  ['Casa Alianza', 'Casa A1ianza'],
  ['Red de Migración', 'Red de rnigración'],
  ['Women’s Commission', 'VVomen’s Commission'],
  ['Kids in Need', 'Kicls in Neecl'],
  ['Casa Cero', 'Casa Cer0'],
  ['Casa Alianza', 'Casa\u200b Ali\u202eanza\u00ad'],
  ['Pop No’j', 'Pop Noʼj'],
  ['ÍNDIGO', 'índigo'],
])('%j looks like %j', (one, other) => expect(nameKey(other)).toBe(nameKey(one)));

test.each([
  ['Casa Alianza', 'Casa Alianza Honduras'],
  ['Casa Alianza', 'Casa Alianca'],
  ['Sin Fronteras', 'Sin Frontera'],
  ['בית', 'בת'],
  ['儿童权利', '儿童'],
])('%j does not look like %j', (one, other) => expect(nameKey(other)).not.toBe(nameKey(one)));

test('a name of any length is read once', () => {
  const start = performance.now();
  nameKey('Саsа \u200b\u0301'.repeat(2_000));
  expect(performance.now() - start).toBeLessThan(500);
});

test.each(['Kids in Nᥱᥱd', 'Caѕa', 'Ca\ua7fesa', 'ᴋɪᴅꜱ', 'Kidſ', 'Caεa', 'Kɪds'])(
  'letters of several alphabets are told: %s',
  (name) => expect(mixesAlphabets(name)).toBe(true),
);

test.each(['Casa Ñandú', 'Pop Noꞌj', 'Xʼiinbʼal', 'Ɨkoots', 'Организация', '難民', 'Straße', 'Ł'])(
  'a name in one alphabet is not: %s',
  (name) => expect(mixesAlphabets(name)).toBe(false),
);
