import crypto from 'node:crypto';
import { exactDate } from '~/i18n/dates';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import type { Actor } from '~/platform/auth/actor';
import { byteOrderMark, csvRow } from '~/platform/csv';
import type { Signatories } from '../signatories.server';
import type { SignedDocument } from './blocks';
import { docxOf } from './docx.server';
import { findDocument, makeDocument } from './make-document.server';
import { pdfOf } from './pdf.server';

export const formats = ['pdf', 'docx', 'csv'] as const;
export type Format = (typeof formats)[number];

const mediaTypes: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
};

/** How many documents are kept in memory, so that many readers of one do not have it made again each time. */
const mostKept = 12;
const kept = new Map<string, Promise<Uint8Array>>();

/** A document's bytes, made once for what it says. What it says is read anew each time, so nothing hidden stays. */
function bytesOf(format: 'pdf' | 'docx', document: SignedDocument): Promise<Uint8Array> {
  const key = crypto
    .createHash('sha256')
    .update(JSON.stringify([format, document]))
    .digest('hex');
  const known = kept.get(key);
  if (known) return known;
  const made = format === 'pdf' ? pdfOf(document) : docxOf(document);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return made;
}

function csvOf({ countries }: Signatories, locale: Locale): Uint8Array {
  const t = translator(locale, 'campaigns');
  const head = ['country', 'organization', 'name', 'capacity', 'signedOn', 'version'] as const;
  // i18n keys: campaigns:file.*
  const rows = countries.flatMap(({ country, signatories }) =>
    signatories.map(({ name, person, signedAt, version }) => [
      country?.name ?? '',
      name,
      person?.name ?? '',
      person?.capacity ?? '',
      exactDate(locale, signedAt),
      String(version),
    ]),
  );
  const table = [head.map((name) => t(`file.${name}`)), ...rows];
  return Buffer.from(byteOrderMark + table.map(csvRow).join(''));
}

/**
 * A campaign as a file: the document with who signed it as PDF or DOCX, or the signatories as a table.
 *
 * @returns null when there is no such document that the actor may have
 */
export async function campaignFile(actor: Actor, slug: string, format: Format, locale: Locale) {
  const found = await findDocument(actor, slug, locale);
  if (!found) return null;
  const { campaign, signatories } = found;
  const bytes =
    format === 'csv'
      ? csvOf(signatories, locale)
      : await bytesOf(format, makeDocument(campaign, signatories, locale));
  return {
    body: new Blob([new Uint8Array(bytes)]).stream(),
    mediaType: mediaTypes[format],
    name: `${campaign.slug}-${locale}.${format}`,
  };
}
