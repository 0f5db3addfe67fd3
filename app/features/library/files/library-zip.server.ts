import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { recordAudit } from '~/features/audit/audit.server';
import { dayOf } from '~/i18n/days';
import { locales } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { denied } from '~/platform/auth/denied.server';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { byteOrderMark, csvRow } from '~/platform/csv';
import { db } from '~/platform/db/client.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { log } from '~/platform/log.server';
import { fileExists, readFile } from '~/platform/storage/storage.server';
import { publishedIso, publishedOf } from '../resources/published-date';

/** The organization with this slug, if the actor may export its library; else null. */
export function getExportedOrganization(actor: Person, slug: string) {
  return findExported(actor, { slug });
}

function findExported(actor: Person, which: { slug: string } | { id: string }) {
  return db().organization.findFirst({
    where: { AND: [which, listed, organizationsWhere(actor, 'library.export')] },
    select: { id: true, slug: true },
  });
}

/**
 * Streams everything that an organization shares as a ZIP: its files, in one folder per resource, and
 * `library.csv` with the metadata of each resource. The export is written to the audit log.
 *
 * @throws a 404 Response when the actor may not export it, 429 after 20 exports in a day
 */
export async function exportLibrary(
  actor: Person,
  { id: organizationId }: { id: string },
): Promise<ReadableStream<Uint8Array>> {
  if (!(await findExported(actor, { id: organizationId }))) throw denied(actor, 'library.export');
  await enforce('export', actor.id);
  const resources = await findAll(organizationId);
  await db().$transaction((tx) =>
    recordAudit(tx, {
      actor,
      action: 'library.export',
      objectType: 'organization',
      objectId: organizationId,
      organizationId,
    }),
  );
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(tableOf(resources)), 'library.csv');
  for (const { slug, files } of resources) {
    for (const file of files) {
      if (!(await fileExists(file.storageKey))) continue;
      // Opened lazily, so that only one file is open at a time.
      zip.addReadStreamLazy(pathOf(slug, file.name), { compress: false }, (done) => {
        readFile(file.storageKey).then(
          (stream) => done(null, Readable.fromWeb(stream as never)),
          (error: unknown) => done(error as Error, undefined as never),
        );
      });
    }
  }
  zip.end();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => {
    log().error({ err: error }, 'a library could not be packed');
    output.destroy(error);
  });
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}

function findAll(organizationId: string) {
  return db().resource.findMany({
    where: { organizationId, withdrawnAt: null },
    orderBy: { createdAt: 'asc' },
    select: {
      slug: true,
      visibility: true,
      url: true,
      publishedYear: true,
      publishedMonth: true,
      publishedDay: true,
      reviewOn: true,
      licence: true,
      otherAuthors: true,
      authors: {
        where: { organization: listed },
        orderBy: { position: 'asc' },
        select: { organization: { select: { name: true } } },
      },
      edition: true,
      createdAt: true,
      type: { select: { slug: true } },
      texts: { select: { locale: true, title: true, summary: true } },
      languages: { select: { languageCode: true } },
      countries: { select: { countryCode: true } },
      terms: { select: { term: { select: { slug: true } } } },
      files: { orderBy: { position: 'asc' }, select: { name: true, storageKey: true } },
    },
  });
}

const pathOf = (slug: string, name: string) => `files/${slug}/${name}`;

/** The CSV: one row per resource, with fixed column names for other programs. */
function tableOf(resources: Awaited<ReturnType<typeof findAll>>): string {
  const texts = locales.flatMap((locale) => [`title.${locale}`, `summary.${locale}`]);
  const head = ['slug', ...texts, 'type', 'visibility', 'languages', 'countries', 'terms'];
  const rest = ['authors', 'licence', 'published', 'review', 'edition', 'shared', 'url', 'files'];
  const rows = resources.map((one) => {
    const published = publishedOf(one);
    return csvRow([
      one.slug,
      ...locales.flatMap((locale) => {
        const text = one.texts.find((row) => row.locale === locale);
        return [text?.title ?? '', text?.summary ?? ''];
      }),
      one.type.slug,
      one.visibility,
      one.languages.map(({ languageCode }) => languageCode).join(' '),
      one.countries.map(({ countryCode }) => countryCode).join(' '),
      one.terms.map(({ term }) => term.slug).join(' '),
      [...one.authors.map(({ organization }) => organization.name), one.otherAuthors]
        .filter(Boolean)
        .join('\n'),
      one.licence ?? '',
      published ? publishedIso(published) : '',
      one.reviewOn?.toISOString().slice(0, 10) ?? '',
      String(one.edition),
      dayOf(one.createdAt),
      one.url ?? '',
      one.files.map(({ name }) => pathOf(one.slug, name)).join(' '),
    ]);
  });
  return byteOrderMark + csvRow([...head, ...rest]) + rows.join('');
}
