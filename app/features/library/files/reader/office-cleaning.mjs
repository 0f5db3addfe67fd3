import { looksLikeXml } from './office-content.mjs';
import { cleanPart, isReadable } from './office-part.mjs';
import { packParts, takeRelations } from './office-parts.mjs';
import { isInnerDocument, isPivotSource } from './office-rules.mjs';
import { rewriteXml } from './office-rewrite.mjs';
import { takeUnreached } from './office-unreached.mjs';
import { takeUnseen } from './office-unseen.mjs';
import { eachPart } from './package.mjs';
import { cleanPicture } from './pictures.mjs';
import { Refused } from './refused.mjs';
import { isBalanced } from './xml-balance.mjs';

/** @typedef {import('./reading').Found} Found */

/**
 * Relations to parts that only reveal something, by the last step of their type: a thumbnail of an old first page, settings
 * of printers, data of servers with the names of people, logs of who changed what, and the template on somebody's disk.
 */
const revealing =
  /^(?:thumbnail|printersettings|customxml|revisionheaders|usernames|classificationlabels|keymapcustomizations|recipientdata|glossarydocument|documenttasks)$/i;
// Fonts have no place for a person's name.
const font = /\.(?:odttf|ttf|otf|fntdata)$/i;

/**
 * Removes from a DOCX or XLSX the names of authors, editors and commenters, tracked changes (as if accepted),
 * editing session ids, local file paths and the metadata of its photographs.
 *
 * A document inside of it goes, such as the workbook behind a chart: nobody looks at all of its sheets.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./pdf-cleaning.mjs').Cleaned>}
 */
export async function cleanOffice(bytes) {
  /** @type {Found[]} */
  const found = [];
  /** @type {import('./reading').Remark[]} */
  const remarks = [];
  /** @type {import('./office-parts.mjs').Parts} */
  const parts = new Map();
  let isSigned = false;
  /** Parts that are not understood, and may stay nowhere. @type {string[]} */
  const unclear = [];
  await eachPart(
    bytes,
    () => true,
    async (name, content) => {
      if (/^_xmlsignatures\//i.test(name)) isSigned = true;
      if (isInnerDocument(name) || content.length === 0) {
        parts.set(name, content);
      } else if (/\.(?:xml|rels|vml|svg)$/i.test(name) || looksLikeXml(content)) {
        // Whatever the name, as the relations can give a part any.
        const cleaned = await cleanXml(name, content, found);
        if (!cleaned) unclear.push(name);
        parts.set(name, cleaned ?? content);
      } else {
        const cleaned = await cleanPicture(content);
        if (!cleaned && !font.test(name)) unclear.push(name);
        found.push(...(cleaned?.found ?? []));
        parts.set(name, cleaned ? Buffer.from(cleaned.bytes) : content);
      }
    },
  );
  /** @type {Set<'template' | 'pivotSource' | 'inner'>} */
  const fetching = new Set();
  const before = [...parts.keys()];
  takeRelations(parts, (type, source) => {
    if (/^(?:attachedtemplate|mailmerge(?:header)?source)$/i.test(type)) fetching.add('template');
    else if (isPivotSource(type, source)) fetching.add('pivotSource');
    else if (/^package$/i.test(type)) fetching.add('inner');
    else return revealing.test(type);
    return true;
  });
  takeUnreached(parts);
  if ([...parts.keys()].some((name) => /^xl\/pivotcache\//i.test(name)))
    remarks.push({ kind: 'pivot', about: '' });
  takeUnseen(parts, found);
  const left = [...parts.keys()].filter((name) => unclear.includes(name) || isInnerDocument(name));
  // What fetches something, or is a whole document, may not stay, so this one cannot be kept as it is.
  if (fetching.size > 0 && (isSigned || left.length > 0))
    throw new Refused(fetching.has('inner') ? 'embedded' : 'external');
  if (isSigned) return { found, remarks, cleaning: 'signed' };
  for (const kind of fetching) {
    remarks.push({ kind, about: '' });
    found.push({ kind: kind === 'inner' ? 'note' : 'path', value: '' });
  }
  const gone = before.filter((name) => !parts.has(name));
  for (const value of [...gone, ...left]) found.push({ kind: 'note', value });
  if (left.length > 0) return { found, remarks, cleaning: 'failed' };
  // Packed anew in any case, as what is between the parts could be anything.
  const cleaned = new Uint8Array(await packParts(parts));
  return { found, remarks, cleaning: found.length === 0 ? 'clean' : 'cleaned', cleaned };
}

/**
 * @param {string} name
 * @param {Buffer} content
 * @param {Found[]} found
 * @returns {Promise<Buffer | null>} null if it is not understood
 */
async function cleanXml(name, content, found) {
  const before = rewriteXml(name, content, found);
  if (before === null) return null;
  const after = cleanPart(name, before, found);
  if (!isReadable(before) || (after !== before && !isBalanced(after))) return null;
  return cleanInnerPictures(after, found);
}

/** Cleans the pictures that are written into a drawing. @param {string} text @param {Found[]} found */
async function cleanInnerPictures(text, found) {
  if (!text.includes(';base64,')) return Buffer.from(text);
  /** @type {string[]} */
  const kept = [];
  let last = 0;
  for (const { 0: all, 1: head = '', 2: data = '', index } of text.matchAll(
    /(data:image\/[\w.+-]+;base64,)([\w+/=]+)/g,
  )) {
    const cleaned = await cleanPicture(Buffer.from(data, 'base64'));
    if (!cleaned) return null;
    found.push(...cleaned.found);
    kept.push(text.slice(last, index), head, Buffer.from(cleaned.bytes).toString('base64'));
    last = index + all.length;
  }
  return Buffer.from(kept.join('') + text.slice(last));
}
