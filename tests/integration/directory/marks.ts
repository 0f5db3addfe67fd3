import { askDirectory } from '~/features/search/directory/ask.server';
import {
  facetNames,
  parseDirectoryQuery,
  termFacets,
} from '~/features/search/directory/directory.schema';
import { facetRows } from '~/features/search/directory/matching.queries.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import type { Pair } from './question-pairs';

/** How well a set of questions is answered: means over the pairs that somebody can answer. */
export interface Marks {
  /** recall@10 of the questions in Spanish */
  spanish: number;
  /** recall@10 of the questions in English */
  english: number;
  /** the share of pairs whose Spanish and English questions have the same first five organizations, in any order */
  alike: number;
  /** of the questions for a term, the share that is understood as a term that answers it, or gets one suggested */
  suggested: number;
  /** how many pairs the means are over */
  answerable: number;
  /** the pairs that no organization of the network can answer, which are in none of the means */
  unanswerable: string[];
  /** the pairs with less than full marks, one JSON object a line */
  poor: string;
}

/** The facts of each organization by slug: `kind/value` for every facet, and `org/slug` for itself. */
export async function readFacts(): Promise<{
  facts: Map<string, Set<string>>;
  slugs: Map<string, string>;
}> {
  const all = await db().organization.findMany({ select: { id: true, slug: true } });
  const facts = new Map(all.map(({ slug }) => [slug, new Set([`org/${slug}`])]));
  for (const name of facetNames) {
    const rows = await db().$queryRaw<{ slug: string; value: string }[]>`
      SELECT o.slug, f.value FROM organization o
      JOIN (${facetRows(visitor, name)}) f ON f.organization_id = o.id`;
    for (const { slug, value } of rows) facts.get(slug)?.add(`${name}/${value}`);
  }
  return { facts, slugs: new Map(all.map(({ id, slug }) => [id, slug])) };
}

/** How many pairs are asked at the same time. */
const AT_ONCE = 4;

/** Searches as a visitor in both languages and marks the first ten results of each question. */
export async function marksOf(
  asked: readonly Pair[],
  { facts, slugs }: Awaited<ReturnType<typeof readFacts>>,
): Promise<Marks> {
  const rows = [];
  for (let start = 0; start < asked.length; start += AT_ONCE)
    rows.push(
      ...(await Promise.all(
        asked.slice(start, start + AT_ONCE).map((pair) => marksOfPair(pair, facts, slugs)),
      )),
    );
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const answered = rows.filter(({ isAnswerable }) => isAnswerable);
  const poor = answered.filter(({ es, en, alike }) => es < 1 || en < 1 || !alike);
  return {
    spanish: mean(answered.map(({ es }) => es)),
    english: mean(answered.map(({ en }) => en)),
    alike: mean(answered.map(({ alike }) => Number(alike))),
    suggested: mean(rows.flatMap(({ suggested }) => suggested.map(Number))),
    answerable: answered.length,
    unanswerable: rows.flatMap(({ pair, isAnswerable }) => (isAnswerable ? [] : [pair])),
    poor: poor.map(({ pair, es, en, alike }) => JSON.stringify({ pair, es, en, alike })).join('\n'),
  };
}

async function marksOfPair(
  { spanish, english, facts: wanted }: Pair,
  facts: ReadonlyMap<string, ReadonlySet<string>>,
  slugs: ReadonlyMap<string, string>,
) {
  const [inSpanish, inEnglish] = [await top(spanish, slugs), await top(english, slugs)];
  const [first, second] = [inSpanish.found.slice(0, 5), inEnglish.found.slice(0, 5)];
  const terms = wanted.flatMap((one) => one.split('|')).filter(isTerm);
  const right = whoHas(facts, wanted);
  return {
    pair: `${spanish} | ${english}`,
    isAnswerable: right.size > 0,
    es: recall(right, inSpanish.found),
    en: recall(right, inEnglish.found),
    alike:
      first.length > 0 &&
      first.length === second.length &&
      first.every((slug) => second.includes(slug)),
    suggested:
      terms.length > 0
        ? [inSpanish, inEnglish].map(({ about }) => terms.some((one) => about.includes(one)))
        : [],
  };
}

const isTerm = (fact: string) => termFacets.some((kind) => fact.startsWith(`${kind}/`));

/** The first ten organizations that the page shows, be they results or the nearest to a question that nobody answers, and the terms that the query was understood as or may mean. */
async function top(
  q: string,
  slugs: ReadonlyMap<string, string>,
): Promise<{ found: string[]; about: string[] }> {
  const query = parseDirectoryQuery(new URLSearchParams({ q }));
  const wish = { limit: 10, offset: 0, withFacets: false };
  const { question, result, nearest } = await askDirectory(visitor, query, wish);
  return {
    found: (nearest ?? result).found.map(({ id }) => slugs.get(id) ?? ''),
    about: [
      ...question.words.flatMap(({ understood = [] }) => understood),
      ...question.suggestions,
    ],
  };
}

/** The organizations that have all wanted facts; of alternatives, which are separated by bars, any. */
function whoHas(
  facts: ReadonlyMap<string, ReadonlySet<string>>,
  wanted: readonly string[],
): Set<string> {
  const has = (own: ReadonlySet<string>) =>
    wanted.every((one) => one.split('|').some((fact) => own.has(fact)));
  return new Set([...facts].filter(([, own]) => has(own)).map(([slug]) => slug));
}

/** Recall: the share of the right organizations that was found; if there are more than ten, ten are enough. */
function recall(right: ReadonlySet<string>, found: readonly string[]): number {
  return found.filter((slug) => right.has(slug)).length / Math.min(10, right.size);
}
