import { PARTLY, type ConceptIndex, type ConceptPhrase } from './concept-index';
import { know, likeness, SURE, type Known, type Word } from './likeness';
import { TERSE } from './light-words';

/** A concept of the taxonomies that some words of a question name. */
export interface FoundConcept {
  /** Terms that are meant themselves, then those that are near. */
  meant: string[];
  near: string[];
  /** Which words of the question name it. */
  at: number[];
  /** How much the words tell. */
  strength: number;
  /** Whether it is called so, all of another way to ask for it is said, most of one, or only words that have to do with it. */
  sureness: keyof typeof FAINT;
}

interface Match {
  phrase: ConceptPhrase;
  at: number[];
  /** All of it, by its own words or what means the same. */
  isNamed: boolean;
  score: number;
}

// So much of what a phrase tells must be there.
const COVERED = 0.7;
// What is as good as the best.
const MEANT = 0.9;
// "Education for returned children" is not returning to education.
const ACROSS = 0.75;
// A longer phrase is meant more surely.
const LONGER = 0.12;
// What tells less than this part of what the clearest tells is not what is asked, and the less surely it is said.
// Of so few words none is called by its name without being asked for. A guess stands alone.
const FAINT = { called: 0.3, said: 0.5, partly: 0.75, guessed: 1 };
// A way to ask of which a part is missing tells less than that part.
const MISSING = 2;
// Words that are mostly said of another term tell less by this part.
const TYPICAL = 0.7;
const MOST = 6;

/**
 * The concepts that words name, each with the words that do: whatever their order, what stands between them, and
 * which of the words of a family in either language was taken. The phrase that tells most is taken first, then
 * the next of the words that are left.
 */
export function findConcepts(index: ConceptIndex, asked: readonly Word[]): FoundConcept[] {
  const all = asked.map((word) => know(index, word));
  // Where nothing but light words is asked, they are what is asked.
  const isTelling = all.some(({ isLight, isWeak }) => !isLight && !isWeak);
  const words = isTelling
    ? all
    : all.map((one) => ({ ...one, isLight: false, isWeak: all.length > 1 && one.isWeak }));
  const found: FoundConcept[] = [];
  const free = new Set(words.keys());
  let matches = matchesOf(index, words, free);
  if (!isTelling) matches = matches.filter(({ isNamed }) => isNamed);
  while (found.length < MOST) {
    const best = matches.reduce<Match | null>((a, b) => (a && a.score >= b.score ? a : b), null);
    if (!best) break;
    for (const at of best.at) free.delete(at);
    const concept = conceptOf(index, words, best, matches);
    const same = found.find(({ meant }) => concept.meant.some((facet) => meant.includes(facet)));
    if (same) same.at = [...new Set([...same.at, ...concept.at])].sort((a, b) => a - b);
    else found.push(concept);
    // Only what had a word that is taken now may say something else, or nothing.
    matches = matches.flatMap((one) =>
      one.at.every((at) => free.has(at)) ? [one] : (match(index, one.phrase, words, free) ?? []),
    );
  }
  const clearest = Math.max(0, ...found.map(({ strength }) => strength));
  const isTerse = all.filter((word) => !word.isLight).length <= TERSE;
  return found.length > 0
    ? found.filter(
        ({ strength, sureness }) =>
          (isTerse && sureness === 'called') || strength >= FAINT[sureness] * clearest,
      )
    : likeliest(index, words);
}

function matchesOf(
  index: ConceptIndex,
  words: readonly Known[],
  free: ReadonlySet<number>,
): Match[] {
  const touched = new Set<ConceptPhrase>();
  for (const at of free) {
    const word = words[at];
    if (!word || word.isLight) continue;
    for (const id of word.ids)
      for (const phrase of index.phrases.get(id) ?? []) touched.add(phrase);
  }
  return [...touched].flatMap((phrase) => match(index, phrase, words, free) ?? []);
}

