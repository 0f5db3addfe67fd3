import { searchWords } from '~/platform/db/search-words';

const quoted = /["“”«»„‟]([^"“”«»„‟]{2,120})["“”«»„‟]/g;
// Forms and files of authorities: I-589, EOIR-28, DS 260. Only in capitals, since words have hyphens too.
const code = /(?<![\p{L}\p{N}])(\p{Lu}{1,5})[- ](\d{1,4}\p{Lu}?)(?![\p{L}\p{N}-])/gu;
const MOST = 3;

/** The phrases of a question in quotation marks, which have to be in a text word for word. */
export function phrasesIn(question: string): string[] {
  return [...question.matchAll(quoted)]
    .map(([, phrase = '']) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => searchWords(phrase).length > 0)
    .slice(0, MOST);
}

/** The numbers of forms in a question, as titles write them. */
export function formNumbersIn(question: string): string[] {
  return [...question.matchAll(code)]
    .map(([, letters = '', digits = '']) => `${letters}-${digits}`)
    .slice(0, MOST);
}

/** A text as a pattern of `LIKE` that is found anywhere. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
