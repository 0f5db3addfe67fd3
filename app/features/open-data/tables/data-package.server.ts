import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { translator } from '~/i18n/messages.server';
import { csvRow } from '~/platform/csv';
import type { Caller } from '../doors/door.server';
import { dataLicense } from '../doors/license';
import { wholeOrganization, type Wording } from '../hsds/encode-organization.server';
import { wholeService } from '../hsds/encode-service.server';
import { readTermBook } from '../hsds/term-book.server';
import type { PublishedRow } from '../published/published-row';
import { eachRecord } from '../published/published.server';
import { packageTables, type Flat } from './data-package-tables';

/**
 * The whole directory as a tabular data package (Frictionless): one CSV file for each table of HSDS, with their keys
 * declared in `datapackage.json`. Each file is written while it is sent.
 */
export async function packageOf({ actor, locale }: Caller): Promise<ReadableStream<Uint8Array>> {
  const book = await readTermBook(locale);
  const zip = new ZipFile();
  const t = translator(locale, 'openData');
  const described = {
    profile: 'tabular-data-package',
    name: 'tejido-hsds',
    title: t('datasets.directory.title'),
    description: t('datasets.directory.description'),
    licenses: [{ name: 'CC-BY-4.0', path: dataLicense }],
    resources: packageTables.map(({ name, fields, foreignKeys }) => ({
      name,
      path: `${name}.csv`,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: {
        fields: fields.map((field) => ({ name: field, type: 'string' })),
        primaryKey: ['id'],
        foreignKeys: Object.entries(foreignKeys).map(([field, resource]) => ({
          fields: [field],
          reference: { resource, fields: ['id'] },
        })),
      },
    })),
  };
  zip.addBuffer(Buffer.from(JSON.stringify(described, null, 1)), 'datapackage.json');
  for (const table of packageTables) {
    const line = (row: Flat) => lineOf(table.fields.map((field) => String(row[field] ?? '')));
    const content = async function* () {
      yield Buffer.from(csvRow([...table.fields]));
      if (table.ofTerms) {
        yield Buffer.from(table.ofTerms(book).map(line).join(''));
        return;
      }
      for await (const records of eachRecord(actor, 'organizations'))
        yield Buffer.from(
          records
            .flatMap(({ organization }) => table.rows(wholeOf(organization, { locale, book })))
            .map(line)
            .join(''),
        );
    };
    zip.addReadStreamLazy(`${table.name}.csv`, (done) => {
      done(null, Readable.from(content()));
    });
  }
  zip.end();
  return Readable.toWeb(zip.outputStream as Readable) as ReadableStream<Uint8Array>;
}

// A sign in front of digits alone is a telephone number, which must stay one.
const telephone = /^\+[\d ().-]+$/;

function lineOf(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    telephone.test(cell) ? `"${cell}"` : csvRow([cell]).trimEnd(),
  );
  return `${quoted.join(',')}\r\n`;
}

function wholeOf(row: PublishedRow, wording: Wording) {
  return {
    organization: wholeOrganization(row, wording),
    services: row.services.map((service) => wholeService(row, service, wording)),
  };
}
