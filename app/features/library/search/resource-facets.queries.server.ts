import { Prisma } from '~/platform/db/generated/client';
import { facetNames, type FacetName } from './resource-search.schema';

const terms = Prisma.sql`
  SELECT rt.resource_id, rt.kind::text AS facet, term.slug AS value FROM resource_term rt
  JOIN term ON term.id = rt.term_id WHERE term.retired_at IS NULL`;

/** Rows of (resource_id, facet, value), by which resources are filtered and counted. */
const rows = [
  Prisma.sql`SELECT resource_id, 'country' AS facet, country_code::text AS value FROM resource_country`,
  Prisma.sql`SELECT resource_id, 'language', language_code::text FROM resource_language`,
  Prisma.sql`
    SELECT resource.id, 'type', term.slug FROM resource JOIN term ON term.id = resource.type_id`,
  terms,
];

/** The rows of one facet. */
export function facetRows(facet: FacetName): Prisma.Sql {
  return Prisma.sql`
    SELECT resource_id, value FROM (${Prisma.join(rows, ' UNION ALL ')}) all_rows
    WHERE facet = ${facet}`;
}

/** For each facet, the column of `matching` that says whether a row passes its filter. */
export const passes = Object.fromEntries(
  facetNames.map((facet) => [facet, Prisma.raw(`${facet}_ok`)]),
) as Record<FacetName, Prisma.Sql>;

/** The condition that a row of `matching` passes the filters of all facets except, if given, one. */
export function passesAll(except?: FacetName): Prisma.Sql {
  const all = facetNames.filter((facet) => facet !== except).map((facet) => passes[facet]);
  return Prisma.join(all, ' AND ');
}

/** Rows of (facet, value, count): the works of `matching` with a value. A facet's own filter does not apply to it. */
export function countsSql(): Prisma.Sql {
  const verdicts = facetNames.map((facet) => Prisma.sql`WHEN ${facet} THEN ${passesAll(facet)}`);
  return Prisma.sql`
    SELECT facet, value, count(*)::int FROM (
      SELECT DISTINCT v.facet, v.value, m.work
      FROM matching m JOIN (${Prisma.join(rows, ' UNION ALL ')}) v ON v.resource_id = m.id
      WHERE CASE v.facet ${Prisma.join(verdicts, ' ')} END
    ) counted GROUP BY facet, value`;
}
