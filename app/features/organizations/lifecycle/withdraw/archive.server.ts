import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { exactDate } from '~/i18n/dates';
import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { byteOrderMark, csvRow } from '~/platform/csv';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { readOwnTables, type Row } from '~/platform/export/own-rows.server';
import { fileExists, readFile } from '~/platform/storage/storage.server';
import { exportedTables } from './exported-tables';

/** The contents of an organization's data archive. */
export interface Holdings {
  /** rows by table */
  tables: Record<string, Row[]>;
  /** storage keys of its files, with their paths in the archive */
  files: { key: string; path: string }[];
}

/** Reads the contents of an organization's data archive, in one consistent snapshot. */
export async function readHoldings(id: string): Promise<Holdings> {
  return db().$transaction((tx) => collect(tx, id), {
    isolationLevel: 'RepeatableRead',
    timeout: 60_000,
  });
}

async function collect(tx: Transaction, id: string): Promise<Holdings> {
  const tables = await readOwnTables(tx, exportedTables, { id, organizationIds: [id] });
  return { tables, files: await findFiles(tx, id) };
}

/** The files of an organization, including those of withdrawn resources. */
async function findFiles(tx: Transaction, id: string): Promise<Holdings['files']> {
  const logo = await tx.organizationLogo.findUnique({
    where: { organizationId: id },
    select: { id: true, storageKey: true },
  });
  const files = await tx.resourceFile.findMany({
    where: { resource: { organizationId: id } },
    select: { id: true, name: true, storageKey: true },
  });
  return [
    ...(logo ? [{ key: logo.storageKey, path: `files/organization_logo/${logo.id}` }] : []),
    ...files.map((file) => ({
      key: file.storageKey,
      path: `files/resource_file/${file.id}/${safeName(file.name)}`,
    })),
  ];
}

/** A file name that is valid on every system and cannot leave its folder. */
function safeName(name: string): string {
  // eslint-disable-next-line no-control-regex
  return name.replace(/[\u0000-\u001f\\/:*?"<>|]/g, '_').replace(/^\.+/, '_');
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function csv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => csvRow(columns.map((column) => cell(row[column]))));
  return byteOrderMark + csvRow(columns) + lines.join('');
}

/**
 * An organization's data as a ZIP archive: `organization.json` with every row, each table as CSV for spreadsheets,
 * its files, and a read-me in every language. It is streamed while it is created, one file at a time.
 */
export function archiveOf({ tables, files }: Holdings): Readable {
  const zip = new ZipFile();
  const mtime = now();
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, { mtime });
  for (const locale of locales) {
    const t = translator(locale, 'withdrawal');
    add(t('archive.readMeName'), `${t('archive.readMe', { date: exactDate(locale, mtime) })}\n`);
  }
  add('organization.json', `${JSON.stringify({ exportedAt: mtime, tables }, null, 2)}\n`);
  for (const [table, rows] of Object.entries(tables)) add(`csv/${table}.csv`, csv(rows));
  for (const { key, path } of files)
    zip.addReadStreamLazy(path, { mtime }, (give) => {
      readBytes(key).then(
        (stream) => give(null, stream),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  zip.end();
  // An error in one file aborts the whole stream, so that the reader notices.
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  return output;
}

/** The bytes of a file; empty if it is missing, because its row still describes it. */
async function readBytes(key: string): Promise<Readable> {
  if (!(await fileExists(key))) return Readable.from([]);
  return Readable.fromWeb((await readFile(key)) as Parameters<typeof Readable.fromWeb>[0]);
}
