import { fileTypeFromBuffer } from 'file-type';
import { scanForViruses } from '~/platform/virus-scanner/clamd.server';
import { extract } from '../extraction/extract.server';
import type { FileFacts } from '../extraction/file-facts.schema';
import { extensionOf } from '../file-name';
import type { Refusal } from '../refusals.schema';
import { cleanImage } from './image.server';
import { checkOffice } from './office.server';
import { checkPdf } from './pdf';

/** The most that a file weighs, in bytes: 30 MB. */
export const MOST_BYTES = 30 * 1024 * 1024;

const pdf = 'application/pdf';
const office = 'application/vnd.openxmlformats-officedocument';

/** What is taken, by the type that a file's content must be: the extensions of its name, and what it is called. */
const kinds: Readonly<Record<string, { extensions: readonly string[]; otherwise: Refusal }>> = {
  [pdf]: { extensions: ['pdf'], otherwise: 'fileIsPdf' },
  [`${office}.wordprocessingml.document`]: { extensions: ['docx'], otherwise: 'fileIsDocx' },
  [`${office}.spreadsheetml.sheet`]: { extensions: ['xlsx'], otherwise: 'fileIsXlsx' },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], otherwise: 'fileIsJpeg' },
  'image/png': { extensions: ['png'], otherwise: 'fileIsPng' },
  'image/webp': { extensions: ['webp'], otherwise: 'fileIsWebp' },
};
const isTaken = (extension: string) =>
  Object.values(kinds).some(({ extensions }) => extensions.includes(extension));

/** A file that is good to keep: what to write, what it is and what was read from it. */
export interface Inspected {
  /** as it came, with the extension of its content where it had none */
  name: string;
  bytes: Uint8Array;
  mediaType: string;
  /** The bytes as they came, of a document out of which something was taken. */
  original: Uint8Array | null;
  /** The text of each page. */
  pages: string[];
  facts: FileFacts;
}

/**
 * Looks at a file before it is kept: its first bytes and what a parser makes of it must agree, and its
 * extension too, if it has one. Images come back written anew, documents without what they said of people.
 *
 * @returns what to keep, or why it is not taken
 */
export async function inspectFile(
  name: string,
  bytes: Uint8Array,
): Promise<Inspected | { refusal: Refusal }> {
  if (bytes.length === 0) return { refusal: 'fileEmpty' };
  if (bytes.length > MOST_BYTES) return { refusal: 'fileTooLarge' };
  const extension = extensionOf(name);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = found && Object.hasOwn(kinds, found.mime) ? kinds[found.mime] : undefined;
  if (!kind) return { refusal: refusalOfOther(extension, found) };
  if (extension !== '' && !kind.extensions.includes(extension)) return { refusal: kind.otherwise };
  const scanned = await scanForViruses(bytes);
  if (scanned !== 'clean')
    return { refusal: scanned === 'infected' ? 'fileInfected' : 'fileUnscanned' };
  const mediaType = found?.mime ?? '';
  const inspected = await inspectContent(bytes, mediaType);
  if ('refusal' in inspected) return inspected;
  return { ...inspected, name: extension === '' ? `${name}.${kind.extensions[0]}` : name };
}

/** Why a file is not taken whose content is of no kind that is. @param extension of its name, or '' */
function refusalOfOther(
  extension: string,
  found: { ext: string; mime: string } | undefined,
): Refusal {
  if (found?.mime.toLowerCase().includes('macroenabled')) return 'fileMacros';
  // An office document with a password is in an envelope of another kind.
  if (found?.ext === 'cfb' && /^(?:docx|xlsx)$/.test(extension)) return 'fileProtected';
  return isTaken(extension) ? 'fileMismatch' : 'fileKind';
}

async function inspectContent(bytes: Uint8Array, mediaType: string) {
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
): Promise<Omit<Inspected, 'name'> | { refusal: Refusal }> {
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
