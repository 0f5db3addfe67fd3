import { addLook } from './docx-styles.mjs';
import { attributeOf, tagsOf, withoutRanges } from './xml-tags.mjs';

/** @typedef {import('./docx-styles.mjs').Look} Look */
/** @typedef {{ element: string, start: number, look: Look, style?: string | undefined }} Frame */

const TINY = 2; // half points
// What can be behind letters, so that their own color does not tell whether they are seen.
const grounds = new Set(['w:txbxContent', 'w:tc', 'w:p', 'w:r', 'w:tbl']);
const plainTables = /^(?:TableGrid|TableNormal|Tablaconcuadr\w*|Tablanormal)$/i;

/**
 * Takes out of a part of a DOCX the runs that nobody sees: hidden letters, white ones on white, and tiny ones.
 *
 * @param {string} xml
 * @param {(id: string | undefined) => Look} styleOf
 * @returns {{ xml: string, runs: { kind: import('./reading').Hidden['kind'], xml: string, at: number }[] }}
 */
export function withoutHiddenRuns(xml, styleOf) {
  /** @type {Frame[]} */
  const frames = [];
  /** @type {{ kind: import('./reading').Hidden['kind'], xml: string, at: number }[]} */
  const runs = [];
  /** @type {[number, number][]} */
  const ranges = [];
  const isColored = /<w:background\b/.test(xml);
  let properties = '';
  for (const { name, kind, all, start, end } of tagsOf(xml)) {
    if (grounds.has(name)) {
      if (kind === 'open') frames.push({ element: name, start, look: {} });
      else if (kind === 'close') {
        const frame = frames.pop();
        const hidden =
          frame?.element === 'w:r' ? reasonOf(frame, frames, styleOf, isColored) : undefined;
        if (!frame || !hidden) continue;
        const run = xml.slice(frame.start, end);
        if (!/<w:t[\s>]/.test(run)) continue;
        runs.push({ kind: hidden, xml: run, at: frame.start });
        ranges.push([frame.start, end]);
      }
      continue;
    }
    if (/^w:(?:r|p|tc|tbl)Pr$/.test(name)) {
      properties = kind === 'open' ? name : '';
      continue;
    }
    const frame = frames.at(-1);
    // The properties of a paragraph hold those of its mark, which say nothing about its letters.
    if (!frame || kind === 'close' || properties !== `${frame.element}Pr`) continue;
    if (/^w:(?:r|p|tbl)Style$/.test(name)) frame.style = attributeOf(all, 'w:val');
    else addLook(frame.look, name, all);
  }
  return { xml: ranges.length > 0 ? withoutRanges(xml, ranges) : xml, runs };
}

/**
 * @param {Frame} run
 * @param {Frame[]} around
 * @param {(id: string | undefined) => Look} styleOf
 * @param {boolean} isColored whether the page itself has a color
 * @returns {import('./reading').Hidden['kind'] | undefined}
 */
function reasonOf(run, around, styleOf, isColored) {
  const paragraph = around.findLast(({ element }) => element === 'w:p');
  const look = {
    ...styleOf(paragraph?.style),
    ...(run.style ? styleOf(run.style) : {}),
    ...run.look,
  };
  if (look.isHidden) return 'hiddenText';
  if (look.size !== undefined && look.size <= TINY) return 'tiny';
  if (!/^f[89a-f]f[89a-f]f[89a-f]$/i.test(look.color ?? '') || look.isShaded || isColored)
    return undefined;
  const isOnGround = around.some(
    ({ element, look: own, style }) =>
      own.isShaded ||
      element === 'w:txbxContent' ||
      (element === 'w:tbl' && style !== undefined && !plainTables.test(style)),
  );
  return isOnGround ? undefined : 'colorless';
}
