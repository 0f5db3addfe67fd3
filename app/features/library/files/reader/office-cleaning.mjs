import { ZipFile } from 'yazl';
import { looksLikeXml } from './office-content.mjs';
import { cleanPart, isReadable } from './office-part.mjs';
import { isInnerDocument } from './office-rules.mjs';
import { eachPart } from './package.mjs';
import { cleanPicture } from './pictures.mjs';
import { Refused } from './refused.mjs';
import { isBalanced } from './xml-balance.mjs';

/** @typedef {import('./reading').Found} Found */

// Parts that only reveal something: a thumbnail of an old first page, and the printer settings.
const dropped = /^(?:docProps\/thumbnail\.\w+|xl\/printerSettings\/.*)$/i;
// An arbitrary timestamp for all parts, so that the archive reveals none.
const mtime = new Date(2000, 0, 1);

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
  /** @type {[string, Buffer][]} */
  const parts = [];
  let isSigned = false;
  let isWhole = true;
  await eachPart(
    bytes,
    () => true,
    async (name, content) => {
      if (/^_xmlsignatures\//i.test(name)) isSigned = true;
      if (dropped.test(name)) {
        found.push({ kind: 'note', value: '' });
        return;
      }
      if (isInnerDocument(name)) {
        if (isNested) throw new Refused('embedded');
        const inner = await cleanOffice(content, null, true);
        found.push(...inner.found);
        isWhole &&= inner.cleaning !== 'failed' && inner.cleaning !== 'signed';
        parts.push([name, inner.cleaned ? Buffer.from(inner.cleaned) : content]);
      } else if (/\.(?:xml|rels|vml)$/i.test(name) || looksLikeXml(content)) {
        // Whatever the name, as the relations can give a part any.
        const before = content.toString('utf8');
        const cleaned = cleanPart(name, before, found);
        if (!isReadable(before) || (cleaned !== before && !isBalanced(cleaned))) isWhole = false;
        parts.push([name, cleaned === before ? content : Buffer.from(cleaned)]);
      } else {
        const cleaned = cleanPicture(content);
        found.push(...(cleaned?.found ?? []));
        parts.push([name, cleaned ? Buffer.from(cleaned.bytes) : content]);
      }
    },
  );
  if (isSigned) return { found, cleaning: 'signed' };
  if (!isWhole) return { found, cleaning: 'failed' };
  if (found.length === 0) return { found, cleaning: 'clean' };
  return { found, cleaning: 'cleaned', cleaned: await pack(parts) };
}

/** @param {[string, Buffer][]} parts */
async function pack(parts) {
  const zip = new ZipFile();
  for (const [name, content] of parts)
    zip.addBuffer(content, name, { mtime, forceDosTimestamp: true });
  zip.end();
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of zip.outputStream) chunks.push(/** @type {Buffer} */ (chunk));
  return Buffer.concat(chunks);
}
