import { withoutAccents } from '~/platform/db/search-words';
import { knownWords } from './known-words';

const fewestDifferent = 5;
/** Minimum number of letters and digits that must remain once known parts are removed. */
const fewestUnknown = 4;

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function plain(text: string): string {
  return withoutAccents(text.toLowerCase());
}

function spelledOut(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign);
}

/** The number of letters that remain when known words are removed. Each leaves a gap, so that no new word forms. */
function unknownLetters(text: string, words: readonly string[]): number {
  let rest = text;
  for (const word of words) rest = rest.replaceAll(word, ' ');
  return rest.replace(/[^\p{L}]/gu, '').length;
}

/** Counts digits that make a password harder to guess: not years, repetitions or sequences, and only in numbers. */
function unknownDigits(text: string): number {
  const rest = text.replace(/(?:19|20)\d\d/g, ' ').replace(/(\d)\1+/g, '$1');
  let steps = 0;
  for (let index = 1; index < rest.length; index += 1) {
    const [one, other] = [rest[index - 1] ?? '', rest[index] ?? ''];
    if (/\d\d/.test(one + other) && Math.abs(Number(one) - Number(other)) !== 1) steps += 1;
  }
  return Math.floor(steps / 2);
}

/**
 * Whether a password is easy to guess: made of words from leaked passwords, from the network, or from the
 * person's own name and e-mail address, with years, sequences of digits and symbols around them.
 *
 * @param own the person's name and e-mail address, as far as known
 */
export function isKnownPassword(password: string, own: readonly string[] = []): boolean {
  const text = plain(password);
  if (new Set(text).size < fewestDifferent) return true;
  const ownWords = own.flatMap((one) => plain(one).split(/[^\p{L}]+/u)).filter((w) => w.length > 2);
  const words = [...ownWords, ...knownWords].sort((a, b) => b.length - a.length);
  const letters = Math.min(unknownLetters(text, words), unknownLetters(spelledOut(text), words));
  return letters + unknownDigits(text) < fewestUnknown;
}
