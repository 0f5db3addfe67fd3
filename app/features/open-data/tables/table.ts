import type { TFunction } from 'i18next';

/** What a cell of a table may hold; several values become one cell in a CSV file and a list in JSON. */
export type Cell = string | readonly string[];

/** A table of the open data: its columns, and its rows in batches. */
export interface Table {
  /** the names of the columns as programs call them, the same in every language */
  columns: readonly string[];
  /** the HXL hashtag of each column */
  hashtags?: readonly string[];
  rows: AsyncGenerator<(readonly Cell[])[]>;
}

/** The names of a table's columns for people. */
export function headingOf({ columns }: Table, t: TFunction): string[] {
  // i18n keys: openData:columns.*
  return columns.map((name) => t(`openData:columns.${name}`));
}

/** A cell as one text. */
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.join('; '));
