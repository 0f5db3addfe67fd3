import type { Locale } from '~/i18n/locale';
import { wordDiff, type DiffPart } from '~/platform/word-diff';
import type { EntryView, LocalText } from './entry-view';
import { kinds, type CompareQuery, type Kind } from './procedures.schema';

/** What changed in an entry between two days. */
export type Change =
  { is: 'new' } | { is: 'changed'; parts: DiffPart[]; locale: Locale } | { is: 'gone' };

export interface Line {
  entry: EntryView;
  change: Change | null;
}

/** What is known of one stage in one country. */
export interface Cell {
  country: string;
  lines: Record<Kind, Line[]>;
}

export interface StageRow {
  stage: string;
  name: LocalText;
  cells: Cell[];
}

export interface Comparison {
  query: CompareQuery;
  countries: string[];
  rows: StageRow[];
  /** how many of the lines (law and practice, in each cell) are reported */
  reported: number;
  all: number;
  /** how many entries changed; null if no earlier day is compared */
  changes: number | null;
}

const isSame = (one: EntryView, other: EntryView) =>
  one.text.text === other.text.text &&
  one.limit?.value === other.limit?.value &&
  one.limit?.unit === other.limit?.unit &&
  one.standing.is === other.standing.is;

/** What is shown of each entry now, with what changed since the earlier day, and entries that are gone. */
export function changedLines(
  now: readonly EntryView[],
  before: readonly EntryView[] | null,
): Line[] {
  if (!before) return now.map((entry) => ({ entry, change: null }));
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  const lines = now.map((entry): Line => {
    const old = earlier.get(entry.id);
    if (!old) return { entry, change: { is: 'new' } };
    if (isSame(entry, old)) return { entry, change: null };
    const parts = wordDiff(old.text.text, entry.text.text);
    return { entry, change: { is: 'changed', parts, locale: entry.text.locale } };
  });
  const shown = new Set(now.map(({ id }) => id));
  const gone = before.filter(({ id }) => !shown.has(id));
  return [...lines, ...gone.map((entry): Line => ({ entry, change: { is: 'gone' } }))];
}

/** The table of a comparison: a row for each stage, a cell for each country. */
export function compare(
  query: CompareQuery,
  stages: readonly { slug: string; name: LocalText }[],
  countries: readonly string[],
  lines: readonly Line[],
): Comparison {
  const inCell = (stage: string, country: string, kind: Kind) =>
    lines.filter(
      ({ entry }) => entry.stage === stage && entry.country === country && entry.kind === kind,
    );
  const rows = stages.map(({ slug, name }) => ({
    stage: slug,
    name,
    cells: countries.map((country) => ({
      country,
      lines: { law: inCell(slug, country, 'law'), practice: inCell(slug, country, 'practice') },
    })),
  }));
  const cells = rows.flatMap((row) => row.cells);
  const isReported = (cell: Cell, kind: Kind) =>
    cell.lines[kind].some(({ change }) => change?.is !== 'gone');
  return {
    query,
    countries: [...countries],
    rows,
    reported: cells.flatMap((cell) => kinds.filter((kind) => isReported(cell, kind))).length,
    all: cells.length * kinds.length,
    changes: query.compareTo ? lines.filter(({ change }) => change !== null).length : null,
  };
}
