import type { Actor } from '~/platform/auth/actor';
import { askDirectory } from './ask.server';
import { everybody, facetNames, type DirectoryQuery, type FacetName } from './directory.schema';
import type { FacetCounts } from './search.queries.server';

export type { FacetCounts };

/**
 * How many organizations match, and for each facet how many would with each of its values: counted
 * with all other facets and the words but without its own, since its values are alternatives.
 */
export async function countMatches(
  actor: Actor,
  query: DirectoryQuery,
): Promise<{ total: number; facets: FacetCounts }> {
  const { result } = await askDirectory(actor, query, { limit: 0, offset: 0, withFacets: true });
  return { total: result.total, facets: result.facets };
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
  const count = async (question: DirectoryQuery) =>
    (await askDirectory(actor, question, { limit: 0, offset: 0, withFacets: false })).result.total;
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
