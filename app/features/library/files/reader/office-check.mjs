import { TextDecoder } from 'node:util';
import { uploadLimits } from '../../../../upload-limits.mjs';
import { activeContentFinder } from './office-active.mjs';
import {
  isExternal,
  isInnerDocument,
  localName,
  refusalOfName,
  refusalOfValue,
} from './office-rules.mjs';
import { parseXml, UnclearXml, xmlParser } from './office-xml.mjs';
import { eachEntry, freshRoom, joined } from './package.mjs';
import { Refused } from './refused.mjs';

const contentTypes = '[content_types].xml';
const mainParts = ['word/document.xml', 'xl/workbook.xml'];

/**
 * Checks that a DOCX or XLSX is a sound archive of bounded size, has no macros or controls, and starts or fetches
 * nothing when it is opened. Links to click on are fine.
 *
 * @param {Uint8Array} bytes
 * @throws {Refused}
 */
export async function checkOffice(bytes) {
  const { relationBytes, relations } = uploadLimits;
  await checkDocument(bytes, { room: freshRoom(), relationBytes, relations }, false);
}

/**
 * What a document and the documents embedded in it may still hold together.
 *
 * @typedef {{ room: ReturnType<typeof freshRoom>, relationBytes: number, relations: number }} Left
 */

/** @param {Uint8Array} bytes @param {Left} left @param {boolean} isInner */
async function checkDocument(bytes, left, isInner) {
  // PDF readers look for their header in the first kibibyte, so the file could also be opened as a PDF.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new Refused('mismatch');
  /** @type {Set<string>} */
  const names = new Set();
  await eachEntry(
    bytes,
    async (entry, read) => {
      const name = entry.fileName.toLowerCase();
      if (entry.isEncrypted()) throw new Refused('protected');
      if (names.has(name)) throw new Refused('damaged');
      names.add(name);
      const refusal = refusalOfName(name, isInner);
      if (refusal) throw new Refused(refusal);
      if (isInnerDocument(name))
        await checkDocument(await joined(read(), uploadLimits.innerBytes), left, true);
      else if (name === contentTypes) checkTypes(await relationPart(read, left));
      else if (name.endsWith('.rels')) checkRelations(await relationPart(read, left), left);
      else await checkPart(name, read());
    },
    left.room,
  );
  if (!names.has(contentTypes)) throw new Refused('damaged');
  if (!mainParts.some((one) => names.has(one))) throw new Refused('damaged');
}

/** @param {() => AsyncGenerator<Buffer>} read @param {Left} left */
async function relationPart(read, left) {
  const content = await joined(
    read(),
    Math.min(uploadLimits.relationPartBytes, left.relationBytes),
  );
  left.relationBytes -= content.length;
  return content;
}

/** @param {Record<string, string>} attributes */
function checkValues(attributes) {
  for (const value of Object.values(attributes)) {
    const refusal = refusalOfValue(value);
    if (refusal) throw new Refused(refusal);
  }
}

/** @param {Buffer} content */
function checkTypes(content) {
  asClear('damaged', () => parseXml(content, { onOpen: (_name, values) => checkValues(values) }));
}

/** @param {Buffer} content @param {Left} left */
function checkRelations(content, left) {
  /** @param {string} name @param {Record<string, string>} attributes */
  const onOpen = (name, attributes) => {
    if (localName(name) === 'Relationship' && (left.relations -= 1) < 0)
      throw new Refused('unpacked');
    checkValues(attributes);
    if (localName(name) === 'Relationship' && isExternal(attributes)) throw new Refused('external');
  };
  // Relations that are not clear could hide one that reaches out.
  asClear('external', () => parseXml(content, { onOpen }));
}

/** @param {import('./reading').ReaderVerdict} otherwise @param {() => void} work */
function asClear(otherwise, work) {
  try {
    work();
  } catch (error) {
    throw error instanceof UnclearXml ? new Refused(otherwise) : error;
  }
}

/**
 * Reads a part to its end and, as far as it is XML, looks for content that acts by itself. Only the parts that hold
 * the content of a document have to be well-formed: Excel's drawings in VML are not, and pictures are no XML.
 *
 * @param {string} name in lower case
 * @param {AsyncIterable<Buffer>} chunks
 */
async function checkPart(name, chunks) {
  const isContent = /^(?:word|xl)\/.*\.xml$/.test(name);
  const finder = activeContentFinder();
  const parser = xmlParser(finder, isContent ? [] : ['utf-16']);
  /** @type {TextDecoder | undefined} */
  let decoder;
  let isXml = true;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    if (isContent && decoder.encoding !== 'utf-8') throw new Refused('damaged');
    const text = isXml ? decoder.decode(chunk, { stream: true }) : '';
    isXml &&= isClear(() => parser.write(text), isContent);
  }
  if (!isXml || !isClear(() => parser.close(), isContent)) return;
  finder.onEnd();
}

/** @param {() => void} work @param {boolean} isRequired */
function isClear(work, isRequired) {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof UnclearXml)) throw error;
    if (isRequired) throw new Refused('damaged');
    return false;
  }
}

/** The decoder for the beginning of an XML text, which may be in UTF-16 outside of `word` and `xl`. @param {Buffer} start */
function decoderFor(start) {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}
