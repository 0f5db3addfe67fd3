import { normalForm } from '~/platform/normal-form';
import { hiddenGap } from './protection.schema';

/** A word with its accents, a run of white space, or any other single character. */
const PIECE = /[\p{L}\p{N}\p{M}]+|\s+|./gsu;
const ACCENTS = /\p{M}+/gu;
const ASCII = /^[ -~]+$/;

interface Token {
  /** the token without accents and white space, in lower case */
  word: string;
  start: number;
  end: number;
}

/** Splits a text in normal form D into tokens. White space is left out. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  // `test` makes no array for each match; most of the time is spent here.
  for (let start = 0; PIECE.test(text); start = PIECE.lastIndex) {
    const end = PIECE.lastIndex;
    const word = plain(text.slice(start, end));
    if (word !== '') tokens.push({ word, start, end });
  }
  return tokens;
}

/** The form in which tokens are compared; empty for white space. */
function plain(token: string): string {
  if (token === ' ' || token === '-') return '';
  if (ASCII.test(token)) return token.toLowerCase().trim();
  // First to upper case, so that letters with one common upper-case form, such as σ and ς, become the same.
  return token.replace(ACCENTS, '').toUpperCase().toLowerCase().trim();
}

/** The number of a state of the automaton; in state 0 no name has begun. */
type State = number;

/**
 * An Aho–Corasick automaton over tokens. It finds all names in one pass over a text. The time depends only on the
 * length of the text, not on the number, length or similarity of the names.
 */
class NameFinder {
  readonly #words = new Map<string, number>();
  readonly #edges = new Map<number, State>();
  /** the state from which the search continues when a state has no edge for the next token */
  readonly #fallbacks: State[] = [0];
  /** how many tokens the longest name that ends in a state has; 0 if none ends there */
  readonly #lengths: number[] = [0];
  readonly #width: number;

  constructor(names: readonly string[]) {
    const paths = names.map((name) => tokensOf(normalForm('NFD', name)));
    for (const path of paths)
      for (const { word } of path)
        if (!this.#words.has(word)) this.#words.set(word, this.#words.size);
    this.#width = this.#words.size;
    // All names grow by one token at a time. A fallback is nearer to state 0, so it exists before it is needed.
    const ends = paths.map((): State => 0);
    const longest = Math.max(0, ...paths.map(({ length }) => length));
    for (let depth = 0; depth < longest; depth += 1)
      for (const [i, path] of paths.entries()) {
        const token = path[depth];
        if (!token) continue;
        const state = this.#grow(ends[i] ?? 0, this.#words.get(token.word) ?? 0);
        ends[i] = state;
        if (depth === path.length - 1) this.#lengths[state] = path.length;
      }
  }

  /** The state that a token leads to. It is added if it does not exist. */
  #grow(state: State, word: number): State {
    const edge = this.#edge(state, word);
    const known = this.#edges.get(edge);
    if (known !== undefined) return known;
    const fallback = state === 0 ? 0 : this.#step(this.#fallbacks[state] ?? 0, word);
    const next = this.#fallbacks.push(fallback) - 1;
    this.#lengths.push(this.#lengths[fallback] ?? 0);
    this.#edges.set(edge, next);
    return next;
  }

  #edge(state: State, word: number): number {
    return state * this.#width + word;
  }

  #step(from: State, word: number): State {
    for (let state = from; ; state = this.#fallbacks[state] ?? 0) {
      const next = this.#edges.get(this.#edge(state, word));
      if (next !== undefined) return next;
      if (state === 0) return 0;
    }
  }

  /** Finds the first and last token of every name in a text. Names that overlap count as one. */
  find(tokens: readonly Token[]): { first: number; last: number }[] {
    const places: { first: number; last: number }[] = [];
    let state: State = 0;
    for (const [last, { word }] of tokens.entries()) {
      const known = this.#words.get(word);
      state = known === undefined ? 0 : this.#step(state, known);
      const length = this.#lengths[state] ?? 0;
      if (length === 0) continue;
      let first = last - length + 1;
      for (let one = places.at(-1); one && one.last >= first; one = places.at(-1)) {
        first = Math.min(first, one.first);
        places.pop();
      }
      places.push({ first, last });
    }
    return places;
  }
}

const isAbbreviation = (name: string) => /^\p{Lu}{2,3}$/u.test(name);

/**
 * Makes a function that removes names from texts. It ignores accents, capitals, hyphens and white space, and matches
 * only whole words: to hide "Paz" does not hide "pazca". Names of at most three capitals, such as "TX", are
 * abbreviations, which are matched exactly.
 *
 * @param names none of them empty
 */
export function nameHider(names: readonly string[]): (text: string) => string {
  let finder: NameFinder | undefined;
  const [short, long] = [names.filter(isAbbreviation), names.filter((one) => !isAbbreviation(one))];
  const abbreviations = new Set(short);
  return (given) => {
    if (names.length === 0 || given === '') return given;
    const text =
      abbreviations.size === 0
        ? given
        : given.replace(/[\p{L}\p{N}]+/gu, (word) => (abbreviations.has(word) ? hiddenGap : word));
    finder ??= new NameFinder(long);
    const decomposed = normalForm('NFD', text);
    const tokens = tokensOf(decomposed);
    let kept = 0;
    const parts = finder.find(tokens).map(({ first, last }) => {
      const before = decomposed.slice(kept, tokens[first]?.start);
      kept = tokens[last]?.end ?? kept;
      return before + hiddenGap;
    });
    return normalForm('NFC', [...parts, decomposed.slice(kept)].join(''));
  };
}
