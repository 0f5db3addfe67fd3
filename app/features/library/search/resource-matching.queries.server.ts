import { dayOf } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { inAlphabet } from '~/platform/db/alphabets.server';
import { textQuery, type TextQuery } from '~/platform/db/text-search.server';
import { PAGES_OF_PART } from './body-index.server';
import { anywhere, formNumbersIn, phrasesIn } from './exact';
import { countsSql, facetRows, passes, passesAll } from './resource-facets.queries.server';
import { languageCode } from '~/i18n/language-codes';
import { facetNames, type FacetName, type ResourceQuery } from './resource-search.schema';

/** A query with its reader. `text` is the query's words as the index takes them, or null if there are none. */
export interface Asking {
  actor: Actor;
  query: ResourceQuery;
  text: TextQuery | null;
  /** if a work has editions in several languages, the one in this language is shown */
  locale: Locale;
}

/** The page of the results that is wanted. */
interface Place {
  limit: number;
  offset: number;
}

/**
 * The rule of `readableResources` for written SQL, where `r` is the resource and `o` its organization.
 * The two are tested against each other.
 */
export function readableSql(actor: Actor): Prisma.Sql {
  const visible = audienceSql(actor, Prisma.sql`r`, Prisma.sql`visibility`);
  return Prisma.sql`r.withdrawn_at IS NULL AND ${listedSql(Prisma.sql`o`)} AND ${visible}`;
}

/**
 * The common table expression `matching`: the resources that the words find and the actor may read, with a column for
 * each facet that says whether they pass its filter.
 */
function matchingSql({ actor, query, text, locale }: Asking): Prisma.Sql {
  const facets = facetNames.map((facet) => {
    if (query[facet].length === 0) return Prisma.sql`true AS ${passes[facet]}`;
    return Prisma.sql`r.id IN (
      SELECT v.resource_id FROM (${facetRows(facet)}) v
      WHERE v.value = ANY(${query[facet]}::text[])) AS ${passes[facet]}`;
  });
  const today = dayOf(now());
  const found = text
    ? Prisma.sql`JOIN resource_words(ARRAY[${Prisma.join(text.words)}]) f ON f.resource_id = r.id`
    : Prisma.sql`CROSS JOIN (VALUES (0, 0, false, 0)) f (words, near, in_facts, facts)`;
  return Prisma.sql`
    matching AS MATERIALIZED (
      SELECT r.id, coalesce(r.work_id, r.id) AS work, r.created_at,
        coalesce(r.review_on < ${today}::date, false) AS past,
        r.work_id IS NULL OR EXISTS (SELECT FROM resource_language l
          WHERE l.resource_id = r.id AND l.language_code = ${languageCode(locale)}) AS own,
        -- A word of the title or another fact counts as much as two in the pages.
        f.words + f.facts AS words, f.near, f.in_facts, ${namedSql(query)} AS named, ${Prisma.join(facets)}
      FROM resource r JOIN organization o ON o.id = r.organization_id ${found}
      WHERE ${readableSql(actor)} AND ${phrasesSql(query)}
    )`;
}

