import type { Actor } from '~/platform/auth/actor';
import type { Mention, Question, QuestionWord } from '../question/question';
import { readQuestion } from '../question/question.server';
import { knowledgeTerms, retiredTerms } from '~/features/taxonomy/taxonomy.server';
import { isInDictionary } from '~/platform/db/lemmas.server';
import { termFacets, type DirectoryQuery } from './directory.schema';
import { lacksOf, type Lack } from './lacks';
import { locateWords } from './locate.server';
import { noCounts, searchIndex, type SearchResult, type Wish } from './search.queries.server';
import { correctSpelling, type Correction } from './spelling-correction.server';

/** A question, how it was understood, and what it found. */
export interface Asked {
  question: Question;
  /** The same query with the countries and languages that its words name as filters. */
  narrowed: DirectoryQuery;
  corrections: Correction[];
  result: SearchResult;
  /** What nobody has. If there is something, nobody answers the question, and the result is empty. */
  lacks: Lack[];
  /** Who has at least a part of what was asked, if nobody answers the question. */
  nearest: SearchResult | null;
  /** They are not in the countries, or do not speak the languages, that the question names. */
  isElsewhere: boolean;
}

/** A question that somebody answers. */
const answered = { lacks: [], nearest: null, isElsewhere: false };

/** What one search found for a question. */
type Answer = Pick<Asked, 'question' | 'narrowed' | 'result'>;

// A word of at least this many letters may be misspelled even if it is found: its stem may match by chance.
const LONG = 5;
const MOST_NEAREST = 10;

/**
 * Searches the directory for a question. A word that the vocabulary does not have is taken for the beginning of a name or
 * for a misspelling. If nobody has what was asked, those who have a part of it are nearest, and are no result.
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
  // If the question is only a country or language, and no organization has it as a fact, texts may still mention it.
  if (first.result.total === 0 && question.mentions.length > 0 && question.words.length === 0) {
    const words = await readQuestion(query.q, { ...reading, isLiteral: true });
    const literal = await ask(actor, query, words, wish);
    if (literal.result.total > 0) return { ...literal, corrections: [], ...answered };
  }
  const unknown = question.words.flatMap((word, index) => {
    const hasHits = first.result.hits[index] !== 0;
    const isDoubtful = !hasHits || word.plain.length >= LONG;
    const isUnknown = !word.isKnown && isDoubtful && !isInDictionary(word.plain);
    return isUnknown ? [{ ...word, isFound: hasHits }] : [];
  });
  const corrected =
    query.literal || unknown.length === 0
      ? null
      : await correctSpelling(actor, question, unknown, reading);
  const answer = corrected ? await ask(actor, query, corrected.question, wish) : first;
  const corrections = corrected?.corrections ?? [];
  const isGuess = answer.question.words.some((word) => word.isGuess);
  let lacks = query.literal ? [] : lacksOf(answer.question, answer.result);
  if (answer.result.total > 0 && lacks.length === 0 && !isGuess) {
    // The name of an organization asks for no term, so none is suggested.
    const suggestions = isNameFound(answer) ? [] : answer.question.suggestions;
    return {
      ...answer,
      question: { ...answer.question, suggestions },
      corrections,
      ...answered,
    };
  }
  const { result } = answer;
  if ((result.total === 0 || isGuess) && !query.literal) {
    // A word that was understood may be a name, the name of a language, or just a word.
    const words = await readQuestion(answer.question.asked, { ...reading, isPlain: true });
    const plain = await ask(actor, query, words, wish);
    const missing = missingFrom(plain);
    if (plain.result.total > 0 && missing.length === 0)
      return { ...plain, corrections, ...answered };
    if (isGuess) lacks = tellingLacks(missing);
  }
  const nothing =
    result.total > 0 ? { ...result, total: 0, found: [], facets: noCounts() } : result;
  const nearest = await nearestTo(actor, query, answer, wish);
  const isElsewhere = result.total === 0;
  return { ...answer, corrections, lacks, nearest, isElsewhere, result: nothing };
}

/** Who comes nearest if nobody answers a question: those who have some of it, else those elsewhere who do. */
async function nearestTo(
  actor: Actor,
  query: DirectoryQuery,
  { question, result }: Answer,
  { limit, offset, locale }: Wish,
): Promise<SearchResult | null> {
  if (limit === 0 || query.literal) return null;
  const few = (found: SearchResult) => ({ ...found, found: found.found.slice(0, MOST_NEAREST) });
  if (result.total > 0 && offset === 0) return few(result);
  const wish = { limit: MOST_NEAREST, offset: 0, withFacets: false, ...(locale && { locale }) };
  const elsewhere = { ...question, mentions: result.total > 0 ? question.mentions : [] };
  const found = await ask(actor, query, elsewhere, wish);
  return found.result.total > 0 && question.words.length > 0 ? found.result : null;
}

/** The words of a question that nobody has who passes the filters. */
const missingFrom = ({ question: { words }, result: { within } }: Answer) =>
  words.filter((_, at) => !within[at]?.[0]);

/** Of words that nobody has, those that ask for something, if there are any: not "have" or "can". */
function tellingLacks(missing: readonly QuestionWord[]): Lack[] {
  const telling = missing.filter(({ strangeness = 0 }) => strangeness > 0);
  return (telling.length > 0 ? telling : missing).map(({ typed }) => ({ typed, terms: [] }));
}

/** Whether words of the question occur in the names of few enough organizations to count as a name. */
const isNameFound = ({ question, result: { hits } }: Pick<Asked, 'question' | 'result'>) =>
  question.words.some(({ limit = 0 }, at) => {
    const found = hits[at] ?? 0;
    return found > 0 && found <= limit;
  });

async function ask(actor: Actor, query: DirectoryQuery, read: Question, wish: Wish) {
  const question = await locateWords(actor, await askingWhoKnows(read));
  const named = (facet: Mention['facet']) => [
    ...new Set([
      ...query[facet],
      ...question.mentions.filter((one) => one.facet === facet).map(({ value }) => value),
    ]),
  ];
  const narrowed = {
    ...query,
    q: question.rest,
    country: named('country'),
    knows: named('knows'),
    language: named('language'),
  };
  const result = await searchIndex(actor, question, await inUse(narrowed), wish);
  return { question, narrowed, result };
}

/** If a question asks for knowledge about a country, those who have it need not work there. */
async function askingWhoKnows(question: Question): Promise<Question> {
  if (!question.mentions.some(({ facet }) => facet === 'country')) return question;
  const knowledge = await knowledgeTerms();
  const isKnowledge = question.words.some(({ understood }) =>
    understood?.some((term) => knowledge.has(term)),
  );
  if (!isKnowledge) return question;
  const asking = (one: Mention): Mention =>
    one.facet === 'country' ? { ...one, facet: 'knows' } : one;
  return { ...question, mentions: question.mentions.map(asking) };
}

/** Replaces retired terms with a value that no organization has, so that they match nobody. */
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
