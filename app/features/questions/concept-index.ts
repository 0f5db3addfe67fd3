import { familiesIn, familiesOf, withoutEnding, type Families } from './families';
import { lightWords, weakWords } from './light-words';
import type { Meaning, Phrase } from './phrase';
import { relationsOf } from './relations';
import { spreads } from './spread';

/** A word of a phrase that names a concept. */
export interface ConceptToken {
  plain: string;
  /** Without number and gender. */
  bare: string;
  locale: string;
  /** Its stems, as they are compared. */
  stems: ReadonlySet<string>;
  /** The families that it is of: words that mean the same in either language. */
  families: ReadonlySet<string>;
  /** It is of them by itself, and not by its stem alone. */
  isSure: boolean;
  /** How much it tells: little where many concepts have it. */
  weight: number;
}

/** A way to ask for a term of the taxonomies. */
export interface ConceptPhrase {
  facet: string;
  tokens: readonly ConceptToken[];
  /** What all of its words tell. */
  weight: number;
  /** How surely whoever says it means the term. */
  trust: number;
  /** It is a term's own name, or what the thesaurus says for that. */
  isName: boolean;
  /** It says itself what something is for: "shelter for survivors". */
  hasPurpose: boolean;
}

/** The concepts of the taxonomies by the words that they are asked for with. */
export interface ConceptIndex {
  families: Families;
  /** Phrases by each stem, plain word and family of their words. */
  phrases: ReadonlyMap<string, readonly ConceptPhrase[]>;
  /** How many concepts a stem, plain word or family stands for (`spreads`). */
  spread: ReadonlyMap<string, number>;
  /** For each of them which part of all its mentions is each term's. */
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** All stems, words and families that stand for a concept, with those of its description. */
  bags: ReadonlyMap<string, ReadonlySet<string>>;
  concepts: number;
  /** Terms that share ways to ask for them with each, in whichever language. */
  related: ReadonlyMap<string, readonly string[]>;
  /** Terms that most of the ways to ask for each are shared with: what is done, and who offers it. */
  twins: ReadonlyMap<string, readonly string[]>;
  /** What each term is called. */
  meanings: ReadonlyMap<string, readonly Phrase[]>;
}

const kinds = ['expertise', 'service', 'population', 'stage'];
const isConcept = (facet: string) => kinds.includes(facet.split('/')[0] ?? '');

/** What is light tells this part of what it would. */
const LIGHT = 0.2;
const WEAK = 0.5;
/** One word of several, where the others say little, may say something else elsewhere. */
export const PARTLY = 0.6;

/** @param spread of how many concepts the word or what it is one of is found (`spreads`) */
export function weightOf(spread: number, concepts: number, plain: string): number {
  const share = lightWords.has(plain) ? LIGHT : weakWords.has(plain) ? WEAK : 1;
  return Math.log((concepts + 2) / (spread + 0.5)) * share;
}

/** Puts all that terms are called, and what the thesaurus says for it, in order to be looked up. */
export function indexConcepts(
  meanings: readonly Meaning[],
  descriptions: ReadonlyMap<string, readonly string[]>,
): ConceptIndex {
  const families = familiesIn(meanings);
  const found = new Map<string, Map<string, number>>();
  const bags = new Map<string, Set<string>>();
  for (const { facet, phrases } of meanings) {
    if (!facet || !isConcept(facet)) continue;
    const own = phrases.map((phrase) => new Set(idsOfPhrase(families, phrase)));
    const bag = new Set<string>();
    for (const ids of own)
      for (const id of ids) {
        const ofTerms = found.get(id) ?? new Map<string, number>();
        found.set(id, ofTerms.set(facet, (ofTerms.get(facet) ?? 0) + 1 / phrases.length));
        bag.add(id);
      }
    for (const id of descriptions.get(facet) ?? [])
      for (const one of [id, ...(families.get(id) ?? [])]) bag.add(one);
    bags.set(facet, bag);
  }
  const { spread, shares } = spreads(found);
  const phrases = new Map<string, ConceptPhrase[]>();
  const tokenOf = tokensOnce({ families, spread, concepts: bags.size });
  for (const meaning of meanings)
    for (const phrase of meaning.phrases)
      for (const { facet, trust, isName } of facetsOf(meaning, phrase)) {
        const tokens = phrase.plain.map((_, at) => tokenOf(phrase, at));
        const weight = tokens.reduce((sum, one) => sum + one.weight, 0);
        const { hasPurpose } = phrase;
        // "With her baby" is told by one of its words alone.
        const isPartial = tokens.length === 1 && !phrase.isOneWord && !isName;
        const one = {
          facet,
          tokens,
          weight,
          trust: isPartial ? trust * PARTLY : trust,
          isName,
          hasPurpose,
        };
        const ids = tokens.flatMap(({ plain, stems, families: of }) => [plain, ...stems, ...of]);
        for (const id of new Set(ids)) {
          const list = phrases.get(id);
          if (list) list.push(one);
          else phrases.set(id, [one]);
        }
      }
  // Grown lists have room to spare: thousands of them are kept as long as they are.
  for (const [id, list] of phrases) phrases.set(id, [...list]);
  const called = new Map(
    meanings.flatMap(({ facet, phrases: own }) => (facet ? [[facet, own] as const] : [])),
  );
  return {
    families,
    phrases,
    spread,
    shares,
    bags,
    concepts: bags.size,
    meanings: called,
    ...relationsOf(new Map([...called].filter(([facet]) => isConcept(facet)))),
  };
}

function idsOfPhrase(families: Families, { plain, stems, acronyms }: Phrase): string[] {
  return plain.flatMap((word, index) => {
    const own = (acronyms[index] ? [] : stems[index]) ?? [];
    return [word, ...own, ...familiesOf(families, { plain: word, stems: own }).families];
  });
}

// A name says it most surely, then what else it is called, then what means the same.
const TRUST = { name: 1.05, synonym: 1, meant: 0.85 };

function facetsOf(
  { facet, terms }: Meaning,
  { isName }: Phrase,
): { facet: string; trust: number; isName: boolean }[] {
  if (facet)
    return isConcept(facet) ? [{ facet, trust: isName ? TRUST.name : TRUST.synonym, isName }] : [];
  return [...terms]
    .filter(([one]) => isConcept(one))
    .map(([one, isItsName]) => ({ facet: one, trust: TRUST.meant, isName: isItsName }));
}

/** Words of phrases, each held once: thousands of phrases are made of some thousand words. */
function tokensOnce(index: Pick<ConceptIndex, 'families' | 'spread' | 'concepts'>) {
  const held = new Map<string, ConceptToken>();
  return ({ plain, stems, acronyms, locale }: Phrase, at: number): ConceptToken => {
    const word = plain[at] ?? '';
    const own = acronyms[at] ? [] : (stems[at] ?? []);
    const key = `${locale} ${word} ${own.join(' ')}`;
    const known = held.get(key);
    if (known) return known;
    const { families, isSure } = familiesOf(index.families, { plain: word, stems: own });
    const ids = [word, ...own, ...families];
    const spread = Math.max(0, ...ids.map((id) => index.spread.get(id) ?? 0));
    const token = {
      ...{ plain: word, bare: withoutEnding(word), locale, stems: new Set(own), families, isSure },
      weight: weightOf(spread, index.concepts, word),
    };
    held.set(key, token);
    return token;
  };
}
