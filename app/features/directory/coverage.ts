import type { MatrixGroup } from '~/components/matrix';
import { narrowingOf, type CoverageQuery } from './coverage.schema';
import { placeFacet } from './where-terms-count';

type Row = MatrixGroup['rows'][number] & {
  /** Its numbers count where organizations know, not where they work. */
  isKnowledge: boolean;
};

/** Areas of expertise by country, stage, population or language. */
export interface Coverage {
  query: CoverageQuery;
  columns: { value: string; name: string }[];
  /** Areas of expertise by group; their counts are in the order of `columns`. */
  groups: { name: string; rows: Row[] }[];
  /** How many pairs of area and column nobody covers. */
  gaps: number;
  /** How many somebody covers. */
  covered: number;
}

/** The areas that nobody offers, by column; columns without gaps are left out. */
export function gapsOf({ columns, groups }: Pick<Coverage, 'columns' | 'groups'>) {
  return columns
    .map((column, at) => ({
      ...column,
      areas: groups.flatMap(({ rows }) => rows.filter(({ counts }) => counts[at] === 0)),
    }))
    .filter(({ areas }) => areas.length > 0);
}

/** The directory search that finds what a cell counts. */
export function searchOfCell(
  { query, groups }: Pick<Coverage, 'query' | 'groups'>,
  expertise: string,
  value: string,
): Record<string, string | string[]> {
  const row = groups.flatMap(({ rows }) => rows).find((one) => one.value === expertise);
  const place = placeFacet(row);
  const { country, ...narrowed } = narrowingOf(query);
  return {
    ...narrowed,
    ...(country && { [place]: country }),
    [query.by === 'country' ? place : query.by]: value,
    expertise,
  };
}
