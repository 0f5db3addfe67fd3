import { ZipFile } from 'yazl';
import { refuseActive } from './office-active.mjs';
import { cleanPart } from './office-part.mjs';
import { eachPart } from './package.mjs';
import { cleanPicture } from './pictures.mjs';
import { Refused } from './refused.mjs';
import { isBalanced } from './xml-balance.mjs';

/** @typedef {import('./reading').Found} Found */

// Parts that only tell: a picture of what the first page once was, and which printer somebody has.
const dropped = /^(?:docProps\/thumbnail\.\w+|xl\/printerSettings\/.*)$/i;
const nested = /\/embeddings\/[^/]+\.(?:docx|xlsx)$/i;
const picture = /\/media\/[^/]+\.(?:jpe?g|png)$/i;
// A day that says nothing, for the parts of the archive.
const mtime = new Date(2000, 0, 1);

/**
 * Takes out of a DOCX or XLSX who wrote, changed and commented it, its tracked changes (as if accepted),
 * the marks of editing sessions, paths on somebody's machine and the notes in its photographs.
 *
 * @param {Uint8Array} bytes
 * @param {number | null} [_pageCount]
 * @param {boolean} [isNested] it is a document in a document
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
      if (nested.test(name)) {
        if (isNested) throw new Refused('embedded');
        const inner = await cleanOffice(content, null, true);
        found.push(...inner.found);
        isWhole &&= inner.cleaning !== 'failed' && inner.cleaning !== 'signed';
        parts.push([name, inner.cleaned ? Buffer.from(inner.cleaned) : content]);
      } else if (picture.test(name)) {
        const cleaned = cleanPicture(content);
        found.push(...(cleaned?.found ?? []));
        parts.push([name, cleaned ? Buffer.from(cleaned.bytes) : content]);
      } else if (/\.(?:xml|rels|vml)$/i.test(name)) {
        const before = content.toString('utf8');
        refuseActive(name, before);
        const cleaned = cleanPart(name, before, found);
        if (cleaned !== before && !isBalanced(cleaned)) isWhole = false;
        parts.push([name, cleaned === before ? content : Buffer.from(cleaned)]);
      } else parts.push([name, content]);
    },
  );
  if (isSigned) return { found, cleaning: 'signed' };
  if (found.length === 0) return { found, cleaning: 'clean' };
  if (!isWhole) return { found, cleaning: 'failed' };
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
