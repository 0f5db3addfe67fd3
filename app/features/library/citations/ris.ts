import type { PublishedDate } from '../resources/published-date';
import { oneLine } from '~/platform/one-line';
import { referenceOf, type Cited } from './cited';

// Types of RIS by the network's types of resources; all others are generic.
const risTypes: Readonly<Record<string, string>> = {
  report: 'RPRT',
  'practice-guide': 'RPRT',
  protocol: 'RPRT',
  'fact-sheet': 'RPRT',
  law: 'STAT',
  'case-law': 'CASE',
  'aggregate-data': 'DATA',
};

/** A comma would part a name into family and given name, and RIS has no sign that prevents it. */
const organization = (name: string) => name.replace(/[,\s]+/g, ' ');

/** Year, month and day between three slashes, as far as they are known: `2024/05//`. */
function dateOf({ year, month, day }: PublishedDate): string {
  const parts = [month, day].map((part) => (part === null ? '' : String(part).padStart(2, '0')));
  return [year, ...parts, ''].join('/');
}

/**
 * A resource as a record of RIS, in UTF-8: a line for each value, however long it is. What programs take for the
 * end of a line is a space in it, so that no text begins a tag of its own.
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
