import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from './pdf-library.mjs';
import { cleanPicture } from './pictures.mjs';

/** @typedef {import('./reading').Found} Found */
/** @typedef {import('@cantoo/pdf-lib').PDFContext} PDFContext */

const pictures = new Set(['DCTDecode', 'JPXDecode'].map((one) => PDFName.of(one)));
const SOI = Buffer.from([0xff, 0xd8, 0xff]);
// Readers look for the beginning of a picture a little further on.
const MOST_BEFORE = 1024;

/**
 * Cleans a stream if it holds a picture with metadata of its own, however it is packed.
 *
 * @param {PDFContext} context
 * @param {import('@cantoo/pdf-lib').PDFRef} ref
 * @param {PDFRawStream} stream
 * @param {Found[]} found
 * @returns {Promise<boolean>} false if the picture is not understood
 */
export async function cleanPdfPicture(context, ref, stream, found) {
  const filters = listOf(context, stream.dict, 'Filter');
  const at = filters.findIndex((one) => one instanceof PDFName && pictures.has(one));
  if (at === -1) return true;
  if (at !== filters.length - 1) return false;
  const parms = listOf(context, stream.dict, 'DecodeParms');
  const packed =
    at === 0 ? stream.contents : unpacked(context, stream, filters.slice(0, at), parms);
  if (!packed) return false;
  const cleaned = await cleanPicture(fromStart(packed));
  if (!cleaned) return false;
  found.push(...cleaned.found);
  const dict = stream.dict.clone(context);
  dict.set(PDFName.of('Filter'), /** @type {PDFName} */ (filters[at]));
  dict.delete(PDFName.of('DecodeParms'));
  const own = parms[at];
  if (own instanceof PDFDict) dict.set(PDFName.of('DecodeParms'), own);
  context.assign(ref, PDFRawStream.of(dict, cleaned.bytes));
  return true;
}

/** @param {PDFContext} context @param {PDFDict} dict @param {string} key */
function listOf(context, dict, key) {
  const value = context.lookup(dict.get(PDFName.of(key)));
  if (value instanceof PDFArray) return value.asArray().map((one) => context.lookup(one));
  return value === undefined ? [] : [value];
}

/**
 * @param {PDFContext} context
 * @param {PDFRawStream} stream
 * @param {unknown[]} filters
 * @param {unknown[]} parms
 */
function unpacked(context, stream, filters, parms) {
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of('Filter'), context.obj(/** @type {any} */ (filters)));
  const own = filters.map((_one, index) => parms[index] ?? context.obj({}));
  if (parms.length > 0) dict.set(PDFName.of('DecodeParms'), context.obj(/** @type {any} */ (own)));
  try {
    return decodePDFRawStream(PDFRawStream.of(dict, stream.contents)).decode();
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes */
function fromStart(bytes) {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = data.subarray(0, MOST_BEFORE).indexOf(SOI);
  return at > 0 && data.toString('latin1', 4, 8) !== 'jP  ' ? data.subarray(at) : data;
}
