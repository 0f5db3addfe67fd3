import { withoutAccents } from '~/platform/db/search-words';
import { knownWords } from './known-words';

const fewestDifferent = 5;
/** What must be left of a password once its known parts are taken out. */
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

/** The letters that remain when known words go; a gap stays where one was, so that no new ones arise. */
function unknownLetters(text: string, words: readonly string[]): number {
  let rest = text;
  for (const word of words) rest = rest.replaceAll(word, ' ');
  return rest.replace(/[^\p{L}]/gu, '').length;
}

/** Digits do not make a known word unknown unless there are many, and not in a row or a year. */
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
 * Whether a password is one that is tried first: made of words of leaked passwords, of the network, or of
 * the person's own name and address, with years, runs of digits and signs around them.
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