/** The rank of a resource by its title, summary and facts. A word as typed counts more than its synonyms. */
function rankSql({ typed, any }: TextQuery): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT ts_rank(s.document, ${typed}, 1) + ts_rank(s.document, ${any}, 1) / 4
    FROM resource_search s WHERE t.in_facts AND s.resource_id = t.id), 0)`;
}

/**
 * The common table expression `found`: the results in `matching`, with places from 1. It has one edition of each
 * work, in the reader's language if there is one. Resources past their review date come after others that match
 * equally many words. Only resources that may be on the page are ranked by their texts.
 */
function foundSql(asking: Asking, { limit, offset }: Place): Prisma.Sql {
  const { query } = asking;
  const most = Prisma.sql`ORDER BY e.named DESC, e.words DESC, e.past, e.near DESC
    FETCH FIRST ${limit + offset} ROWS WITH TIES`;
  return Prisma.sql`
    edition AS (
      SELECT DISTINCT ON (m.work) m.* FROM matching m WHERE ${passesAll()}
      ORDER BY m.work, m.own DESC, m.named DESC, m.words DESC, m.near DESC, m.id
    ), likely AS MATERIALIZED (
      SELECT e.* FROM edition e ${query.sort === 'relevance' ? most : Prisma.empty}
    ), found AS (
      SELECT t.id, row_number() OVER (ORDER BY ${orderSql(asking)} t.created_at DESC, t.id)::int AS place
      FROM likely t
    )`;
}

/** What results are sorted by first; then the newest come first. */
function orderSql({ query, text, locale }: Asking): Prisma.Sql {
  if (query.sort === 'newest') return Prisma.empty;
  if (query.sort === 'title')
    return Prisma.sql`${inAlphabet(
      locale,
      Prisma.sql`(SELECT alphabetical(x.title) FROM resource_text x WHERE x.resource_id = t.id
        ORDER BY x.locale = ${locale} DESC, x.locale LIMIT 1)`,
    )},`;
  const rank = text ? Prisma.sql`${rankSql(text)} DESC,` : Prisma.empty;
  return Prisma.sql`t.named DESC, t.words DESC, t.past, t.near DESC, ${rank}`;
}

/** Whether the title has the number of a form that the question names. */
function namedSql({ q }: ResourceQuery): Prisma.Sql {
  const numbers = formNumbersIn(q).map(anywhere);
  if (numbers.length === 0) return Prisma.sql`false`;
  return Prisma.sql`EXISTS (SELECT FROM resource_text x
    WHERE x.resource_id = r.id AND replace(x.title, '\u2011', '-') ILIKE ANY(${numbers}::text[]))`;
}

/**
 * The condition that a resource has each phrase in quotation marks word for word, in its title, its summary or a page. The index
 * knows no order of words, so it finds the parts that have all of them, and only their pages are read.
 */
function phrasesSql({ q }: ResourceQuery): Prisma.Sql {
  const conditions = phrasesIn(q).map((phrase) => {
    const pattern = anywhere(phrase);
    const words = textQuery(phrase)?.words ?? [];
    const all = Prisma.join(words, ' && ');
    return Prisma.sql`r.id IN (
      SELECT x.resource_id FROM resource_text x
      WHERE x.title ILIKE ${pattern}::text OR x.summary ILIKE ${pattern}::text
      UNION SELECT b.resource_id FROM resource_body b JOIN resource_file_page p ON p.file_id = b.file_id
        AND p.number > b.part * ${PAGES_OF_PART}::int AND p.number <= (b.part + 1) * ${PAGES_OF_PART}::int
      WHERE b.document @@ (${all}) AND translate(p.text, E'\\n\\t', '  ') ILIKE ${pattern}::text)`;
  });
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
}

/** Ids of the resources that match, best first and then newest first. */
export async function findMatching(asking: Asking, place: Place): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH ${matchingSql(asking)}, ${foundSql(asking, place)}
    SELECT id FROM found WHERE place > ${place.offset}
    ORDER BY place LIMIT ${place.limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Reads how many works match, how many would match with each value of each facet, and one page of them, in one
 * statement. The counts of a facet ignore its own filter, since its values are alternatives.
 */
export async function askLibrary(
  asking: Asking,
  place: Place,
): Promise<{ total: number; facets: Record<FacetName, Map<string, number>>; ids: string[] }> {
  const rows = await db().$queryRaw<{ facet: string; value: string; count: number }[]>`
    WITH ${matchingSql(asking)}, ${foundSql(asking, place)}
    SELECT 'total' AS facet, '' AS value, count(DISTINCT work)::int AS count
    FROM matching WHERE ${passesAll()}
    UNION ALL ${countsSql()}
    UNION ALL SELECT 'id', id::text, place FROM found
    WHERE place BETWEEN ${place.offset + 1} AND ${place.offset + place.limit}`;
  const of = (facet: string) => rows.filter((row) => row.facet === facet);
  const counts = (facet: FacetName) =>
    new Map(of(facet).map(({ value, count }) => [value, count] as const));
  return {
    total: of('total')[0]?.count ?? 0,
    facets: Object.fromEntries(facetNames.map((facet) => [facet, counts(facet)])) as Record<
      FacetName,
      Map<string, number>
    >,
    ids: of('id')
      .sort((one, other) => one.count - other.count)
      .map(({ value }) => value),
  };
}
