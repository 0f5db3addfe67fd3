import { locales } from '~/i18n/locale';
import { termKinds } from './organizations.schema';

/** One field of a profile as lines of parts: a text is one line, a list one line for each item. */
export interface Difference {
  /** The field's name in the form: `summary.es`, `places`, … */
  name: string;
  theirs: string[][];
  yours: string[][];
}

const textFields = [
  'ownName',
  'nameLocale',
  'acronym',
  'website',
  'foundedYear',
  'foundedCertainty',
] as const;
const rowParts = {
  places: ['kind', 'country', 'region', 'municipality', 'audience'],
  languages: ['code', 'variant', 'municipality', 'audience'],
  contacts: ['role', 'email', 'phone', 'url', 'audience'],
} as const;

type Unknown = Readonly<Record<string, unknown>>;

const record = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? (value as Unknown) : {};
const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(/\r\n?/g, '\n').trim()
    : '';
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
const line = (value: string) => (value === '' ? [] : [[value]]);

/** A profile as a form holds it or as the database does: lines that can be compared and shown. */
function linesOf(profile: unknown): Map<string, string[][]> {
  const of = record(profile);
  const fields = new Map<string, string[][]>();
  for (const field of ['summary', 'description', 'name']) {
    for (const locale of locales) {
      fields.set(`${field}.${locale}`, line(text(record(of[field])[locale])));
    }
  }
  for (const kind of [...termKinds, 'country']) {
    const audiences = record(record(of['audience'])[kind]);
    const chosen = list(of[kind]).map(text).sort();
    fields.set(
      kind,
      chosen.map((slug) => [slug, text(audiences[slug]) || 'public']),
    );
  }
  for (const [rows, parts] of Object.entries(rowParts)) {
    fields.set(
      rows,
      list(of[rows]).map((row) => parts.map((part) => text(record(row)[part]))),
    );
  }
  for (const field of textFields) fields.set(field, line(text(of[field])));
  if (text(of['foundedYear']) === '') fields.set('foundedCertainty', []);
  return fields;
}

/** What a form says otherwise than the stored profile, field by field, in the form's order. */
export function profileDifferences(stored: unknown, typed: unknown): Difference[] {
  const yours = linesOf(typed);
  return [...linesOf(stored)]
    .map(([name, theirs]) => ({ name, theirs, yours: yours.get(name) ?? [] }))
    .filter((one) => JSON.stringify(one.theirs) !== JSON.stringify(one.yours));
}
