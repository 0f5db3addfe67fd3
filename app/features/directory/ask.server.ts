import type { Actor } from '~/platform/auth/actor';
import type { Question } from '../questions/question';
import { readQuestion } from '../questions/question.server';
import { retiredTerms } from '../taxonomy/taxonomy.server';
import { termFacets, type DirectoryQuery } from './directory.schema';
import { mendWords, type Correction } from './mending.server';
import { searchIndex, type SearchResult, type Wish } from './search.queries.server';

/** A question with what it was taken for and what it found. */
export interface Asked {
  question: Question;
  /** The same question with the countries and languages that its words name as filters. */
  narrowed: DirectoryQuery;
  corrections: Correction[];
  result: SearchResult;
}

// A word that is found may be spelt wrong all the same where it is long: its stem may be another's too.
const LONG = 5;

/**
 * Asks the index: countries and languages named in the words narrow; a word that finds nobody and that
 * nobody knows is taken for the beginning of a name, or for the word it is nearly spelt like.
 */
export async function askDirectory(
  actor: Actor,
  query: DirectoryQuery,
  wish: Wish,
): Promise<Asked> {
  const reading = {
    isLiteral: query.literal,
    chosen: { country: query.country, language: query.language },
  };
  const question = await readQuestion(query.q, reading);
  const first = await ask(actor, query, question, wish);
  // Where nobody has what is meant, or what was guessed is somebody's name, the words are looked for as they stand.
  const orAsWords = async (found: typeof first) => {
    const isName = isNameGuessedAt(found);
    const isRead = found.question.words.some((word) => word.understood);
    if (!isRead || (found.result.total > 0 && !isName)) return found;
    const words = await readQuestion(query.q, { ...reading, isPlain: true });
    const perhaps = isName ? [] : found.question.perhaps;
    return ask(actor, query, { ...words, perhaps }, wish);
  };
  // A name alone that no fact answers may stand in a text.
  if (first.result.total === 0 && question.mentions.length > 0 && question.words.length === 0) {
    const words = await readQuestion(query.q, { ...reading, isLiteral: true });
    const literal = await ask(actor, query, words, wish);
    if (literal.result.total > 0) return { ...literal, corrections: [] };
  }
  const unknown = question.words.flatMap((word, index) => {
    const isFound = first.result.hits[index] !== 0;
    const isDoubtful = !isFound || word.plain.length >= LONG;
    return !word.isKnown && isDoubtful ? [{ ...word, isFound }] : [];
  });
  const mended =
    query.literal || unknown.length === 0
      ? null
      : await mendWords(actor, question, unknown, reading);
  if (!mended) return { ...(await orAsWords(first)), corrections: [] };
  const second = await ask(actor, query, mended.question, wish);
  return { ...second, corrections: mended.corrections };
}

/** Whether a few are called by the words of which something else was guessed. */
const isNameGuessedAt = ({ question, result: { hits } }: Pick<Asked, 'question' | 'result'>) =>
  question.words.some(({ isGuess }) => isGuess) &&
  question.words.some(({ limit = 0 }, at) => {
    const found = hits[at] ?? 0;
    return found > 0 && found <= limit;
  });

async function ask(actor: Actor, query: DirectoryQuery, question: Question, wish: Wish) {
  const named = (facet: 'country' | 'language') => [
    ...new Set([
      ...query[facet],
      ...question.mentions.filter((one) => one.facet === facet).map(({ value }) => value),
    ]),
  ];
  const narrowed = {
    ...query,
    q: question.rest,
    country: named('country'),
    language: named('language'),
  };
  const result = await searchIndex(actor, question, await inUse(narrowed), wish);
  return { question, narrowed, result };
}

/** Retired terms find nobody: their values are replaced by one that nobody has. */
async function inUse(query: DirectoryQuery): Promise<DirectoryQuery> {
  const asked = termFacets.flatMap((kind) => query[kind].map((slug) => ({ kind, slug })));
  if (asked.length === 0) return query;
  const gone = await retiredTerms();
  if (!asked.some(({ kind, slug }) => gone.has(`${kind}/${slug}`))) return query;
  const kept = termFacets.map((kind) => [
    kind,
    query[kind].map((slug) => (gone.has(`${kind}/${slug}`) ? `${slug}/retired` : slug)),
  ]);
  return { ...query, ...Object.fromEntries(kept) };
}
