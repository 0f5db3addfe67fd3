import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { retiredTerms } from '~/features/taxonomy/taxonomy.server';
import type { FacetName } from './directory.schema';
import { readingOf } from '~/platform/auth/audience';

/** How many organizations have both a given value of one facet and a given value of another. */
export interface Pairs {
  of(row: string, column: string): number;
  rows: ReadonlySet<string>;
  columns: ReadonlySet<string>;
}

/**
 * Counts organizations by two facets at once, as far as the actor may see.
 *
 * @param narrowed filters by further facets: at least one of the values of each
 */
export async function countPairs(
  actor: Actor,
  rowFacet: FacetName,
  columnFacet: FacetName,
  narrowed: Partial<Record<FacetName, readonly string[]>> = {},
): Promise<Pairs> {
  const { audiences, own } = readingOf(actor);
  const retired = await retiredTerms();
  // A retired term becomes a key that nobody has: a filter by retired terms alone must not match everybody.
  const filters = (Object.entries(narrowed) as [FacetName, readonly string[]][]).flatMap(
    ([kind, values]) =>
      values.map((value) => ({
        kind,
        key: retired.has(`${kind}/${value}`) ? '' : `f:${kind}/${value}`,
      })),
  );
  const pairs = { rows: rowFacet, columns: columnFacet, filters };
  const found = await db().$queryRaw<{ row: string; column: string; count: bigint }[]>`
    SELECT row_value AS "row", column_value AS "column", organizations AS count
    FROM directory_pairs(${audiences}::audience[], ${own}::uuid[], ${JSON.stringify(pairs)}::jsonb)`;
  const inUse = found.filter(
    ({ row, column }) =>
      !retired.has(`${rowFacet}/${row}`) && !retired.has(`${columnFacet}/${column}`),
  );
  const counts = new Map(
    inUse.map(({ row, column, count }) => [`${row}/${column}`, Number(count)]),
  );
  return {
    of: (row, column) => counts.get(`${row}/${column}`) ?? 0,
    rows: new Set(inUse.map(({ row }) => row)),
    columns: new Set(inUse.map(({ column }) => column)),
  };
}
