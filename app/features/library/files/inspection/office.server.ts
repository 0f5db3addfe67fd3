import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Refusal } from '../refusals.schema';
import { hasExternalRelation } from './relations';

// docs/security.md: a document has at most 2,000 parts and 100 MB unpacked.
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 100 * 1024 * 1024;
// Relations and content types are short; longer parts are not read into memory.
const MOST_XML = 4 * 1024 * 1024;

/** Active parts: macros, macro and dialog sheets, and ActiveX controls. */
const runs = /vbaproject|vbadata|\/macrosheets\/|\/dialogsheets\/|\/activex\//i;
/** Embedded files. Only DOCX and XLSX, such as the workbook behind a chart, can be inspected; others are refused. */
const embedded = /\/embeddings\/(?!$)/i;
const inner = /\/embeddings\/[^/]+\.(?:docx|xlsx)$/i;
/** Links to external data, and web extensions. */
const connected =
  /^xl\/(?:connections\.xml$|externallinks\/|querytables\/|model\/)|\/webextensions\//i;
const MOST_INNER = 10 * 1024 * 1024;

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

/**
 * Checks that a DOCX or XLSX is a sound archive of bounded size, has no macros or controls, and fetches nothing
 * from elsewhere when it is opened. Links to click on are fine.
 *
 * @returns why the file is refused, or undefined
 */
export async function checkOffice(
  bytes: Uint8Array,
  { isInner = false } = {},
): Promise<Refusal | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // PDF readers look for their header in the first kibibyte, so the file could also be opened as a PDF.
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'fileMismatch';
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(buffer, { validateEntrySizes: true, autoClose: false });
    await checkEntries(zip, isInner);
    return undefined;
  } catch (error) {
    return error instanceof Refused ? error.refusal : 'fileDamaged';
  } finally {
    zip?.close();
  }
}

async function checkEntries(zip: ZipFile, isInner: boolean): Promise<void> {
  if (zip.entryCount > MOST_ENTRIES) throw new Refused('fileUnpacked');
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entry.isEncrypted()) throw new Refused('fileProtected');
    if (names.has(name)) throw new Refused('fileDamaged');
    if (runs.test(`/${name}`)) throw new Refused('fileMacros');
    if (connected.test(name)) throw new Refused('fileConnected');
    const isFile = embedded.test(`/${name}`);
    if (isFile && (isInner || !inner.test(`/${name}`))) throw new Refused('fileEmbedded');
    names.add(name);
    const isXml = name.endsWith('.rels') || name === '[content_types].xml';
    const most = isFile ? MOST_INNER : isXml ? MOST_XML : 0;
    const { size, content } = await unpack(zip, entry, MOST_UNPACKED - unpacked, most);
    unpacked += size;
    const refusal = isFile ? await checkOffice(content, { isInner: true }) : undefined;
    if (refusal) throw new Refused(refusal);
    if (!isXml) continue;
    const text = content.toString('utf8');
    if (/\/aFChunk["']/i.test(text)) throw new Refused('fileEmbedded');
    if (/macroenabled|vbaproject/i.test(text)) throw new Refused('fileMacros');
    if (name.endsWith('.rels') && hasExternalRelation(text)) throw new Refused('fileExternal');
  }
  if (!names.has('[content_types].xml')) throw new Refused('fileDamaged');
  if (!names.has('word/document.xml') && !names.has('xl/workbook.xml'))
    throw new Refused('fileDamaged');
}

/** Unpacks a part, counting the real bytes. A part over `most` bytes is refused; with 0, no content is kept. */
async function unpack(
  zip: ZipFile,
  entry: Entry,
  room: number,
  most: number,
): Promise<{ size: number; content: Buffer }> {
  if (entry.uncompressedSize > room) throw new Refused('fileUnpacked');
  const stream = await zip.openReadStreamPromise(entry);
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > room || (most > 0 && size > most)) throw new Refused('fileUnpacked');
    if (most > 0) kept.push(chunk);
  }
  return { size, content: Buffer.concat(kept) };
}
