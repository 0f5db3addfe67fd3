import { Prisma } from '~/platform/db/generated/client';
import { facetNames, type FacetName } from './resource-search.schema';

/** Rows of (resource_id, value) that a facet filters and counts by. */
export const facetRows: Record<FacetName, Prisma.Sql> = {
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
export const passes: Record<FacetName, Prisma.Sql> = {
  country: Prisma.sql`country_ok`,
  language: Prisma.sql`language_ok`,
  type: Prisma.sql`type_ok`,
  expertise: Prisma.sql`expertise_ok`,
  stage: Prisma.sql`stage_ok`,
};

/** Whether a row of `matching` passes every facet, or every other one. */
export function passesAll(except?: FacetName): Prisma.Sql {
  const all = facetNames.filter((facet) => facet !== except).map((facet) => passes[facet]);
  return Prisma.join(all, ' AND ');
}
