import type { Actor } from '~/platform/auth/actor';
import { audienceSql, documentLevelSql } from '~/platform/auth/audience-sql.server';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { Prisma } from '~/platform/db/generated/client';
import { textQuery } from '~/platform/db/text-search.server';
import { facetNames, type DirectoryQuery, type FacetName } from './directory.schema';

/** Whether a row of `matching` passes a facet. */
const passes: Record<FacetName, Prisma.Sql> = {
  country: Prisma.sql`country_ok`,
  language: Prisma.sql`language_ok`,
  expertise: Prisma.sql`expertise_ok`,
  service: Prisma.sql`service_ok`,
  population: Prisma.sql`population_ok`,
  stage: Prisma.sql`stage_ok`,
};

/** Rows of (organization_id, value) that the actor may see: what a facet filters and counts by. */
export function facetRows(actor: Actor, facet: FacetName): Prisma.Sql {
  const visible = audienceSql(actor, Prisma.sql`r`);
  switch (facet) {
    case 'country':
      // The contract: the seat, or a country of work.
      return Prisma.sql`
        SELECT r.organization_id, r.country_code::text AS value FROM organization_place r
        WHERE r.kind = 'seat' AND ${visible}
        UNION
        SELECT r.organization_id, r.country_code::text FROM organization_country r WHERE ${visible}`;
    case 'language':
      return Prisma.sql`
        SELECT r.organization_id, r.language_code::text AS value FROM organization_language r
        WHERE ${visible}`;
    default:
      return Prisma.sql`
        SELECT r.organization_id, term.slug AS value FROM organization_term r
        JOIN term ON term.id = r.term_id
        WHERE r.kind = ${facet}::term_kind AND term.retired_at IS NULL AND ${visible}`;
  }
}

/**
 * The common table `matching`: every organization that the words find, how well, and for each facet
 * whether it passes (`country_ok` …). Without words it is every organization.
 */
export function matchingSql(actor: Actor, query: DirectoryQuery): Prisma.Sql {
  const text = textQuery(query.q);
  const facets = facetNames.map((facet) => {
    if (query[facet].length === 0) return Prisma.sql`true AS ${passes[facet]}`;
    return Prisma.sql`o.id IN (
      SELECT f.organization_id FROM (${facetRows(actor, facet)}) f
      WHERE f.value = ANY(${query[facet]}::text[])) AS ${passes[facet]}`;
  });
  const found = text
    ? Prisma.sql`
        JOIN organization_search s
          ON s.organization_id = o.id AND s.audience = ${documentLevelSql(actor, Prisma.sql`o.id`)}
        WHERE s.document @@ ${text.any} AND ${listedSql(Prisma.sql`o`)}`
    : Prisma.sql`WHERE ${listedSql(Prisma.sql`o`)}`;
  const words = text?.words.map((word) => Prisma.sql`(s.document @@ ${word})::int`);
  return Prisma.sql`
    matching AS MATERIALIZED (
      SELECT o.id, o.name, o.verified_at,
        ${words ? Prisma.join(words, ' + ') : Prisma.sql`0`} AS words,
        ${text ? Prisma.sql`ts_rank(s.document, ${text.any}, 1)` : Prisma.sql`0`} AS rank,
        ${Prisma.join(facets)}
      FROM organization o ${found}
    )`;
}

/** Whether a row of `matching` passes all facets but one. */
export function passesAll(except?: FacetName): Prisma.Sql {
  const all = facetNames.filter((facet) => facet !== except).map((facet) => passes[facet]);
  return Prisma.join(all, ' AND ');
}
