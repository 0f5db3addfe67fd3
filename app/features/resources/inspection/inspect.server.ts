import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { scanForViruses } from '~/platform/virus-scanner/clamd.server';
import { extract } from '../extraction/extract.server';
import type { FileFacts } from '../extraction/file-facts.schema';
import type { Refusal } from '../refusals.schema';
import { cleanImage } from './image.server';
import { checkOffice } from './office.server';
import { checkPdf } from './pdf';

/** The most that a file weighs, in bytes: 30 MB. */
export const MOST_BYTES = 30 * 1024 * 1024;

const pdf = 'application/pdf';
const office = 'application/vnd.openxmlformats-officedocument';

/** What is taken: by the extensions of its names, the type that its content must be. */
const kinds: Readonly<Record<string, string>> = {
  pdf,
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** A file that is good to keep: what to write, what it is and what was read from it. */
export interface Inspected {
  bytes: Uint8Array;
  mediaType: string;
  /** The bytes as they came, of a document out of which something was taken. */
  original: Uint8Array | null;
  /** The text of each page. */
  pages: string[];
  facts: FileFacts;
}

/**
 * Looks at a file before it is kept: its extension, its first bytes and what a parser makes of it must
 * agree. Images come back written anew, documents without what they said of people.
 *
 * @returns what to keep, or why it is not taken
 */
export async function inspectFile(
  name: string,
  bytes: Uint8Array,
): Promise<Inspected | { refusal: Refusal }> {
  if (bytes.length === 0) return { refusal: 'fileEmpty' };
  if (bytes.length > MOST_BYTES) return { refusal: 'fileTooLarge' };
  const extension = path.extname(name).slice(1).toLowerCase();
  const mediaType = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  if (!mediaType) return { refusal: 'fileKind' };
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // An office document with a password is in an envelope of another kind.
  if (found?.ext === 'cfb' && mediaType.startsWith(office)) return { refusal: 'fileProtected' };
  if (found?.mime !== mediaType) {
    const isMacroKind = found?.mime.toLowerCase().includes('macroenabled') ?? false;
    return { refusal: isMacroKind ? 'fileMacros' : 'fileMismatch' };
  }
  const scanned = await scanForViruses(bytes);
  if (scanned !== 'clean')
    return { refusal: scanned === 'infected' ? 'fileInfected' : 'fileUnscanned' };
  if (mediaType.startsWith('image/')) return inspectImage(bytes, mediaType);
  const refusal = mediaType === pdf ? checkPdf(bytes) : await checkOffice(bytes);
  return refusal ? { refusal } : inspectDocument(bytes, mediaType);
}

async function inspectImage(bytes: Uint8Array, mediaType: string) {
  const result = await cleanImage(bytes);
  if ('refusal' in result) return result;
  const facts: FileFacts = { title: '', language: null, pageCount: null, ...result.facts };
  return { bytes: result.bytes, mediaType, original: null, pages: [], facts };
}

async function inspectDocument(
  bytes: Uint8Array,
  mediaType: string,
): Promise<Inspected | { refusal: Refusal }> {
  const { verdict, pages, cleaned, ...facts } = await extract(bytes, mediaType);
  if (verdict !== 'good') return { refusal: refusalOf[verdict] };
  return {
    bytes: cleaned ?? bytes,
    mediaType,
    original: cleaned && bytes,
    pages,
    facts,
  };
}

const refusalOf = {
  protected: 'fileProtected',
  damaged: 'fileDamaged',
  macros: 'fileMacros',
  embedded: 'fileEmbedded',
  connected: 'fileConnected',
  unpacked: 'fileUnpacked',
} as const;
