import { ZipFile } from 'yazl';
import { relationsOf, relationsPart } from './office-places.mjs';
import { attributeOf, tagsOf, withoutRanges } from './xml-tags.mjs';

/** @typedef {Map<string, Buffer>} Parts the parts of a document by name */

// An arbitrary timestamp for all parts, so that the archive reveals none.
const mtime = new Date(2000, 0, 1);

/** @param {Parts} parts */
export async function packParts(parts) {
  const zip = new ZipFile();
  for (const [name, content] of parts)
    zip.addBuffer(content, name, { mtime, forceDosTimestamp: true });
  zip.end();
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of zip.outputStream) chunks.push(/** @type {Buffer} */ (chunk));
  return Buffer.concat(chunks);
}

/**
 * Takes relations out, the parts to which nothing leads any more, and what the content types say of these.
 *
 * @param {Parts} parts is changed
 * @param {(type: string, source: string, id: string) => boolean} isUnwanted by the last step of the type of a relation, the
 *   part that has it, and its id in that part
 * @returns {string[]} the names of the parts that were taken out
 */
export function takeRelations(parts, isUnwanted) {
  const before = reachedIn(parts);
  for (const [name, content] of parts) {
    if (!/(?:^|\/)_rels\/[^/]*\.rels$/i.test(name)) continue;
    const source = name.replace(/_rels\/([^/]*)\.rels$/i, '$1');
    const xml = content.toString('utf8');
    /** @type {[number, number][]} */
    const ranges = [];
    for (const { name: tag, all, start, end } of tagsOf(xml)) {
      if (!/(?:^|:)Relationship$/.test(tag)) continue;
      const type = attributeOf(all, 'Type')?.split('/').findLast(Boolean) ?? '';
      if (isUnwanted(type, source, attributeOf(all, 'Id') ?? '')) ranges.push([start, end]);
    }
    if (ranges.length > 0) parts.set(name, Buffer.from(withoutRanges(xml, ranges)));
  }
  const after = reachedIn(parts);
  const gone = [...parts.keys()].filter((name) => {
    const key = name.toLowerCase();
    const owner = key.replace(/_rels\/([^/]*)\.rels$/, '$1');
    return [key, owner].some((one) => before.has(one) && !after.has(one));
  });
  for (const name of gone) parts.delete(name);
  forgetTypes(parts, gone);
  return gone;
}

/** The parts that relations lead to, their names in lower case. @param {Parts} parts */
function reachedIn(parts) {
  const byName = new Map([...parts].map(([name, content]) => [name.toLowerCase(), content]));
  /** @type {Set<string>} */
  const reached = new Set();
  const waiting = [''];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const rels = byName.get(relationsPart(source))?.toString('utf8') ?? '';
    for (const { target } of relationsOf(rels, source).values()) {
      if (reached.has(target) || !byName.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}

/** @param {Parts} parts @param {string[]} gone */
function forgetTypes(parts, gone) {
  const name = [...parts.keys()].find((one) => one.toLowerCase() === '[content_types].xml');
  if (!name || gone.length === 0) return;
  const names = new Set(gone.map((one) => `/${one.toLowerCase()}`));
  const xml = parts.get(name)?.toString('utf8') ?? '';
  /** @type {[number, number][]} */
  const ranges = [];
  for (const { all, start, end } of tagsOf(xml))
    if (names.has(attributeOf(all, 'PartName')?.toLowerCase() ?? '')) ranges.push([start, end]);
  parts.set(name, Buffer.from(withoutRanges(xml, ranges)));
}
