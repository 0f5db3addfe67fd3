import { looksLikeXml } from './office-content.mjs';
import { cleanPart, isReadable } from './office-part.mjs';
import { packParts, takeRelations } from './office-parts.mjs';
import { isInnerDocument, isPivotSource } from './office-rules.mjs';
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
  /^(?:thumbnail|printersettings|customxml|revisionheaders|usernames|classificationlabels|keymapcustomizations|recipientdata)$/i;

/**
 * Removes from a DOCX or XLSX the names of authors, editors and commenters, tracked changes (as if accepted),
 * editing session ids, local file paths and the metadata of its photographs.
 *
 * @param {Uint8Array} bytes
 * @param {number | null} [_pageCount]
 * @param {boolean} [isNested] whether the document is embedded in another one
 * @returns {Promise<import('./pdf-cleaning.mjs').Cleaned>}
 */
export async function cleanOffice(bytes, _pageCount, isNested = false) {
  /** @type {Found[]} */
  const found = [];
  /** @type {import('./reading').Remark[]} */
  const remarks = [];
  /** @type {import('./office-parts.mjs').Parts} */
  const parts = new Map();
  let isSigned = false;
  let isWhole = true;
  await eachPart(
    bytes,
    () => true,
    async (name, content) => {
      if (/^_xmlsignatures\//i.test(name)) isSigned = true;
      if (/^xl\/pivotcache\//i.test(name) && !remarks.some(({ kind }) => kind === 'pivot'))
        remarks.push({ kind: 'pivot', about: '' });
      if (isInnerDocument(name)) {
        if (isNested) throw new Refused('embedded');
        const inner = await cleanOffice(content, null, true);
        found.push(...inner.found);
        remarks.push(...(inner.remarks ?? []));
        isWhole &&= inner.cleaning !== 'failed' && inner.cleaning !== 'signed';
        parts.set(name, inner.cleaned ? Buffer.from(inner.cleaned) : content);
      } else if (/\.(?:xml|rels|vml|svg)$/i.test(name) || looksLikeXml(content)) {
        // Whatever the name, as the relations can give a part any.
        const before = content.toString('utf8');
        const cleaned = cleanPart(name, before, found);
        if (!isReadable(before) || (cleaned !== before && !isBalanced(cleaned))) isWhole = false;
        parts.set(name, cleaned === before ? content : Buffer.from(cleaned));
      } else {
        const cleaned = await cleanPicture(content);
        if (!cleaned && /\/media\//i.test(name)) {
          isWhole = false;
          found.push({ kind: 'note', value: name });
        }
        found.push(...(cleaned?.found ?? []));
        parts.set(name, cleaned ? Buffer.from(cleaned.bytes) : content);
      }
    },
  );
  /** @type {Set<'template' | 'pivotSource'>} */
  const fetching = new Set();
  const gone = takeRelations(parts, (type, source) => {
    if (/^(?:attachedtemplate|mailmerge(?:header)?source)$/i.test(type)) fetching.add('template');
    else if (isPivotSource(type, source)) fetching.add('pivotSource');
    else return revealing.test(type);
    return true;
  });
  // What fetches something may not stay, so the document cannot be kept as it is.
  if (fetching.size > 0 && (isSigned || !isWhole)) throw new Refused('external');
  if (isSigned) return { found, remarks, cleaning: 'signed' };
  for (const kind of fetching) {
    remarks.push({ kind, about: '' });
    found.push({ kind: 'path', value: '' });
  }
  if (gone.length > 0) found.push({ kind: 'note', value: '' });
  if (!isWhole) return { found, remarks, cleaning: 'failed' };
  if (found.length === 0) return { found, remarks, cleaning: 'clean' };
  return { found, remarks, cleaning: 'cleaned', cleaned: new Uint8Array(await packParts(parts)) };
}
