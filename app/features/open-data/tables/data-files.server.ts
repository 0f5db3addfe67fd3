import { translator } from '~/i18n/messages.server';
import type { Caller } from '../doors/door.server';
import { readTermBook } from '../hsds/term-book.server';
import { packageOf } from './data-package.server';
import { encodeCsv, encodeJson, encodeXlsx, type Encode } from './encode-table.server';
import { organizationsTable } from './organizations-table.server';
import { resourcesTable } from './resources-table.server';
import type { Table } from './table';
import { threeWTable } from './three-w-table.server';

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

// Maps, because the names come from a URL.
const encoders = new Map<string, Encode>([
  ['csv', encodeCsv],
  ['json', encodeJson],
  ['xlsx', encodeXlsx],
]);

type Make = (caller: Caller) => Promise<Table>;
const tables = new Map<string, { formats: readonly string[]; make: Make }>([
  [
    'organizations',
    {
      formats: ['csv', 'json', 'xlsx'],
      make: async ({ actor, locale }) =>
        organizationsTable(actor, { locale, book: await readTermBook(locale) }),
    },
  ],
  [
    'resources',
    {
      formats: ['csv', 'json', 'xlsx'],
      make: async ({ actor, locale }) => resourcesTable(actor, locale),
    },
  ],
  [
    '3w',
    {
      formats: ['csv', 'xlsx'],
      make: async ({ actor, locale }) =>
        threeWTable(actor, { locale, book: await readTermBook(locale) }),
    },
  ],
]);

/** A file of the open data that is ready to be sent. */
export interface DataFile {
  mediaType: string;
  /** the name under which it is saved */
  name: string;
  open: (caller: Caller) => Promise<ReadableStream<Uint8Array>>;
}

/** A file by its name, such as `3w.csv`; null if there is none. */
export function findDataFile(file: string, { locale }: Caller): DataFile | null {
  const [, base = '', format = ''] = /^([a-z0-9]+)\.([a-z]+)$/.exec(file) ?? [];
  const name = `tejido-${base}-${locale}.${format}`;
  if (file === 'hsds.zip') return { mediaType: mediaTypes.zip, name, open: packageOf };
  const table = tables.get(base);
  const encode = encoders.get(format);
  if (!table?.formats.includes(format) || !encode) return null;
  return {
    mediaType: mediaTypes[format as keyof typeof mediaTypes],
    name,
    open: async (caller) => encode(await table.make(caller), translator(caller.locale)),
  };
}
