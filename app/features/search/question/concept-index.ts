import { documentFrequencies, type TermShares } from './document-frequency';
import type { Meaning, Phrase } from './phrase';
import { relationsOf } from './related-terms';
import { synonymSetsIn, synonymSetsOf, withoutEnding, type SynonymSets } from './synonym-sets';
import { weights } from './weights';
import { ambiguousWords, genericWords } from './word-lists';

/** A word of a phrase. */
export interface PhraseToken {
  plain: string;
  uninflected: string;
  locale: string;
  stems: ReadonlySet<string>;
  synonymSets: ReadonlySet<string>;
  /** Whether the synonym sets are of the word itself, and not of its stem alone. */
  isExact: boolean;
  /** Inverse document frequency. */
  weight: number;
}

/** A phrase that stands for a term of the taxonomies. */
export interface ConceptPhrase {
  /** The term, as `expertise/asylum`. */
  facet: string;
  tokens: readonly PhraseToken[];
  /** The sum of its words' weights. */
  weight: number;
  /** How reliably it stands for the term, depending on where it comes from. */
  trust: number;
  isName: boolean;
  /** It means the term even alone: a name or a synonym, and no way to ask for it. */
  isPlain: boolean;
}

/** The taxonomy terms, indexed by the words that stand for them. */
export interface ConceptIndex {
  synonymSets: SynonymSets;
  /** Phrases by each of their words, stems and synonym sets. */
  phrases: ReadonlyMap<string, readonly ConceptPhrase[]>;
  /** In how many terms a word, stem or synonym set is found. */
  frequencies: ReadonlyMap<string, number>;
  shares: TermShares;
  /** How many terms there are. */
  size: number;
  related: ReadonlyMap<string, readonly string[]>;
  interchangeable: ReadonlyMap<string, readonly string[]>;
  /** All names, synonyms and phrasings of each term, country and language. */
  called: ReadonlyMap<string, readonly Phrase[]>;
}

const isTerm = (facet: string) => /^(?:expertise|service|population|stage)\//.test(facet);

/** Inverse document frequency: how much a word tells. Generic and ambiguous words keep only a part of it. */
export function inverseDocumentFrequency(
  { frequencies, size }: Pick<ConceptIndex, 'frequencies' | 'size'>,
  keys: Iterable<string>,
  plain: string,
): number {
  const frequency = Math.max(0, ...[...keys].map((key) => frequencies.get(key) ?? 0));
  const part = genericWords.has(plain)
    ? weights.genericWord
    : ambiguousWords.has(plain)
      ? weights.ambiguousWord
      : 1;
  return part * Math.log((size + 2) / (frequency + 0.5));
}

/** Indexes all phrases that stand for a term. */
export function indexConcepts(meanings: readonly Meaning[]): ConceptIndex {
  const synonymSets = synonymSetsIn(meanings);
  const called = new Map(
    meanings.flatMap(({ facet, phrases }) => (facet ? [[facet, phrases] as const] : [])),
  );
  const terms = new Map([...called].filter(([facet]) => isTerm(facet)));
  const { frequencies, shares } = documentFrequencies(mentionsIn(terms, synonymSets));
  const tokenOf = tokenCache({ synonymSets, frequencies, size: terms.size });
  const phrases = new Map<string, ConceptPhrase[]>();
  for (const meaning of meanings)
    for (const phrase of meaning.phrases) {
      const tokens = phrase.plain.map((_, at) => tokenOf(phrase, at));
      const keys = new Set(
        tokens.flatMap((token) => [token.plain, ...token.stems, ...token.synonymSets]),
      );
      for (const one of conceptPhrases(meaning, phrase, tokens))
        for (const key of keys) {
          const list = phrases.get(key);
          if (list) list.push(one);
          else phrases.set(key, [one]);
        }
    }
  // An array that has grown keeps spare capacity; a copy does not. There are thousands of them.
  for (const [key, list] of phrases) phrases.set(key, [...list]);
  return {
    ...{ synonymSets, phrases, frequencies, shares, called },
    size: terms.size,
    ...relationsOf(terms),
  };
}

/** For each word, stem and synonym set: the share of each term's phrases that have it. */
function mentionsIn(
  terms: ReadonlyMap<string, readonly Phrase[]>,
  sets: SynonymSets,
): Map<string, Map<string, number>> {
  const mentions = new Map<string, Map<string, number>>();
  for (const [facet, phrases] of terms)
    for (const phrase of phrases) {
      const keys = phrase.plain.flatMap((plain, at) => {
        const stems = stemsAt(phrase, at);
        return [plain, ...stems, ...synonymSetsOf(sets, { plain, stems }).synonymSets];
      });
      for (const key of new Set(keys)) {
        const byTerm = mentions.get(key) ?? new Map<string, number>();
        mentions.set(key, byTerm.set(facet, (byTerm.get(facet) ?? 0) + 1 / phrases.length));
      }
    }
  return mentions;
}

const stemsAt = ({ stems, acronyms }: Phrase, at: number) => (acronyms[at] ? [] : stems[at]) ?? [];

/** One concept phrase for each term that a phrase stands for: its own, or those of its thesaurus entry. */
function conceptPhrases(
  { facet, terms }: Meaning,
  { isName, isWay, isOneWord }: Phrase,
  tokens: readonly PhraseToken[],
): ConceptPhrase[] {
  const weight = tokens.reduce((sum, one) => sum + one.weight, 0);
  // Without stop words, "for free" is one word, and alone it says less.
  const isPlain = !isWay && (isName || isOneWord || tokens.length > 1);
  const shared = { tokens, weight, isPlain };
  // Without stop words, only one word of "with her baby" is left, and alone it says less.
  const whole = tokens.length === 1 && !isOneWord && !isName ? weights.singleWordOfPhrase : 1;
  if (facet === null)
    return [...terms]
      .filter(([term]) => isTerm(term))
      .map(([term, isItsName]) => ({
        ...shared,
        facet: term,
        trust: weights.thesaurus * (isItsName ? 1 : whole),
        isName: isItsName,
      }));
  if (!isTerm(facet)) return [];
  return [{ ...shared, facet, trust: whole, isName }];
}

/** Makes each word only once, since thousands of phrases consist of some thousand words. */
function tokenCache(index: Pick<ConceptIndex, 'synonymSets' | 'frequencies' | 'size'>) {
  const made = new Map<string, PhraseToken>();
  return (phrase: Phrase, at: number): PhraseToken => {
    const plain = phrase.plain[at] ?? '';
    const stems = stemsAt(phrase, at);
    const key = `${phrase.locale} ${plain} ${stems.join(' ')}`;
    const known = made.get(key);
    if (known) return known;
    const { synonymSets, isExact } = synonymSetsOf(index.synonymSets, { plain, stems });
    const token = {
      ...{ plain, uninflected: withoutEnding(plain), locale: phrase.locale, synonymSets, isExact },
      stems: new Set(stems),
      weight: inverseDocumentFrequency(index, [plain, ...stems, ...synonymSets], plain),
    };
    made.set(key, token);
    return token;
  };
}
