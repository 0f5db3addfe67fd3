import type { Actor } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import type { TextQuery } from '~/platform/db/text-search.server';
import { askedText } from '../questions/asked-text.server';
import { facetNames, type FacetName, type ResourceQuery } from './resource-search.schema';

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

/** Rows of (resource_id, value) that a facet filters and counts by. */
const facetRows: Record<FacetName, Prisma.Sql> = {
  country: Prisma.sql`SELECT resource_id, country_code::text AS value FROM resource_country`,
  language: Prisma.sql`SELECT resource_id, language_code::text AS value FROM resource_language`,
  type: Prisma.sql`
    SELECT resource.id AS resource_id, term.slug AS value
    FROM resource JOIN term ON term.id = resource.type_id`,
  expertise: termRows('expertise'),
  stage: termRows('stage'),
};

function termRows(kind: 'expertise' | 'stage'): Prisma.Sql {
  return Prisma.sql`
    SELECT rt.resource_id, term.slug AS value FROM resource_term rt
    JOIN term ON term.id = rt.term_id
    WHERE rt.kind = ${kind}::term_kind AND term.retired_at IS NULL`;
}

/** Whether a row of `matching` passes a facet. */
const passes: Record<FacetName, Prisma.Sql> = {
  country: Prisma.sql`country_ok`,
  language: Prisma.sql`language_ok`,
  type: Prisma.sql`type_ok`,
  expertise: Prisma.sql`expertise_ok`,
  stage: Prisma.sql`stage_ok`,
};

function passesAll(except?: FacetName): Prisma.Sql {
  const all = facetNames.filter((facet) => facet !== except).map((facet) => passes[facet]);
  return Prisma.join(all, ' AND ');
}

/** A word as it was typed weighs more than what means the same. */
function rankSql({ typed, any }: TextQuery): Prisma.Sql {
  return Prisma.sql`(ts_rank(s.document, ${typed}, 1) + ts_rank(s.document, ${any}, 1) / 4)`;
}

/** The common table `matching`: what the words find of what the actor may read, with each facet's verdict. */
function matchingSql(actor: Actor, query: ResourceQuery, text: TextQuery | null): Prisma.Sql {
  const facets = facetNames.map((facet) => {
    if (query[facet].length === 0) return Prisma.sql`true AS ${passes[facet]}`;
    return Prisma.sql`r.id IN (
      SELECT f.resource_id FROM (${facetRows[facet]}) f
      WHERE f.value = ANY(${query[facet]}::text[])) AS ${passes[facet]}`;
  });
  const words = text?.words.map((word) => Prisma.sql`(s.document @@ ${word})::int`);
  return Prisma.sql`
    matching AS MATERIALIZED (
      SELECT r.id, r.created_at,
        ${words ? Prisma.join(words, ' + ') : Prisma.sql`0`} AS words,
        ${text ? rankSql(text) : Prisma.sql`0`} AS rank,
        ${Prisma.join(facets)}
      FROM resource r JOIN organization o ON o.id = r.organization_id
      ${text ? Prisma.sql`JOIN resource_search s ON s.resource_id = r.id` : Prisma.empty}
      WHERE ${readableSql(actor)} ${text ? Prisma.sql`AND s.document @@ ${text.any}` : Prisma.empty}
    )`;
}

/** Ids of the resources that match, best first and then newest first, a page of them. */
export async function findMatching(
  actor: Actor,
  query: ResourceQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const text = await askedText(query.q);
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH ${matchingSql(actor, query, text)}
    SELECT m.id FROM matching m WHERE ${passesAll()}
    ORDER BY m.words DESC, m.rank DESC, m.created_at DESC, m.id LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(({ id }) => id);
}

export type FacetCounts = Record<FacetName, Map<string, number>>;

/**
 * How many resources match, and for each facet how many would with each of its values: counted with
 * all other facets and the words but without its own, since its values are alternatives.
 */
export async function countMatching(
  actor: Actor,
  query: ResourceQuery,
): Promise<{ total: number; facets: FacetCounts }> {
  const text = await askedText(query.q);
  const counts = facetNames.map(
    (facet) => Prisma.sql`
      SELECT ${facet}::text AS facet, f.value, count(DISTINCT m.id)::int AS count
      FROM matching m JOIN (${facetRows[facet]}) f ON f.resource_id = m.id
      WHERE ${passesAll(facet)} GROUP BY f.value`,
  );
  const rows = await db().$queryRaw<{ facet: FacetName | null; value: string; count: number }[]>`
    WITH ${matchingSql(actor, query, text)}
    SELECT NULL AS facet, NULL AS value, count(*)::int AS count FROM matching WHERE ${passesAll()}
    UNION ALL ${Prisma.join(counts, ' UNION ALL ')}`;
  const facets = Object.fromEntries(
    facetNames.map((name) => [
      name,
      new Map(rows.filter(({ facet }) => facet === name).map((row) => [row.value, row.count])),
    ]),
  ) as FacetCounts;
  return { total: rows.find(({ facet }) => facet === null)?.count ?? 0, facets };
}
