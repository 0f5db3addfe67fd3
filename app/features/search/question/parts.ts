import { lookupKeys } from '~/platform/db/lemmas.server';
import type { Phrase } from './phrase';
import type { Part } from './question';
import type { TypedToken } from './tokens';

/** The words of a phrase, as they are looked up. */
export const partsOfPhrase = ({ plain, stems, locale, acronyms }: Phrase): Part[] =>
  plain.map((word, at) => {
    const own = acronyms[at] ? [word] : (stems[at] ?? []);
    const keys = acronyms[at] ? acronymKeys(word) : lookupKeys({ plain: word, stems: own }, locale);
    return { stems: stems[at] ?? [], keys };
  });

// A text has an abbreviation under the word that is spelled like it, if there is one.
const acronymKeys = (word: string) => [
  ...new Set([word, ...lookupKeys({ plain: word, stems: [] }, null)]),
];

/** A word of a question, as it is looked up. */
export const partOfToken = ({ plain, stems, keys }: TypedToken): Part => ({
  stems: stems.length > 0 ? stems : [plain],
  keys,
});

/** A word of a question that may be a name: it is also looked up exactly as it is. */
export const partOfName = ({ plain, stems, keys }: TypedToken): Part => ({
  stems: [...new Set([...stems, plain])],
  keys: [...new Set([...keys, plain])],
});
