import { scanForViruses } from '~/platform/virus-scanner/clamd.server';
import { uploadLimits } from '~/upload-limits.mjs';
import { extract, type Extracted } from '../extraction/extract.server';
import { mayStay, type FileFacts } from '../extraction/file-facts.schema';
import { extensionOf } from '../file-name';
import type { Refusal } from '../refusals.schema';
import { fileKind, type FileKind } from './file-kind.server';
import { cleanImage } from './image.server';
import { refusalOfKind } from './other-kinds';
import { checkPdf } from './pdf';

const pdf = 'application/pdf';
const office = 'application/vnd.openxmlformats-officedocument';

/** Accepted media types of a file's content: the extensions that fit, and the refusal when the name has another. */
const kinds: Readonly<Record<string, { extensions: readonly string[]; otherwise: Refusal }>> = {
  [pdf]: { extensions: ['pdf'], otherwise: 'fileIsPdf' },
  [`${office}.wordprocessingml.document`]: { extensions: ['docx'], otherwise: 'fileIsDocx' },
  [`${office}.spreadsheetml.sheet`]: { extensions: ['xlsx'], otherwise: 'fileIsXlsx' },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], otherwise: 'fileIsJpeg' },
  'image/png': { extensions: ['png'], otherwise: 'fileIsPng' },
  'image/webp': { extensions: ['webp'], otherwise: 'fileIsWebp' },
};
// How much of a file is looked at for the headers of an e-mail, in bytes.
const HEAD = 2_048;

const isTaken = (extension: string) =>
  Object.values(kinds).some(({ extensions }) => extensions.includes(extension));

/** A file that was accepted: what to store and what was read from it. */
export interface Inspected {
  /** the given name; if it had no extension, the one of its content is added */
  name: string;
  bytes: Uint8Array;
  mediaType: string;
  /** The original bytes of a document from which hidden data was removed that may also stay, else null. */
  original: Uint8Array | null;
  /** The text of each page. */
  pages: string[];
  /** The same with the text that nobody sees; empty if there is none. */
  wholePages: string[];
  facts: FileFacts;
}

/**
 * Inspects a file before it is stored. Its magic bytes, the parser for that type and its extension, if it has
 * one, must all agree. Images are re-encoded, and documents are stripped of hidden data.
 *
 * @param read reads a document's content: by default in a process of its own
 * @returns what to store, or why the file is refused
 */
export async function inspectFile(
  name: string,
  bytes: Uint8Array,
  read: ReadDocument = extract,
): Promise<Inspected | { refusal: Refusal }> {
  if (bytes.length === 0) return { refusal: 'fileEmpty' };
  if (bytes.length > uploadLimits.fileBytes) return { refusal: 'fileTooLarge' };
  const extension = extensionOf(name);
  const found = await fileKind(bytes);
  const kind = found && Object.hasOwn(kinds, found.mime) ? kinds[found.mime] : undefined;
  if (!kind) return { refusal: refusalOfOther(extension, found, bytes) };
  if (extension !== '' && !kind.extensions.includes(extension)) return { refusal: kind.otherwise };
  const scanned = await scanForViruses(bytes);
  if (scanned !== 'clean')
    return { refusal: scanned === 'infected' ? 'fileInfected' : 'fileUnscanned' };
  const mediaType = found?.mime ?? '';
  const inspected = await inspectContent(bytes, mediaType, read);
  if ('refusal' in inspected) return inspected;
  return { ...inspected, name: extension === '' ? `${name}.${kind.extensions[0]}` : name };
}

type ReadDocument = (bytes: Uint8Array, mediaType: string) => Promise<Extracted>;

/** Why a file with content of no accepted type is refused. @param extension of its name, or '' */
function refusalOfOther(
  extension: string,
  found: FileKind | undefined,
  bytes: Uint8Array,
): Refusal {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const ofKind = refusalOfKind(extension, found, head);
  if (ofKind && !(ofKind === 'fileIsArchive' && isTaken(extension))) return ofKind;
  return isTaken(extension) ? 'fileMismatch' : 'fileKind';
}

async function inspectContent(bytes: Uint8Array, mediaType: string, read: ReadDocument) {
  if (mediaType.startsWith('image/')) return inspectImage(bytes, mediaType);
  const refusal = mediaType === pdf ? checkPdf(bytes) : undefined;
  return refusal ? { refusal } : inspectDocument(bytes, mediaType, read);
}

async function inspectImage(bytes: Uint8Array, mediaType: string) {
  const result = await cleanImage(bytes);
  if ('refusal' in result) return result;
  const none = { title: '', language: null, pageCount: null, hidden: [] };
  const facts: FileFacts = { ...none, ...result.facts };
  return { bytes: result.bytes, mediaType, original: null, pages: [], wholePages: [], facts };
}

async function inspectDocument(
  bytes: Uint8Array,
  mediaType: string,
  read: ReadDocument,
): Promise<Omit<Inspected, 'name'> | { refusal: Refusal }> {
  const { verdict, pages, wholePages, cleaned, ...facts } = await read(bytes, mediaType);
  if (verdict !== 'good') return { refusal: refusalOf[verdict] };
  return {
    bytes: cleaned ?? bytes,
    mediaType,
    original: facts.cleaning === 'cleaned' && mayStay(facts) ? bytes : null,
    pages,
    wholePages,
    facts,
  };
}

const refusalOf = {
  protected: 'fileProtected',
  damaged: 'fileDamaged',
  mismatch: 'fileMismatch',
  macros: 'fileMacros',
  embedded: 'fileEmbedded',
  external: 'fileExternal',
  connected: 'fileConnected',
  unpacked: 'fileUnpacked',
  xfa: 'fileXfa',
  signedActing: 'fileSignedActing',
} as const;
