import type { Actor } from '~/platform/auth/actor';
import { askDirectory } from './ask.server';
import { everybody, facetNames, type DirectoryQuery, type FacetName } from './directory.schema';
import type { FacetCounts } from './search.queries.server';

export type { FacetCounts };

/**
 * Counts the organizations that match, and for each value of each facet those that would match with it.
 * The counts of a facet ignore its own filters, since its values are alternatives.
 */
export async function countMatches(
  actor: Actor,
  query: DirectoryQuery,
): Promise<{ total: number; facets: FacetCounts }> {
  const { result } = await askDirectory(actor, query, { limit: 0, offset: 0, withFacets: true });
  return { total: result.total, facets: result.facets };
}

/** A part of a query: its words or one of its facets. */
export type QueryPart = FacetName | 'q';

/** How many organizations a query finds without one of its parts, and with that part alone. */
export interface PartCounts {
  part: QueryPart;
  without: number;
  alone: number;
}

/** For a query that finds nobody: counts what it would find without each of its parts, or with that part alone. */
export async function countParts(actor: Actor, query: DirectoryQuery): Promise<PartCounts[]> {
  const facets = facetNames.filter((facet) => query[facet].length > 0);
  const parts: QueryPart[] = query.q === '' ? facets : ['q', ...facets];
  const count = async (question: DirectoryQuery) =>
    (await askDirectory(actor, question, { limit: 0, offset: 0, withFacets: false })).result.total;
  const leaving = (part: QueryPart) => ({ ...query, [part]: part === 'q' ? '' : [] });
  const counts: PartCounts[] = [];
  // In sequence, so that this rare page does not take every database connection.
  for (const part of parts) {
    counts.push({
      part,
      without: parts.length > 1 ? await count(leaving(part)) : 0,
      alone: parts.length > 1 ? await count({ ...everybody, [part]: query[part] }) : 0,
    });
  }
  return counts;
}
