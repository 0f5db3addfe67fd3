import type { Actor } from '~/platform/auth/actor';
import type { Mention, Question } from '../question/question';
import { readQuestion } from '../question/question.server';
import { knowledgeTerms, retiredTerms } from '~/features/taxonomy/taxonomy.server';
import { termFacets, type DirectoryQuery } from './directory.schema';
import { searchIndex, type SearchResult, type Wish } from './search.queries.server';
import { correctSpelling, type Correction } from './spelling-correction.server';

/** A question, how it was understood, and what it found. */
export interface Asked {
  question: Question;
  /** The same query with the countries and languages that its words name as filters. */
  narrowed: DirectoryQuery;
  corrections: Correction[];
  result: SearchResult;
}

// A word of at least this many letters may be misspelled even if it is found: its stem may match by chance.
const LONG = 5;

/**
 * Searches the directory for a question. A word that the vocabulary does not have is taken for the beginning of a name or
 * for a misspelling. If no organization has the concepts that were understood, the words themselves are searched for.
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
  const isFound = first.result.total > 0;
  // If the question is only a country or language, and no organization has it as a fact, texts may still mention it.
  if (!isFound && question.mentions.length > 0 && question.words.length === 0) {
    const words = await readQuestion(query.q, { ...reading, isLiteral: true });
    const literal = await ask(actor, query, words, wish);
    if (literal.result.total > 0) return { ...literal, corrections: [] };
  }
  const unknown = question.words.flatMap((word, index) => {
    const hasHits = first.result.hits[index] !== 0;
    const isDoubtful = !hasHits || word.plain.length >= LONG;
    return !word.isKnown && isDoubtful ? [{ ...word, isFound: hasHits }] : [];
  });
  const corrected =
    query.literal || unknown.length === 0
      ? null
      : await correctSpelling(actor, question, unknown, reading);
  if (corrected) {
    const { corrections } = corrected;
    return { ...(await ask(actor, query, corrected.question, wish)), corrections };
  }
  if (!question.words.some(({ understood }) => understood)) {
    // The name of an organization asks for no term, so none is suggested.
    const suggestions = isNameFound(first) ? [] : question.suggestions;
    return { ...first, question: { ...question, suggestions }, corrections: [] };
  }
  if (isFound) return { ...first, corrections: [] };
  const words = await readQuestion(query.q, { ...reading, isPlain: true });
  const { suggestions } = question;
  return { ...(await ask(actor, query, { ...words, suggestions }, wish)), corrections: [] };
}

/** Whether words of the question occur in the names of few enough organizations to count as a name. */
const isNameFound = ({ question, result: { hits } }: Pick<Asked, 'question' | 'result'>) =>
  question.words.some(({ limit = 0 }, at) => {
    const found = hits[at] ?? 0;
    return found > 0 && found <= limit;
  });

async function ask(actor: Actor, query: DirectoryQuery, read: Question, wish: Wish) {
  const question = await askingWhoKnows(read);
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