/** How well free words say a phrase; null where they do not. */
function match(
  index: ConceptIndex,
  phrase: ConceptPhrase,
  words: readonly Known[],
  free: ReadonlySet<number>,
): Match | null {
  const at: number[] = [];
  let covered = 0;
  let score = 0;
  let isSure = true;
  for (const token of phrase.tokens) {
    let best: { at: number; alike: number } | null = null;
    for (const place of free) {
      const word = words[place];
      if (!word || at.includes(place)) continue;
      const alike = likeness(word, token);
      if (alike > (best?.alike ?? 0)) best = { at: place, alike };
    }
    if (!best) continue;
    at.push(best.at);
    covered += token.weight;
    if (best.alike < SURE) isSure = false;
    score += token.weight * best.alike;
  }
  const share = at.length === phrase.tokens.length ? 1 : covered / phrase.weight;
  const telling = at.filter((place) => !words[place]?.isLight && !words[place]?.isWeak).length;
  const isTold =
    telling > 0 || (at.length > 1 && share > 0.95 && at.some((one) => !words[one]?.isLight));
  if (share < COVERED || !isTold) return null;
  at.sort((a, b) => a - b);
  const between = (at.at(-1) ?? 0) - (at[0] ?? 0) + 1 - at.length;
  const apart = Math.max(0.7, 1 - 0.04 * between);
  const sides = new Set(at.map((place) => words[place]?.isPurpose === true));
  const across = sides.size > 1 && !phrase.hasPurpose ? ACROSS : 1;
  const partly = telling === 1 && at.length === 1 && phrase.tokens.length > 1 ? PARTLY : 1;
  const longer = 1 + LONGER * (at.length - 1);
  const own = at.flatMap((place) => words[place] ?? []);
  const typical = 1 - TYPICAL * (1 - typicalOf(index, phrase.facet, own));
  return {
    phrase,
    at,
    isNamed: share === 1 && isSure,
    score: score * share ** MISSING * typical * apart * across * partly * longer * phrase.trust,
  };
}

/** How much of what words tell is told of this term where they are said: 1 where they are said of it alone. */
function typicalOf({ shares }: ConceptIndex, facet: string, words: readonly Known[]): number {
  let own = 0;
  let all = 0;
  for (const { ids, weight } of words) {
    let most = 0;
    for (const id of ids) most = Math.max(most, shares.get(id)?.get(facet) ?? 0);
    own += weight * most;
    all += weight;
  }
  return all > 0 ? own / all : 0;
}

/** The terms that the words of the best match name, told apart by how well they are named. */
function conceptOf(
  index: ConceptIndex,
  words: readonly Known[],
  best: Match,
  matches: readonly Match[],
): FoundConcept {
  const own = new Set(best.at);
  const scores = new Map<string, number>();
  const named = new Set<string>();
  for (const { phrase, at, score, isNamed } of matches) {
    if (!at.every((place) => own.has(place) || words[place]?.isLight)) continue;
    if (isNamed && phrase.isName && at.length === own.size) named.add(phrase.facet);
    scores.set(phrase.facet, Math.max(score, scores.get(phrase.facet) ?? 0));
  }
  const clear = [...scores]
    .filter(([, score]) => score >= MEANT * best.score)
    .map(([facet]) => facet);
  // Which of two that are asked for alike was meant would depend on the language.
  const likely = [
    ...new Set([...clear, ...clear.flatMap((facet) => index.twins.get(facet) ?? [])]),
  ].sort();
  // Whoever says a term's name means that term, though others are called so too.
  const meant = named.size > 0 ? [...named].sort() : likely;
  // What is near a term is the same whatever it was called, and in whichever language.
  const near = new Set([...likely, ...meant.flatMap((facet) => index.related.get(facet) ?? [])]);
  return {
    meant,
    near: [...near].filter((facet) => !meant.includes(facet)).sort(),
    at: best.at,
    sureness: named.size > 0 ? 'called' : best.isNamed ? 'said' : 'partly',
    strength: best.score,
  };
}

/** Where no phrase is said: the concepts that most of the words have to do with, if there are any. */
function likeliest(index: ConceptIndex, words: readonly Known[]): FoundConcept[] {
  const telling = words.flatMap((word, at) => (word.isLight ? [] : [{ word, at }]));
  const all = telling.reduce((sum, { word }) => sum + word.weight, 0);
  const scored = [...index.bags].flatMap(([facet, bag]) => {
    const at = telling.filter(({ word }) => [...word.ids].some((id) => bag.has(id)));
    const score = at.reduce((sum, { word }) => sum + word.weight, 0);
    return at.length >= 2 && score >= 0.6 * all
      ? [{ facet, at: at.map((one) => one.at), score }]
      : [];
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score >= 0.95 * best);
  if (top.length === 0 || top.length > 4) return [];
  return [
    {
      meant: top.map(({ facet }) => facet).sort(),
      near: [],
      at: [...new Set(top.flatMap(({ at }) => at))].sort((a, b) => a - b),
      sureness: 'guessed',
      strength: best,
    },
  ];
}
