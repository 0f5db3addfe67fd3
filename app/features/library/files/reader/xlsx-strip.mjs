import { localName } from './office-rules.mjs';
import { packParts, takeRelations } from './office-parts.mjs';
import { relationsOf, relationsPart } from './office-places.mjs';
import { eachPart } from './package.mjs';
import { cellsOf, sharedStrings } from './xlsx-sheet.mjs';
import { cellStyles } from './xlsx-styles.mjs';
import { sheetsOf } from './xlsx.mjs';
import { attributeOf, tagsOf, withoutRanges } from './xml-tags.mjs';

/** @typedef {import('./office-parts.mjs').Parts} Parts */

/**
 * The workbook without what nobody sees: hidden sheets become empty and lose their names, hidden rows, columns and cells
 * become empty, comments and the data behind pivot tables go. Formulas become values, as they may refer to what is gone.
 *
 * @param {Uint8Array} bytes
 * @param {import('./office-places.mjs').Places} places
 * @returns {Promise<Uint8Array>}
 */
export async function withoutHiddenInXlsx(bytes, { main }) {
  /** @type {Parts} */
  const parts = new Map();
  /** @type {Map<string, string>} */
  const names = new Map();
  await eachPart(
    bytes,
    () => true,
    (name, content) => {
      parts.set(name, content);
      names.set(name.toLowerCase(), name);
    },
  );
  const part = (/** @type {string} */ name) => parts.get(names.get(name) ?? '');
  const relations = relationsOf(part(relationsPart(main))?.toString('utf8') ?? '', main);
  const typed = (/** @type {string} */ type) =>
    [...relations.values()].find((one) => one.type === type)?.target ?? '';
  const shared = part(typed('sharedStrings'));
  const { sheets, isSince1904 } = sheetsOf(part(main));
  const book = {
    strings: shared ? sharedStrings(shared) : [],
    styles: cellStyles(part(typed('styles'))?.toString('utf8') ?? ''),
    isSince1904,
  };
  /** @type {Set<number>} */
  const used = new Set();
  for (const { id, isHidden } of sheets) {
    const target = relations.get(id)?.target ?? '';
    const content = part(target);
    if (!content || relations.get(id)?.type !== 'worksheet') continue;
    const hidden = isHidden
      ? undefined
      : new Set(
          cellsOf(content, book)
            .filter(({ reason }) => reason)
            .map(({ row, column }) => `${row} ${column}`),
        );
    const xml = withoutCells(content.toString('utf8'), hidden, used);
    parts.set(names.get(target) ?? '', Buffer.from(xml));
    if (isHidden) parts.delete(names.get(relationsPart(target)) ?? '');
  }
  const strings = names.get(typed('sharedStrings'));
  if (shared && strings)
    parts.set(strings, Buffer.from(withoutStrings(shared.toString('utf8'), used)));
  parts.set(
    names.get(main) ?? '',
    Buffer.from(withoutNames(part(main)?.toString('utf8') ?? '', sheets)),
  );
  takeRelations(parts, (type) =>
    /^(?:comments|threadedComment|person|calcChain|pivot\w+|slicer\w*|timeline\w*)$/i.test(type),
  );
  dropLegacyNotes(parts);
  return new Uint8Array(await packParts(parts));
}

// Formulas may refer to what is gone; drawings in VML hold notes.
// What lists the values of cells, in whatever sheet they are.
const unwanted = new Set(['f', 'legacyDrawing', 'dataValidations', 'extLst']);
const ofHiddenSheet = new Set([
  ...['drawing', 'tableParts', 'hyperlinks', 'conditionalFormatting', 'dataValidations'],
  ...['mergeCells', 'picture', 'oleObjects', 'controls', 'extLst', 'headerFooter'],
]);

/**
 * @param {string} xml of a sheet
 * @param {Set<string> | undefined} hidden the cells that go, all if not given
 * @param {Set<number>} used the shared texts that stay are added
 */
function withoutCells(xml, hidden, used) {
  /** @type {[number, number][]} */
  const ranges = [];
  /** @type {number[]} */
  const open = [];
  let [row, column, start, type] = [0, 0, 0, 'n'];
  let isGone = false;
  for (const tag of tagsOf(xml)) {
    const local = localName(tag.name);
    if (local === 'row' && tag.kind !== 'close') {
      row = Number(attributeOf(tag.all, 'r')) || row + 1;
      column = 0;
    } else if (local === 'c' && tag.kind !== 'close') {
      const letters = /^[A-Z]{1,3}/.exec(attributeOf(tag.all, 'r') ?? '')?.[0] ?? '';
      column =
        [...letters].reduce((sum, one) => 26 * sum + one.charCodeAt(0) - 64, 0) || column + 1;
      isGone = !hidden || hidden.has(`${row} ${column}`);
      [start, type] = [tag.start, attributeOf(tag.all, 't') ?? 'n'];
      if (tag.kind === 'empty') isGone = false;
    } else if (local === 'c') {
      if (isGone) ranges.push([start, tag.end]);
    } else if (unwanted.has(local) || (!hidden && ofHiddenSheet.has(local))) {
      // They may hold each other; the outermost counts.
      if (tag.kind === 'empty') ranges.push([tag.start, tag.end]);
      else if (tag.kind === 'open') open.push(tag.start);
      else ranges.push([open.pop() ?? tag.start, tag.end]);
    } else if (local === 'v' && type === 's' && !isGone && tag.kind === 'open') {
      used.add(Number(xml.slice(tag.end, xml.indexOf('<', tag.end))));
    }
  }
  return withoutRanges(xml, ranges);
}

/** Empties the shared texts that no cell has any more. @param {string} xml @param {Set<number>} used */
function withoutStrings(xml, used) {
  let index = -1;
  let from = 0;
  /** @type {[number, number][]} */
  const ranges = [];
  for (const { name, kind, start, end } of tagsOf(xml)) {
    if (localName(name) !== 'si') continue;
    if (kind !== 'close') index += 1;
    if (kind === 'open') from = end;
    else if (kind === 'close' && !used.has(index)) ranges.push([from, start]);
  }
  return withoutRanges(xml, ranges).replace(/<((?:\w+:)?)si><\/\1si>/g, '<$1si><$1t/></$1si>');
}

/**
 * Hidden sheets get a name that says nothing. The names of ranges go, and what leads to data behind pivot tables.
 *
 * @param {string} xml of the workbook
 * @param {{ name: string, isHidden: boolean }[]} sheets
 */
function withoutNames(xml, sheets) {
  let index = -1;
  return xml
    .replace(/<(?:\w+:)?sheet\s[^<>]*>/g, (all) => {
      index += 1;
      return sheets[index]?.isHidden
        ? all.replace(/\sname\s*=\s*(?:"[^"]*"|'[^']*')/, ` name="_${index + 1}"`)
        : all;
    })
    .replace(/<((?:\w+:)?)(definedNames|pivotCaches|extLst)>[^]*?<\/\1\2>/g, '');
}

/** The drawings of notes, which hold their places. @param {Parts} parts */
function dropLegacyNotes(parts) {
  takeRelations(
    parts,
    (type, source) => type === 'vmlDrawing' && /^xl\/worksheets\//i.test(source),
  );
}
