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
import { hasLocalPath } from './local-path.mjs';
import { hasEarlierVersions, leftOver, remarksBetween } from './pdf-left-over.mjs';
import { cleanPdfPicture } from './pdf-pictures.mjs';
import { declaredIn, minimalXmp, xmpText } from './pdf-standard.mjs';
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
  const stated = info instanceof PDFDict ? info.lookup(PDFName.of('Title')) : undefined;
  const isPlace = hasLocalPath(textOf(stated));
  if (isPlace) found.push({ kind: 'path', value: textOf(stated) });
  const title = isPlace ? undefined : stated;
  const standard = standardOf(document, textOf(title));
  const minimal = standard?.isMinimal ? document.catalog.get(metadataKey) : undefined;
  if (minimal) document.catalog.delete(metadataKey);
  const { reached, isSigned, isWhole } = await walk(document, found);
  found.push(...leftOver(document, reached, minimal), ...remarksBetween(bytes));
  if (isSigned) {
    // They may not stay, and removing them would break the signature.
    if (found.some(isActing)) throw new Refused('signedActing');
    return { found, cleaning: 'signed' };
  }
  // Written anew in any case, as what is between the objects could be anything.
  const cleaned = isWhole && (await writeAnew(document, reached, { title, standard }));
  if (!cleaned || !(await opens(cleaned, pageCount))) {
    refuseActing(found);
    if (found.length === 0) found.push({ kind: 'note', value: '' });
    return { found, cleaning: 'failed' };
  }
  /** @type {import('./reading').Remark[]} */
  const remarks =
    standard && found.length > 0 ? [{ kind: 'standard', about: standard.names.join(', ') }] : [];
  return { found, remarks, cleaning: found.length === 0 ? 'clean' : 'cleaned', cleaned };
}

/**
 * Writes what is reached from the root, and the title.
 *
 * @param {PDFDocument} document
 * @param {Set<PDFRef>} reached
 * @param {{ title: import('@cantoo/pdf-lib').PDFObject | undefined, standard: ReturnType<typeof standardOf> }} more
 */
async function writeAnew(document, reached, { title, standard }) {
  const { context } = document;
  const before = context.trailerInfo.Info;
  delete context.trailerInfo.Info;
  // The standard for archives asks for an identifier.
  if (!standard) delete context.trailerInfo.ID;
  if (title) {
    const info = context.obj({ Title: title });
    if (before instanceof PDFRef) context.assign(before, info);
    context.trailerInfo.Info = before instanceof PDFRef ? before : context.register(info);
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref) && ref !== context.trailerInfo.Info) context.delete(ref);
  }
  const numbers = context.enumerateIndirectObjects().map(([{ objectNumber }]) => objectNumber);
  context.largestObjectNumber = numbers.reduce((most, one) => Math.max(most, one), 0);
  if (standard) {
    const stream = context.stream(standard.xml, { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(metadataKey, context.register(stream));
  }
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
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
  return kind === 'script' || kind === 'attachment' || kind === 'fetch';
}

/** Refuses what may not stay in a file that is kept as it is. @param {Found[]} found */
function refuseActing(found) {
  if (found.some(({ kind }) => kind === 'script')) throw new Refused('macros');
  if (found.some(({ kind }) => kind === 'attachment')) throw new Refused('embedded');
  if (found.some(({ kind }) => kind === 'fetch')) throw new Refused('external');
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
    await walk(
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

/**
 * Cleans each dictionary that can be reached from the root of the document.
 *
 * @param {PDFDocument} document
 * @param {Found[]} found
 * @param {PDFRef[]} [more] other objects to begin at
 */
async function walk({ context }, found, more = []) {
  /** @type {Set<PDFRef>} */
  const reached = new Set();
  let isSigned = false;
  let isWhole = true;
  /** @type {{ next: unknown, keys: string[] }[]} objects to visit, each with the last keys that led to it */
  const waiting = [context.trailerInfo.Root, ...more].map((next) => ({ next, keys: [] }));
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { next, keys } = one;
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const object = context.lookup(next);
      if (object instanceof PDFRawStream && !context.trailerInfo.Encrypt)
        isWhole = (await cleanPdfPicture(context, next, object, found)) && isWhole;
      waiting.push({ next: context.lookup(next), keys });
    } else if (next instanceof PDFArray) {
      for (const item of next.asArray()) waiting.push({ next: item, keys: [] });
    } else if (next instanceof PDFDict || next instanceof PDFStream) {
      const dictionary = next instanceof PDFStream ? next.dict : next;
      isSigned = cleanDictionary(dictionary, context, next instanceof PDFStream, found) || isSigned;
      if (next instanceof PDFStream || !holdsFreeNames(keys)) takeVendorKeys(dictionary, found);
      for (const [key, value] of dictionary.entries())
        waiting.push({ next: value, keys: [...keys.slice(-1), key.decodeText()] });
    }
  }
  return { reached, isSigned, isWhole };
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
