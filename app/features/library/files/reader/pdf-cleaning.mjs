import { getDocumentProxy } from 'unpdf';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from './pdf-library.mjs';
import { cleanDictionary, textOf } from './pdf-dictionary.mjs';
import { holdsFreeNames, takeVendorKeys } from './pdf-vendor-keys.mjs';
import { isPath } from './office-part.mjs';
import { declaredIn, minimalXmp, xmpText } from './pdf-standard.mjs';
import { cleanPicture } from './pictures.mjs';
import { Refused } from './refused.mjs';

/** @typedef {import('./reading').Found} Found */
/** @typedef {{ found: Found[], cleaning: import('./reading').Cleaning, cleaned?: Uint8Array, remarks?: import('./reading').Remark[] }} Cleaned */

/** @type {Record<string, Found['kind']>} */
const inInfo = {
  Author: 'author',
  Creator: 'program',
  Producer: 'program',
  Subject: 'subject',
  Keywords: 'subject',
  Company: 'organization',
  Manager: 'author',
  LastModifiedBy: 'editor',
  SourceModified: 'date',
  CreationDate: 'date',
  ModDate: 'date',
};

/**
 * Removes the hidden data of a PDF: its author and software, the authors of annotations, attachments, scripts,
 * earlier versions, and the metadata of its photographs.
 *
 * @param {Uint8Array} bytes
 * @param {number | null} pageCount
 * @returns {Promise<Cleaned>}
 */
export async function cleanPdf(bytes, pageCount) {
  const document = await load(bytes, { ignoreEncryption: true });
  if (!document || document.isEncrypted) {
    await checkLocked(bytes, document);
    return { found: [], cleaning: 'encrypted' };
  }
  const { context } = document;
  const info = context.lookup(context.trailerInfo.Info);
  /** @type {Found[]} */
  const found = info instanceof PDFDict ? foundInInfo(info) : [];
  if (hasEarlierVersions(bytes)) found.push({ kind: 'versions', value: '' });
  const stated = info instanceof PDFDict ? info.get(PDFName.of('Title')) : undefined;
  const isPlace = isPath(textOf(stated));
  if (isPlace) found.push({ kind: 'path', value: textOf(stated) });
  const title = isPlace ? undefined : stated;
  const standard = standardOf(document, textOf(title));
  if (standard?.isMinimal) document.catalog.delete(metadataKey);
  const { reached, isSigned } = walk(document, found);
  if (isSigned) {
    // They may not stay, and removing them would break the signature.
    if (found.some(isActing)) throw new Refused('signedActing');
    return { found, cleaning: 'signed' };
  }
  if (found.length === 0) return { found, cleaning: 'clean' };
  delete context.trailerInfo.Info;
  // The standard for archives asks for an identifier.
  if (!standard) delete context.trailerInfo.ID;
  if (title) context.trailerInfo.Info = context.register(context.obj({ Title: title }));
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref) && ref !== context.trailerInfo.Info) context.delete(ref);
  }
  if (standard) {
    const stream = context.stream(standard.xml, { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(metadataKey, context.register(stream));
  }
  const cleaned = await document.save({ updateFieldAppearances: false, addDefaultPage: false });
  if (!(await opens(cleaned, pageCount))) {
    refuseActing(found);
    return { found, cleaning: 'failed' };
  }
  /** @type {import('./reading').Remark[]} */
  const remarks = standard ? [{ kind: 'standard', about: standard.names.join(', ') }] : [];
  return { found, remarks, cleaning: 'cleaned', cleaned };
}

const metadataKey = PDFName.of('Metadata');

/**
 * The standards that a document declares, and metadata that declare them and nothing else.
 *
 * @param {PDFDocument} document
 * @param {string} title
 */
function standardOf({ catalog, context }, title) {
  const metadata = context.lookup(catalog.get(metadataKey));
  const declared = declaredIn(metadata);
  if (!declared) return null;
  const xml = Buffer.from(minimalXmp(declared, title), 'utf8');
  return { names: declared.names, xml, isMinimal: xmpText(metadata) === xml.toString('utf8') };
}

/** @param {Uint8Array} bytes @param {{ ignoreEncryption?: boolean, password?: string }} options */
async function load(bytes, options) {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, ...options });
  } catch {
    return null;
  }
}

/** @param {Found} one */
function isActing({ kind }) {
  return kind === 'script' || kind === 'attachment';
}

