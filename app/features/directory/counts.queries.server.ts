import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { everybody, facetNames, type DirectoryQuery, type FacetName } from './directory.schema';
import { facetRows, matchingSql, passesAll } from './matching.queries.server';

/** How many organizations would be found with each value, by facet. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/**
 * How many organizations match, and for each facet how many would with each of its values: counted
 * with all other facets and the words but without its own, since its values are alternatives.
 */
export async function countMatches(
  actor: Actor,
  query: DirectoryQuery,
): Promise<{ total: number; facets: FacetCounts }> {
  const counts = facetNames.map(
    (facet) => Prisma.sql`
      SELECT ${facet}::text AS facet, f.value, count(DISTINCT m.id)::int AS count
      FROM matching m JOIN (${facetRows(actor, facet)}) f ON f.organization_id = m.id
      WHERE ${passesAll(facet)} GROUP BY f.value`,
  );
  const rows = await db().$queryRaw<{ facet: FacetName | null; value: string; count: number }[]>`
    WITH ${matchingSql(actor, query)}
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

/** A part of a question: its words or one of its facets. */
export type QueryPart = FacetName | 'q';

/** How many the question finds without each of its parts, and with that part alone. */
export interface PartCounts {
  part: QueryPart;
  without: number;
  alone: number;
}

/** For a question that finds nobody: what each of its parts does to it. */
export async function countParts(actor: Actor, query: DirectoryQuery): Promise<PartCounts[]> {
  const facets = facetNames.filter((facet) => query[facet].length > 0);
  const parts: QueryPart[] = query.q === '' ? facets : ['q', ...facets];
  const count = async (question: DirectoryQuery) => (await countMatches(actor, question)).total;
  const leaving = (part: QueryPart) => ({ ...query, [part]: part === 'q' ? '' : [] });
  const counts: PartCounts[] = [];
  // One after the other: a rare page should not take every connection.
  for (const part of parts) {
    counts.push({
      part,
      without: parts.length > 1 ? await count(leaving(part)) : 0,
      alone: parts.length > 1 ? await count({ ...everybody, [part]: query[part] }) : 0,
    });
  }
  return counts;
}
