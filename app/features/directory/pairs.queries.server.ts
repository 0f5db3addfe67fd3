import type { Actor } from '~/platform/auth/actor';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import type { FacetName } from './directory.schema';
import { facetRows } from './matching.queries.server';

/** How many organizations have both a value of one facet and one of another. */
export interface Pairs {
  of(row: string, column: string): number;
  rows: ReadonlySet<string>;
  columns: ReadonlySet<string>;
}

/**
 * Counts organizations by two facets at once, as far as the actor may see.
 *
 * @param narrowed any of these values of further facets
 */
export async function countPairs(
  actor: Actor,
  rowFacet: FacetName,
  columnFacet: FacetName,
  narrowed: Partial<Record<FacetName, readonly string[]>> = {},
): Promise<Pairs> {
  const conditions = (Object.entries(narrowed) as [FacetName, readonly string[]][]).map(
    ([facet, values]) => Prisma.sql`AND o.id IN (
      SELECT f.organization_id FROM (${facetRows(actor, facet)}) f
      WHERE f.value = ANY(${[...values]}::text[]))`,
  );
  const rows = await db().$queryRaw<{ row: string; column: string; count: number }[]>`
    SELECT a.value AS "row", b.value AS "column", count(DISTINCT o.id)::int AS count
    FROM organization o
    JOIN (${facetRows(actor, rowFacet)}) a ON a.organization_id = o.id
    JOIN (${facetRows(actor, columnFacet)}) b ON b.organization_id = o.id
    WHERE ${listedSql(Prisma.sql`o`)} ${Prisma.join([Prisma.empty, ...conditions], ' ')}
    GROUP BY a.value, b.value`;
  const counts = new Map(rows.map(({ row, column, count }) => [`${row}/${column}`, count]));
  return {
    of: (row, column) => counts.get(`${row}/${column}`) ?? 0,
    rows: new Set(rows.map(({ row }) => row)),
    columns: new Set(rows.map(({ column }) => column)),
  };
}
