import type { Meaning } from '~/features/search/question/phrase';
import { searchWords } from '~/platform/db/search-words';

interface Wording {
  stemOf?: (plain: string) => string;
  /** stop words */
  empty?: ReadonlySet<string>;
}

/** A meaning with its phrases, of which the first is its name; without a facet it is a thesaurus entry. */
export function aMeaning(
  facet: string | null,
  texts: readonly string[],
  { stemOf = (plain) => plain, empty = new Set() }: Wording = {},
): Meaning {
  const one: Meaning = { facet, phrases: [], terms: new Map() };
  one.phrases = texts.map((text, index) => {
    const all = searchWords(text);
    const plain = all.map((word) => word.plain).filter((word) => !empty.has(word));
    return {
      plain,
      stems: plain.map((word) => [stemOf(word)]),
      locale: 'en',
      isName: index === 0,
      isWay: false,
      isOneWord: all.length === 1,
      acronyms: plain.map(() => false),
      meaning: one,
    };
  });
  return one;
}
