import type { PublishedDate } from '../resources/published-date';
import { oneLine } from '~/platform/one-line';
import { referenceOf, type Cited } from './cited';

// RIS types by resource type; all others are `GEN` (generic).
const risTypes: Readonly<Record<string, string>> = {
  report: 'RPRT',
  'practice-guide': 'RPRT',
  protocol: 'RPRT',
  'fact-sheet': 'RPRT',
  law: 'STAT',
  'case-law': 'CASE',
  'aggregate-data': 'DATA',
};

/** Drops commas: they would split the name into family and given names, and RIS has no way to escape them. */
const organization = (name: string) => name.replace(/[,\s]+/g, ' ');

/** Year, month and day as far as known, with three slashes: `2024/05//`. */
function dateOf({ year, month, day }: PublishedDate): string {
  const parts = [month, day].map((part) => (part === null ? '' : String(part).padStart(2, '0')));
  return [year, ...parts, ''].join('/');
}

/**
 * A resource as a RIS record, one line per value, however long. Anything in a value that programs may take for a
 * line break becomes a space, so that no text can start a tag of its own.
 */
export function risOf(cited: Cited): string {
  const { type, title, authors, published, edition, summary } = cited;
  const { publisher, language, url } = referenceOf(cited);
  const tags: [string, string | undefined][] = [
    ['TY', risTypes[type] ?? 'GEN'],
    ...authors.map((name): [string, string] => ['AU', organization(name)]),
    ['TI', title],
    ['PB', publisher],
    ['PY', published ? String(published.year) : undefined],
    ['DA', published ? dateOf(published) : undefined],
    ['ET', edition > 1 ? String(edition) : undefined],
    ['LA', language],
    ['AB', summary],
    ['UR', url],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
