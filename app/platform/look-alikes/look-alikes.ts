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
