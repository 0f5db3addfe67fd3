import { askDirectory } from '~/features/directory/ask.server';
import { facetNames, parseDirectoryQuery, termFacets } from '~/features/directory/directory.schema';
import { facetRows } from '~/features/directory/matching.queries.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import type { Pair } from './question-pairs';

/** How well a set of questions is answered: means over its pairs. */
export interface Marks {
  spanish: number;
  english: number;
  /** the same five first, in whatever order */
  alike: number;
  /** of those that ask for a term, how many were understood as one that answers, or are offered it */
  offered: number;
  /** the questions with less than full marks */
  poor: string;
}

/** What each organization has, by slug: `kind/value` of every facet, and `org/slug` for itself. */
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

/** Asks a visitor's questions in both languages and marks the first ten answers of each. */
export async function marksOf(
  asked: readonly Pair[],
  { facts, slugs }: Awaited<ReturnType<typeof readFacts>>,
): Promise<Marks> {
  const rows = [];
  const offers: boolean[] = [];
  for (const { spanish, english, facts: wanted } of asked) {
    const [inSpanish, inEnglish] = [await top(spanish, slugs), await top(english, slugs)];
    const [es, en] = [inSpanish.found, inEnglish.found];
    const [first, second] = [es.slice(0, 5), en.slice(0, 5)];
    const terms = wanted.flatMap((one) => one.split('|')).filter(isTerm);
    if (terms.length > 0)
      for (const { about } of [inSpanish, inEnglish])
        offers.push(terms.some((one) => about.includes(one)));
    rows.push({
      pair: `${spanish} | ${english}`,
      es: recall(facts, es, wanted),
      en: recall(facts, en, wanted),
      alike: first.length === second.length && first.every((slug) => second.includes(slug)),
    });
  }
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const poor = rows.filter(({ es, en, alike }) => es < 1 || en < 1 || !alike);
  return {
    spanish: mean(rows.map(({ es }) => es)),
    english: mean(rows.map(({ en }) => en)),
    alike: mean(rows.map(({ alike }) => Number(alike))),
    offered: mean(offers.map(Number)),
    poor: poor.map((row) => JSON.stringify(row)).join('\n'),
  };
}

const isTerm = (fact: string) => termFacets.some((kind) => fact.startsWith(`${kind}/`));

/** The first ten that are found, and the terms that the question was taken or may be meant for. */
async function top(
  q: string,
  slugs: ReadonlyMap<string, string>,
): Promise<{ found: string[]; about: string[] }> {
  const query = parseDirectoryQuery(new URLSearchParams({ q }));
  const wish = { limit: 10, offset: 0, withFacets: false };
  const { question, result } = await askDirectory(visitor, query, wish);
  return {
    found: result.found.map(({ id }) => slugs.get(id) ?? ''),
    about: [...question.words.flatMap(({ understood = [] }) => understood), ...question.perhaps],
  };
}

/** Of those who have what is asked for, how many stand among the first ten, where ten fit. */
function recall(
  facts: ReadonlyMap<string, ReadonlySet<string>>,
  found: readonly string[],
  wanted: readonly string[],
): number {
  const relevant = new Set(
    [...facts]
      .filter(([, own]) => wanted.every((one) => one.split('|').some((fact) => own.has(fact))))
      .map(([slug]) => slug),
  );
  if (relevant.size === 0) return 1;
  return found.filter((slug) => relevant.has(slug)).length / Math.min(10, relevant.size);
}