/** Refuses what may not stay in a file that is kept as it is. @param {Found[]} found */
function refuseActing(found) {
  if (found.some(({ kind }) => kind === 'script')) throw new Refused('macros');
  if (found.some(({ kind }) => kind === 'attachment')) throw new Refused('embedded');
}

/**
 * Refuses a PDF that is locked against changes, and therefore kept as it is, if it has a script or an attachment. It is
 * read unlocked and as it stands, as the lock may only be declared where other programs do not look for it.
 *
 * @param {Uint8Array} bytes
 * @param {PDFDocument | null} document as it stands, null if it cannot be read so
 */
async function checkLocked(bytes, document) {
  const unlocked = await load(bytes, { password: '' });
  if (!unlocked) throw new Refused(document ? 'protected' : 'damaged');
  for (const one of [unlocked, document]) {
    if (!one) continue;
    /** @type {Found[]} */
    const found = [];
    // All objects, as another program may take another one for the root.
    walk(
      one,
      found,
      one.context.enumerateIndirectObjects().map(([ref]) => ref),
    );
    refuseActing(found);
  }
  // An object that a later one replaces is not among them. Shorter names would be found in compressed data by chance.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/#([0-9a-f]{2})/gi, (_all, hex) => String.fromCharCode(parseInt(hex, 16)));
  if (/\/(?:JavaScript|Launch)\b/.test(text)) throw new Refused('macros');
  if (/\/EmbeddedFiles?\b/.test(text)) throw new Refused('embedded');
}

/** @param {PDFDict} info */
function foundInInfo(info) {
  return info.entries().flatMap(([key, value]) => {
    const name = key.decodeText();
    const text = textOf(value);
    if (name === 'Title' || name === 'Trapped' || !text) return [];
    /** @type {Found} */
    const one = { kind: inInfo[name] ?? 'note', value: text };
    return [one];
  });
}

/** @param {Uint8Array} bytes */
function hasEarlierVersions(bytes) {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = data.indexOf('startxref'); at !== -1; at = data.indexOf('startxref', at + 9))
    count += 1;
  const isLinearized = data.subarray(0, 2_048).includes('/Linearized');
  return count > (isLinearized ? 2 : 1);
}

/**
 * Cleans each dictionary that can be reached from the root of the document.
 *
 * @param {PDFDocument} document
 * @param {Found[]} found
 * @param {PDFRef[]} [more] other objects to begin at
 */
function walk({ context }, found, more = []) {
  /** @type {Set<PDFRef>} */
  const reached = new Set();
  let isSigned = false;
  /** @type {{ next: unknown, keys: string[] }[]} objects to visit, each with the last keys that led to it */
  const waiting = [context.trailerInfo.Root, ...more].map((next) => ({ next, keys: [] }));
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { next, keys } = one;
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const object = context.lookup(next);
      if (object instanceof PDFRawStream) cleanImage(context, next, object, found);
      waiting.push({ next: context.lookup(next), keys });
    } else if (next instanceof PDFArray) {
      for (const item of next.asArray()) waiting.push({ next: item, keys: [] });
    } else if (next instanceof PDFDict || next instanceof PDFStream) {
      const dictionary = next instanceof PDFStream ? next.dict : next;
      isSigned = cleanDictionary(dictionary, context, found) || isSigned;
      if (next instanceof PDFStream || !holdsFreeNames(keys)) takeVendorKeys(dictionary, found);
      for (const [key, value] of dictionary.entries())
        waiting.push({ next: value, keys: [...keys.slice(-1), key.decodeText()] });
    }
  }
  return { reached, isSigned };
}

/**
 * @param {PDFDocument['context']} context
 * @param {PDFRef} ref
 * @param {PDFRawStream} stream
 * @param {Found[]} found
 */
function cleanImage(context, ref, stream, found) {
  const filter = context.lookup(stream.dict.get(PDFName.of('Filter')));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only !== PDFName.of('DCTDecode')) return;
  const cleaned = cleanPicture(stream.contents);
  if (!cleaned) return;
  found.push(...cleaned.found);
  context.assign(ref, PDFRawStream.of(stream.dict, cleaned.bytes));
}

/**
 * @param {Uint8Array} cleaned
 * @param {number | null} pageCount
 */
async function opens(cleaned, pageCount) {
  try {
    const document = await getDocumentProxy(new Uint8Array(cleaned), { verbosity: 0 });
    await document.getPage(1);
    const isSame = document.numPages === pageCount;
    await document.destroy();
    return isSame;
  } catch {
    return false;
  }
}
