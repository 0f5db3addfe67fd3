import type { Actor } from '~/platform/auth/actor';
import { audienceSql } from '~/platform/auth/audience-sql.server';
import { Prisma } from '~/platform/db/generated/client';
import type { FacetName } from './directory.schema';

/** Selects the rows (organization_id, value) that a facet filters and counts by, as far as the actor may see them. */
export function facetRows(actor: Actor, facet: FacetName): Prisma.Sql {
  const visible = audienceSql(actor, Prisma.sql`r`);
  switch (facet) {
    case 'country':
      // An organization counts in the country of its seat and in every country where it works.
      return Prisma.sql`
        SELECT r.organization_id, r.country_code::text AS value FROM organization_place r
        WHERE r.kind = 'seat' AND ${visible}
        UNION
        SELECT r.organization_id, r.country_code::text FROM organization_country r WHERE ${visible}`;
    case 'knows':
      return Prisma.sql`${facetRows(actor, 'country')}
        UNION
        SELECT r.organization_id, r.country_code::text FROM organization_known_country r
        WHERE ${visible}`;
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
