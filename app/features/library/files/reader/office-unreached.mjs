import { relationsOf, relationsPart } from './office-places.mjs';
import { attributeOf, tagsOf, withoutRanges } from './xml-tags.mjs';

/** @typedef {import('./office-parts.mjs').Parts} Parts */

const TYPES = '[content_types].xml';

/**
 * Takes out the parts to which no relation leads, such as those that a program left behind.
 *
 * @param {Parts} parts is changed
 * @returns {string[]} the names of the parts that were taken out
 */
export function takeUnreached(parts) {
  const byName = new Map([...parts].map(([name, content]) => [name.toLowerCase(), content]));
  const reached = new Set([TYPES, relationsPart('')]);
  const waiting = [''];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const relations = byName.get(relationsPart(source))?.toString('utf8') ?? '';
    for (const { target } of relationsOf(relations, source).values())
      for (const name of spellings(target)) {
        if (reached.has(name) || !byName.has(name)) continue;
        reached.add(name).add(relationsPart(name));
        waiting.push(name);
      }
  }
  const gone = [...parts.keys()].filter((name) => !reached.has(name.toLowerCase()));
  for (const name of gone) parts.delete(name);
  forgetTypes(parts);
  return gone;
}

/**
 * The names of parts that programs look for when a relation leads to a target: some decode it, and some ignore what
 * follows the name.
 *
 * @param {string} target
 */
function spellings(target) {
  const [name = ''] = target.split(/[?#]/, 1);
  try {
    return new Set([target, name, decodeURIComponent(name).toLowerCase()]);
  } catch {
    return new Set([target, name]);
  }
}

/** Takes out what the content types say of parts that are not there. @param {Parts} parts */
function forgetTypes(parts) {
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const types = names.get(TYPES);
  if (!types) return;
  const xml = parts.get(types)?.toString('utf8') ?? '';
  /** @type {[number, number][]} */
  const ranges = [];
  for (const { all, start, end } of tagsOf(xml)) {
    const part = attributeOf(all, 'PartName')?.toLowerCase().replace(/^\//, '');
    if (part !== undefined && !names.has(part)) ranges.push([start, end]);
  }
  if (ranges.length > 0) parts.set(types, Buffer.from(withoutRanges(xml, ranges)));
}
