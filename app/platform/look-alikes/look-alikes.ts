import { looksLike } from './table';
import { normalForm } from '../normal-form';

const targets = new Map(
  Object.entries(looksLike).flatMap(([target, signs]) =>
    [...signs].map((sign): [string, string] => [sign, target]),
  ),
);
const mapped = (text: string) => Array.from(text, (sign) => targets.get(sign) ?? sign).join('');

/**
 * A key for comparing names by how they look: without accents, case, spaces, punctuation and invisible
 * characters, and with letters replaced by those that they look like (the skeleton of Unicode's UTS #39, for
 * the Latin alphabet). Names with the same key look the same to a reader. Never shown.
 */
export function nameKey(name: string): string {
  const plain = normalForm('NFKD', name).replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  // Twice, because a capital may look like another letter than its lower-case form does.
  return (
    mapped(mapped(plain).toLowerCase())
      .replace(/[^\p{L}\p{N}]/gu, '')
      // A capital I looks like a lower-case l, and i is the lower case of I.
      .replaceAll('i', 'l')
      // Letters side by side that look like one, besides those of UTS #39. Both "d" and "cl" become "cl".
      .replaceAll('vv', 'w')
      .replaceAll('d', 'cl')
  );
}

// The letters of Latin alphabets, those of languages of the region among them, and their signs for glottal stops.
const usual =
  /[A-Za-z\u00aa\u00ba\u00c0-\u024f\u0253\u0254\u0257\u0259\u025b\u0260\u0268\u0289\u1e00-\u1eff\ua78b\ua78c]/u;
const unusual = /[\u017f\u0180-\u0196\u0198-\u01bf]/u;

/**
 * Whether a name that is written in Latin letters has letters among them that are of another alphabet, or of none, such as
 * small capitals: more of them look like Latin letters than any table has.
 */
export function mixesAlphabets(name: string): boolean {
  const letters = normalForm('NFC', name).match(/\p{L}/gu) ?? [];
  const isUsual = (letter: string) =>
    (usual.test(letter) && !unusual.test(letter)) || /\p{Lm}/u.test(letter);
  const strange = letters.filter((one) => !isUsual(one));
  const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter);
  return strange.some(isLatin) || (strange.length > 0 && letters.some(isLatin));
}
