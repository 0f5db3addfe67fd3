import type { DirectoryQuery, FacetName } from './directory.schema';

/** One value to narrow by. */
export interface FacetOption {
  value: string;
  name: string;
  /** How many results it would give. */
  count: number;
  chosen: boolean;
}

/** A heading with options; `name` is null if the facet has no groups. */
export interface FacetGroup {
  name: string | null;
  options: FacetOption[];
}

export type Facets = Record<FacetName, FacetGroup[]>;

/** A chosen filter with its name. */
export interface ChosenValue<Name = FacetName> {
  facet: Name;
  value: string;
  name: string;
}

/** The query without its words, without a facet, or without one value of a facet; back on the first page. */
export function without(
  query: DirectoryQuery,
  part: FacetName | 'q',
  value?: string,
): DirectoryQuery {
  if (part === 'q') return { ...query, page: 1, q: '' };
  const kept = value === undefined ? [] : query[part].filter((one) => one !== value);
  return { ...query, page: 1, [part]: kept };
}
