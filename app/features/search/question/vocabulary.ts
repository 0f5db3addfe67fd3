import type { ConceptIndex } from './concept-index';
import type { Place } from '../places/place';
import type { Phrase } from './phrase';

/** All words that questions are understood with. */
export interface Vocabulary {
  /** Phrases by each stem of their first word, and by the word itself. */
  byFirstStem: ReadonlyMap<string, readonly Phrase[]>;
  /** Each plain word with the languages that it belongs to, and with its spelling. */
  words: ReadonlyMap<string, { locales: ReadonlySet<string>; written: string }>;
  /** The terms of the taxonomies. */
  concepts: ConceptIndex;
  /** Towns, states and regions by their first word, longer names first. */
  towns: ReadonlyMap<string, readonly Town[]>;
}

/** A town, state or region. */
export interface Town {
  plain: readonly string[];
  /** Its country, as `country/MX`. */
  facet: string;
  /** Where it is, if its coordinates are known. */
  place?: Place | undefined;
  /** One of thousands whose names are also everyday words: it must be written and led to as a place. */
  isMinor?: boolean;
}

/**
 * The phrases that begin at a position of a question. If one of them is spelled exactly as typed, phrases of its length
 * that only share its stems do not count: "returned" is not "return".
 */
export function phrasesAt(
  { byFirstStem }: Pick<Vocabulary, 'byFirstStem'>,
  words: readonly { plain: string; stems: readonly string[] }[],
  start: number,
): Phrase[] {
  const first = words[start];
  if (!first) return [];
  const candidates = new Set(
    [...first.stems, first.plain].flatMap((key) => byFirstStem.get(key) ?? []),
  );
  const isSpelt = ({ plain }: Phrase) =>
    plain.every((word, offset) => words[start + offset]?.plain === word);
  const found = [...candidates].filter(({ plain, stems }) =>
    plain.every((spelling, offset) => {
      const word = words[start + offset];
      return word?.plain === spelling || word?.stems.some((stem) => stems[offset]?.includes(stem));
    }),
  );
  const spelt = new Set(found.filter(isSpelt).map(({ plain }) => plain.length));
  return found.filter((phrase) => !spelt.has(phrase.plain.length) || isSpelt(phrase));
}
