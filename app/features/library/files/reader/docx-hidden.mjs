import { isDark, isUnseen } from './colors.mjs';
import { addLook } from './docx-styles.mjs';
import { attributeOf, tagsOf, withoutRanges } from './xml-tags.mjs';

/** @typedef {import('./docx-styles.mjs').Look} Look */
/** @typedef {{ element: string, start: number, look: Look, style?: string | undefined }} Frame */

const TINY = 2; // half points
// What can be behind letters, so that their own color does not tell whether they are seen.
const grounds = new Set(['w:txbxContent', 'w:tc', 'w:tr', 'w:p', 'w:r', 'w:tbl']);
// Drawings, which can be hidden as a whole.
const drawings = new Set(['wp:anchor', 'wp:inline', 'v:shape', 'v:rect', 'v:roundrect', 'v:oval']);
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
    if (grounds.has(name) || drawings.has(name)) {
      if (kind === 'open') frames.push({ element: name, start, look: lookOf(all) });
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
    if (/^w:(?:r|p|tc|tr|tbl)Pr$/.test(name)) {
      properties = kind === 'open' ? name : '';
      continue;
    }
    const frame = frames.at(-1);
    if (name === 'wp:docPr' && frame && /^(?:1|true)$/.test(attributeOf(all, 'hidden') ?? ''))
      frame.look.isHidden = true;
    // The properties of a paragraph hold those of its mark, which say nothing about its letters.
    if (!frame || kind === 'close' || properties !== `${frame.element}Pr`) continue;
    if (name === 'w:hidden') frame.look.isHidden = isOn(all);
    else if (/^w:(?:r|p|tbl)Style$/.test(name)) frame.style = attributeOf(all, 'w:val');
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
  if (around.some(({ element, look: own }) => element === 'w:tr' && own.isHidden))
    return 'hiddenRow';
  if (
    look.isHidden ||
    around.some(({ element, look: own }) => drawings.has(element) && own.isHidden)
  )
    return 'hiddenText';
  if (look.size !== undefined && look.size <= TINY) return 'tiny';
  if (isOnItsColor(look, around)) return 'colorless';
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

/** What the tag of a drawing says. @param {string} all @returns {Look} */
function lookOf(all) {
  return /visibility:\s?hidden/i.test(attributeOf(all, 'style') ?? '') ? { isHidden: true } : {};
}

/** Whether a property is not switched off. @param {string} all the tag */
function isOn(all) {
  return !/^(?:0|false|off)$/.test(attributeOf(all, 'w:val') ?? '');
}

/**
 * Whether letters are on their own color, such as under a black marker. Where no color is said, programs write black, and
 * white on dark cells.
 *
 * @param {Look} look
 * @param {Frame[]} around
 */
function isOnItsColor(look, around) {
  const cell = around.findLast(({ element, look: own }) => element === 'w:tc' && own.ground);
  const paragraph = around.findLast(({ element }) => element === 'w:p');
  const own = look.marker || look.ground || paragraph?.look.ground;
  const isAutomatic = (look.color ?? 'auto') === 'auto';
  if (isAutomatic) return own !== undefined && isDark(own);
  return isUnseen(look.color ?? '', own || cell?.look.ground || '');
}
