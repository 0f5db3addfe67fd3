import { uploadLimits } from '../../../../upload-limits.mjs';
import { checkContent } from './office-content.mjs';
import {
  isExternal,
  isInnerDocument,
  localName,
  refusalOfName,
  refusalOfRelation,
  refusalOfValue,
} from './office-rules.mjs';
import { contentTypes, isXmlType, mainPartFinder } from './office-structure.mjs';
import { parseXml, UnclearXml } from './office-xml.mjs';
import { eachEntry, freshRoom, joined } from './package.mjs';
import { Refused } from './refused.mjs';

const typesPart = '[content_types].xml';
const ownRelations = '_rels/.rels';

/**
 * Checks that a DOCX or XLSX is a sound archive of bounded size, has no macros or controls, and starts or fetches
 * nothing when it is opened. Links to click on are fine.
 *
 * @param {Uint8Array} bytes
 * @param {'word' | 'xl'} folder the one of this kind of document
 * @returns {Promise<import('./office-places.mjs').Places>}
 * @throws {Refused}
 */
export async function checkOffice(bytes, folder) {
  const { relationBytes, relations } = uploadLimits;
  const main = await checkDocument(bytes, { room: freshRoom(), relationBytes, relations }, folder);
  return { main };
}

/**
 * What a document and the documents embedded in it may still hold together.
 *
 * @typedef {{ room: ReturnType<typeof freshRoom>, relationBytes: number, relations: number }} Left
 */

/**
 * @param {Uint8Array} bytes
 * @param {Left} left
 * @param {'word' | 'xl'} [folder] not given for an embedded document
 * @returns {Promise<string>} the name of the main part in lower case
 */
async function checkDocument(bytes, left, folder) {
  // What is before the archive would be there for a program that takes the file for something else.
  if (!Buffer.from(bytes.subarray(0, 2)).equals(Buffer.from('PK'))) throw new Refused('damaged');
  // PDF readers look for their header in the first kibibyte, so the file could also be opened as a PDF.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new Refused('mismatch');
  const isInner = folder === undefined;
  /** @type {Set<string>} */
  const names = new Set();
  /** @type {string[]} */
  const others = [];
  const types = contentTypes();
  const main = mainPartFinder();
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
        await checkDocument(await joined(read(), uploadLimits.innerBytes), left);
      else if (name === typesPart) checkTypes(await relationPart(read, left), types);
      else if (name.endsWith('.rels')) {
        const content = await relationPart(read, left);
        checkRelations(content, left, { name, isInner, main });
      } else if (!(await checkContent(name, read()))) others.push(name);
    },
    left.room,
  );
  if (!names.has(typesPart)) throw new Refused('damaged');
  const mainPart = main.find(types, folder);
  if (!names.has(mainPart)) throw new Refused('damaged');
  // What is declared to be XML has to be clear XML.
  if (others.some((name) => isXmlType(types.of(name)))) throw new Refused('damaged');
  return mainPart;
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

/** @param {Buffer} content @param {ReturnType<typeof contentTypes>} types */
function checkTypes(content, types) {
  /** @param {string} name @param {Record<string, string>} attributes */
  const onOpen = (name, attributes) => {
    checkValues(attributes);
    types.add(name, attributes);
  };
  asClear('damaged', () => parseXml(content, { onOpen }));
}

/**
 * @param {Buffer} content
 * @param {Left} left
 * @param {{ name: string, isInner: boolean, main: ReturnType<typeof mainPartFinder> }} part the part that holds them
 */
function checkRelations(content, left, { name: part, isInner, main }) {
  /** @param {string} name @param {Record<string, string>} attributes */
  const onOpen = (name, attributes) => {
    const isRelation = localName(name) === 'Relationship';
    if (isRelation && (left.relations -= 1) < 0) throw new Refused('unpacked');
    checkValues(attributes);
    // Some programs would take the targets from there.
    if ('xml:base' in attributes) throw new Refused('external');
    if (!isRelation) return;
    if (isExternal(attributes, part)) throw new Refused('external');
    const refusal = refusalOfRelation(attributes, part, isInner);
    if (refusal) throw new Refused(refusal);
    if (part === ownRelations) main.add(attributes);
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
