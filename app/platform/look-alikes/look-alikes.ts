import { looksLike } from './table';
import { normalForm } from '../normal-form';

const targets = new Map(
  Object.entries(looksLike).flatMap(([target, signs]) =>
    [...signs].map((sign): [string, string] => [sign, target]),
  ),
);
const mapped = (text: string) => Array.from(text, (sign) => targets.get(sign) ?? sign).join('');

/**
 * What is left of a name when everything is taken out by which two names look alike: accents, case, spaces,
 * punctuation, invisible characters, and letters that look like others (the skeleton of Unicode's UTS #39, for the
 * Latin alphabet). Names with the same key are the same to a reader. For comparing only, never to be shown.
 */
export function nameKey(name: string): string {
  const plain = normalForm('NFKD', name).replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  // Twice, as a capital may look like another letter than its small form does.
  return (
    mapped(mapped(plain).toLowerCase())
      .replace(/[^\p{L}\p{N}]/gu, '')
      // A capital I looks like a small l, and a small i is a capital I.
      .replaceAll('i', 'l')
  );
}
