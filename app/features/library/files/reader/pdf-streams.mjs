import { inflateSync, constants } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from './pdf-library.mjs';
import { measureOf } from './pdf-widths.mjs';

/** Thrown when a document takes too long to look through. */
export class TooMuch extends Error {}

const MOST_DATA = 24 * 1024 * 1024; // bytes of one stream, unpacked
const MOST_OPERATORS = 6_000_000;
const LETTERS_OF_OPERATOR = 20;

/** Reads the streams and fonts of a document, within bounds. */
export class Streams {
  #operators = 0;
  /** @type {Map<unknown, import('./pdf-widths.mjs').Measure>} */
  #measures = new Map();
  /** @type {Map<PDFRawStream, Uint8Array | null>} */
  #kept = new Map();

  /** @param {import('@cantoo/pdf-lib').PDFContext} context @param {() => boolean} isLate */
  constructor(context, isLate) {
    this.context = context;
    this.isLate = isLate;
  }

  /** Counts operators, or work that takes as long. @throws TooMuch */
  spend(count = 1) {
    const before = this.#operators >> 12;
    this.#operators += count;
    const isEnough = this.#operators > MOST_OPERATORS;
    if (isEnough || (this.#operators >> 12 !== before && this.isLate())) throw new TooMuch();
  }

  /** @param {import('@cantoo/pdf-lib').PDFObject | undefined} ref */
  measure(ref) {
    const found = this.#measures.get(ref) ?? measureOf(this.context, this.context.lookup(ref));
    this.#measures.set(ref, found);
    return found;
  }

  /** The content of a form, which a page may draw often. @param {PDFRawStream} stream */
  dataOf(stream) {
    const known = this.#kept.get(stream);
    if (known !== undefined) return known;
    const data = unpacked(this.context, stream);
    if (data && data.length < 100_000) this.#kept.set(stream, data);
    return data;
  }

  /** The content of a page, of which the parts count as one. @param {unknown} contents */
  contentOf(contents) {
    const found = this.context.lookup(/** @type {any} */ (contents));
    const parts = found instanceof PDFArray ? found.asArray() : [found];
    /** @type {Uint8Array[]} */
    const chunks = [];
    for (const part of parts) {
      const stream = this.context.lookup(part);
      if (!(stream instanceof PDFRawStream)) continue;
      chunks.push(unpacked(this.context, stream) ?? new Uint8Array(), Buffer.from('\n'));
    }
    const content = new Uint8Array(Buffer.concat(chunks));
    // Thousands of pages can share one content that is long and draws nothing.
    this.spend(Math.ceil(content.length / LETTERS_OF_OPERATOR));
    return content;
  }
}

/** @param {import('@cantoo/pdf-lib').PDFContext} context @param {PDFRawStream} stream */
function unpacked(context, stream) {
  const { dict, contents } = stream;
  const filter = context.lookup(dict.get(PDFName.of('Filter')));
  const only =
    filter instanceof PDFArray && filter.size() === 1 ? context.lookup(filter.get(0)) : filter;
  try {
    if (only === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms')))
      return new Uint8Array(
        inflateSync(contents, { maxOutputLength: MOST_DATA, finishFlush: constants.Z_SYNC_FLUSH }),
      );
    return decodePDFRawStream(stream).decode();
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === 'ERR_BUFFER_TOO_LARGE')
      throw new TooMuch();
    return null;
  }
}
