import { isLocale, locales } from '~/i18n/locale';
import { countryLists, profileSchema, termKinds } from '../organizations.schema';

/** Both values of one profile field, as lines of parts: a text is one line, a list has one line for each item. */
export interface Difference {
  /** the field's name in the form: `summary.es`, `places`, … */
  name: string;
  theirs: string[][];
  yours: string[][];
}

// The fields that people look for first; all others follow in the schema's order.
const first = ['summary', 'description', 'name', ...termKinds, ...countryLists, 'places'];
const notContent = ['version', 'audience'];
const fieldNames = [...new Set([...first, ...Object.keys(profileSchema.shape)])].filter(
  (name) => !notContent.includes(name),
);
const translated = ['summary', 'description', 'name'];
const chosen = [...termKinds, ...countryLists] as readonly string[];
/** Order of the parts of a row: these first, the audience last, all others in between. */
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

/** The parts of any value in a row. A list becomes its non-empty items followed by one empty part. */
function partsOf(value: unknown): string[] {
  if (Array.isArray(value)) return [...value.flatMap(partsOf).filter(Boolean), ''];
  if (isRecord(value))
    return Object.keys(value)
      .sort()
      .flatMap((key) => partsOf(value[key]));
  return [text(value)];
}

/** The names of the parts that rows have on either side, so that both sides get the same columns. */
function partNames(...sides: unknown[]): string[] {
  const names = new Set(sides.flatMap(list).flatMap((row) => Object.keys(record(row))));
  const known = firstParts.filter((name) => names.delete(name));
  const audience = names.delete('audience') ? ['audience'] : [];
  return [...known, ...[...names].sort(), ...audience];
}

/** A field's value, from a form or from the database, as lines that can be compared and shown. */
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
    // A browser submits a list with one item as a string.
    const isList = (part: string) => rows.some((row) => Array.isArray(row[part]));
    // A form omits languages without text.
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

/** Whether a field has a text in each language, named `summary.es`, … in the form. */
function isTranslated(name: string, ...values: unknown[]): boolean {
  return (
    translated.includes(name) ||
    values.some((value) => isRecord(value) && Object.keys(value).some(isLocale))
  );
}

/** The fields in which a form differs from the stored profile, in the form's order. */
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
