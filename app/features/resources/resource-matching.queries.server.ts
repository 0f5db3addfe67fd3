import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import type { TextQuery } from '~/platform/db/text-search.server';
import { facetRows, passes, passesAll } from './resource-facets.queries.server';
import { languageCode } from './language-code.schema';
import { facetNames, type FacetName, type ResourceQuery } from './resource-search.schema';

/** Who asks what, with the words as the index takes them; null where there are none. */
export interface Asking {
  actor: Actor;
  query: ResourceQuery;
  text: TextQuery | null;
  /** of editions in several languages, the one in this language is shown */
  locale: Locale;
}

/**
 * The rule of `readableResources` for written SQL, where `r` is the resource and `o` its organization.
 * The two are tested against each other.
 */
function readableSql(actor: Actor): Prisma.Sql {
  const visible = can(actor, 'read.network')
    ? Prisma.sql`(r.visibility IN ('public', 'network')
        OR r.organization_id = ANY(${ownOrganizationIds(actor)}::uuid[]))`
    : Prisma.sql`r.visibility = 'public'`;
  return Prisma.sql`r.withdrawn_at IS NULL AND ${listedSql(Prisma.sql`o`)} AND ${visible}`;
}

/**
 * The common table `found`: which resources hold which words, in what is said of them or in their pages,
 * each asked of the index by itself, so that no document has to be read again. `near` is the most words
 * that stand together: in the facts, or within ten pages.
 */
function foundSql({ words }: TextQuery): Prisma.Sql {
  const hits = words.flatMap((word, index) => {
    const bit = Prisma.sql`${1 << index}::int AS bit`;
    return [
      Prisma.sql`SELECT resource_id, NULL::uuid AS file_id, -1 AS part, ${bit}
        FROM resource_search WHERE document @@ ${word}`,
      Prisma.sql`SELECT resource_id, file_id, part, ${bit}
        FROM resource_body WHERE document @@ ${word}`,
    ];
  });
  return Prisma.sql`
    spot AS (
      SELECT resource_id, part, bit_or(bit) AS bits
      FROM (${Prisma.join(hits, ' UNION ALL ')}) hit GROUP BY resource_id, file_id, part
    ), found AS (
      SELECT resource_id, bit_count(bit_or(bits)::bit(16)) AS words,
        max(bit_count(bits::bit(16))) AS near, bool_or(part = -1) AS in_facts
      FROM spot GROUP BY resource_id
    ), `;
}

/** A word as it was typed weighs more than what means the same. */
function rankSql({ typed, any }: TextQuery): Prisma.Sql {
  return Prisma.sql`(ts_rank(s.document, ${typed}, 1) + ts_rank(s.document, ${any}, 1) / 4)`;
}

/** The common table `matching`: what the words find of what the actor may read, with each facet's verdict. */
function matchingSql({ actor, query, text, locale }: Asking): Prisma.Sql {
  const facets = facetNames.map((facet) => {
    if (query[facet].length === 0) return Prisma.sql`true AS ${passes[facet]}`;
    return Prisma.sql`r.id IN (
      SELECT f.resource_id FROM (${facetRows[facet]}) f
      WHERE f.value = ANY(${query[facet]}::text[])) AS ${passes[facet]}`;
  });
  const today = now().toISOString().slice(0, 10);
  const score = text
    ? Prisma.sql`found.words, found.near,
        CASE WHEN found.in_facts THEN ${rankSql(text)} ELSE 0 END AS rank`
    : Prisma.sql`0 AS words, 0 AS near, 0 AS rank`;
  return Prisma.sql`
    ${text ? foundSql(text) : Prisma.empty}
    matching AS MATERIALIZED (
      SELECT r.id, coalesce(r.work_id, r.id) AS work, r.created_at,
        coalesce(r.review_on < ${today}::date, false) AS past,
        r.work_id IS NULL OR EXISTS (SELECT FROM resource_language l
          WHERE l.resource_id = r.id AND l.language_code = ${languageCode(locale)}) AS own,
        ${score}, ${Prisma.join(facets)}
      FROM resource r JOIN organization o ON o.id = r.organization_id
      ${
        text
          ? Prisma.sql`JOIN found ON found.resource_id = r.id
            LEFT JOIN resource_search s ON s.resource_id = r.id`
          : Prisma.empty
      }
      WHERE ${readableSql(actor)}
    )`;
}

/**
 * Ids of the resources that match, best first and then newest first, a page of them: one edition of each
 * work, in the reader's language where there is one. What is past its review date comes after what is
 * not and holds as many of the words.
 */
export async function findMatching(
  asking: Asking,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH ${matchingSql(asking)}, edition AS (
      SELECT DISTINCT ON (m.work) m.* FROM matching m WHERE ${passesAll()}
      ORDER BY m.work, m.own DESC, m.words DESC, m.rank DESC, m.id
    )
    SELECT e.id FROM edition e
    ORDER BY e.words DESC, e.past, e.near DESC, e.rank DESC, e.created_at DESC, e.id
    LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(({ id }) => id);
}

export type FacetCounts = Record<FacetName, Map<string, number>>;

/**
 * How many works match, and for each facet how many would with each of its values: counted with
 * all other facets and the words but without its own, since its values are alternatives.
 */
export async function countMatching(
  asking: Asking,
): Promise<{ total: number; facets: FacetCounts }> {
  const counts = facetNames.map(
    (facet) => Prisma.sql`
      SELECT ${facet}::text AS facet, f.value, count(DISTINCT m.work)::int AS count
      FROM matching m JOIN (${facetRows[facet]}) f ON f.resource_id = m.id
      WHERE ${passesAll(facet)} GROUP BY f.value`,
  );
  const rows = await db().$queryRaw<{ facet: FacetName | null; value: string; count: number }[]>`
    WITH ${matchingSql(asking)}
    SELECT NULL AS facet, NULL AS value, count(DISTINCT work)::int AS count
    FROM matching WHERE ${passesAll()}
    UNION ALL ${Prisma.join(counts, ' UNION ALL ')}`;
  const facets = Object.fromEntries(
    facetNames.map((name) => [
      name,
      new Map(rows.filter(({ facet }) => facet === name).map((row) => [row.value, row.count])),
    ]),
  ) as FacetCounts;
  return { total: rows.find(({ facet }) => facet === null)?.count ?? 0, facets };
}
