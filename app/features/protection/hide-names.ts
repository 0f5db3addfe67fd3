import { normalForm } from '~/platform/normal-form';

/** Stands in a text where a name was. */
const GAP = '[…]';

/** A word with its accents, white space, or one other sign: together they are all of a text. */
const PIECE = /[\p{L}\p{N}\p{M}]+|\s+|./gsu;
const ACCENTS = /\p{M}+/gu;
const ASCII = /^[ -~]+$/;

interface Token {
  /** without accents, in lower case; white space around it does not count */
  word: string;
  start: number;
  end: number;
}

/** The tokens of a text in normal form D, by their places in it. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  // Without an array for each match: this is where most of the time goes.
  for (let start = 0; PIECE.test(text); start = PIECE.lastIndex) {
    const end = PIECE.lastIndex;
    const word = plain(text.slice(start, end));
    if (word !== '') tokens.push({ word, start, end });
  }
  return tokens;
}

/** A token as it is compared; empty for white space. */
function plain(token: string): string {
  if (token === ' ') return '';
  if (ASCII.test(token)) return token.toLowerCase().trim();
  // Upper case first: that makes one of letters that differ in upper or in lower case alone.
  return token.replace(ACCENTS, '').toUpperCase().toLowerCase().trim();
}

/** A number for each step of the automaton; 0 is where no name has begun. */
type State = number;

/**
 * The Aho–Corasick automaton of names, whose letters are whole tokens: it finds all names in one pass over a
 * text, in time that grows with the text alone, however many and long the names are and however alike.
 */
class NameFinder {
  readonly #words = new Map<string, number>();
  readonly #edges = new Map<number, State>();
  /** where the search goes on from a state when the next token does not follow there */
  readonly #fallbacks: State[] = [0];
  /** how many tokens the longest name has that ends in a state; 0: none ends there */
  readonly #lengths: number[] = [0];
  readonly #width: number;

  constructor(names: readonly string[]) {
    const paths = names.map((name) => tokensOf(normalForm('NFD', name)));
    for (const path of paths)
      for (const { word } of path)
        if (!this.#words.has(word)) this.#words.set(word, this.#words.size);
    this.#width = this.#words.size;
    // One token of every name after the other, so that a fallback, which is nearer to 0, is there before it
    // is needed.
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

  /** The state that a token leads to from another, made where it is missing. */
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

  /** Where names stand in a text, from their first token to their last. Names that overlap are one place. */
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

/**
 * Makes a function that takes names out of texts, whatever their accents, capitals and white space. Only whole
 * words count: who hides "Paz" does not hide "pazca".
 *
 * @param names none of them empty
 */
export function nameHider(names: readonly string[]): (text: string) => string {
  let finder: NameFinder | undefined;
  return (text) => {
    if (names.length === 0 || text === '') return text;
    finder ??= new NameFinder(names);
    const decomposed = normalForm('NFD', text);
    const tokens = tokensOf(decomposed);
    let kept = 0;
    const parts = finder.find(tokens).map(({ first, last }) => {
      const before = decomposed.slice(kept, tokens[first]?.start);
      kept = tokens[last]?.end ?? kept;
      return before + GAP;
    });
    return normalForm('NFC', [...parts, decomposed.slice(kept)].join(''));
  };
}
