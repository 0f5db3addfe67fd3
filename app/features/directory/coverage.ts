import type { MatrixGroup } from '~/components/matrix';
import type { CoverageQuery } from './coverage.schema';

/** Areas of expertise by country, stage, population or language. */
export interface Coverage {
  query: CoverageQuery;
  columns: { value: string; name: string }[];
  /** Areas of expertise by group; their counts are in the order of `columns`. */
  groups: (MatrixGroup & { name: string })[];
  /** How many pairs of area and column nobody covers. */
  gaps: number;
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
