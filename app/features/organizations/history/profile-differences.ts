import { isLocale, locales } from '~/i18n/locale';
import { profileSchema, termKinds } from '../organizations.schema';

/** One field of a profile as lines of parts: a text is one line, a list one line for each item. */
export interface Difference {
  /** The field's name in the form: `summary.es`, `places`, … */
  name: string;
  theirs: string[][];
  yours: string[][];
}

// What people look for first; every other field of the form follows in the schema's order.
const first = ['summary', 'description', 'name', ...termKinds, 'country', 'places'];
const notContent = ['version', 'audience'];
const fieldNames = [...new Set([...first, ...Object.keys(profileSchema.shape)])].filter(
  (name) => !notContent.includes(name),
);
const translated = ['summary', 'description', 'name'];
const chosen = [...termKinds, 'country'] as readonly string[];
/** How the parts of a row are told: these first, its audience last, others between them. */
const firstParts = [
  'service',
  'kind',
  'role',
  'code',
  'country',
  'variant',
  'region',
  'municipality',
];

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const record = (value: unknown): Unknown => (isRecord(value) ? value : {});
const text = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'on' : '';
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(/\r\n?/g, '\n').trim()
    : '';
};
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
const line = (value: string) => (value === '' ? [] : [[value]]);

/** The parts of anything inside a row: a list is as many parts, with an empty one behind it. */
function partsOf(value: unknown): string[] {
  if (Array.isArray(value)) return [...value.flatMap(partsOf).filter(Boolean), ''];
  if (isRecord(value))
    return Object.keys(value)
      .sort()
      .flatMap((key) => partsOf(value[key]));
  return [text(value)];
}

/** The names of the parts that rows have on either side, so that both are told alike. */
function partNames(...sides: unknown[]): string[] {
  const names = new Set(sides.flatMap(list).flatMap((row) => Object.keys(record(row))));
  const known = firstParts.filter((name) => names.delete(name));
  const audience = names.delete('audience') ? ['audience'] : [];
  return [...known, ...[...names].sort(), ...audience];
}

/** A field as a form holds it or as the database does: lines that can be compared and shown. */
function linesOf(name: string, profile: Unknown, other: Unknown): string[][] {
  const value = profile[name];
  if (chosen.includes(name)) {
    const audiences = record(record(profile['audience'])[name]);
    const slugs = list(value).map(text).sort();
    return slugs.map((slug) => [slug, text(audiences[slug]) || 'public']);
  }
  if (name === 'foundedCertainty' && text(profile['foundedYear']) === '') return [];
  if (Array.isArray(value)) {
    const names = partNames(value, other[name]);
    const rows = [...value, ...list(other[name])].map(record);
    // A browser sends a list of one as a text.
    const isList = (part: string) => rows.some((row) => Array.isArray(row[part]));
    // A form leaves out the languages in which nothing is written.
    const keysOf = (part: string) => [
      ...new Set(rows.flatMap((row) => (isRecord(row[part]) ? Object.keys(row[part]) : []))),
    ];
    const partOf = (row: Unknown, part: string) => {
      const keys = keysOf(part);
      if (keys.length === 0) return isList(part) ? list(row[part]) : row[part];
      return Object.fromEntries(keys.map((key) => [key, record(row[part])[key]]));
    };
    return value.map((row) =>
      isRecord(row) ? names.flatMap((part) => partsOf(partOf(row, part))) : partsOf(row),
    );
  }
  return isRecord(value) ? line(partsOf(value).join('\n').trim()) : line(text(value));
}

/** Whether a field is one text in each language: the form's names of those are `summary.es`, … */
function isTranslated(name: string, ...values: unknown[]): boolean {
  return (
    translated.includes(name) ||
    values.some((value) => isRecord(value) && Object.keys(value).some(isLocale))
  );
}

/** What a form says otherwise than the stored profile, field by field, in the form's order. */
export function profileDifferences(stored: unknown, typed: unknown): Difference[] {
  const [theirs, yours] = [record(stored), record(typed)];
  return fieldNames
    .flatMap((name): Difference[] => {
      const [a, b] = [theirs[name], yours[name]];
      if (!isTranslated(name, a, b))
        return [
          { name, theirs: linesOf(name, theirs, yours), yours: linesOf(name, yours, theirs) },
        ];
      return locales.map((locale) => ({
        name: `${name}.${locale}`,
        theirs: line(text(record(a)[locale])),
        yours: line(text(record(b)[locale])),
      }));
    })
    .filter((one) => JSON.stringify(one.theirs) !== JSON.stringify(one.yours));
}
