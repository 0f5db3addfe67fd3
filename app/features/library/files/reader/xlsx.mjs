import { unescape } from './docx.mjs';
import { localName } from './office-rules.mjs';
import { relationsOf, relationsPart } from './office-places.mjs';
import { parseXml } from './office-xml.mjs';
import { eachPart } from './package.mjs';
import { Refused } from './refused.mjs';
import { asTitle } from './title.mjs';
import { cellsOf, sharedStrings } from './xlsx-sheet.mjs';
import { cellStyles } from './xlsx-styles.mjs';

/** @typedef {import('./reading').Hidden} Hidden */
/** @typedef {import('./xlsx-sheet.mjs').Cell} Cell */

/**
 * Reads the text of an XLSX. Each sheet becomes a page: its name, then its rows, their cells separated by tabs. Sheets, rows,
 * columns and cells that nobody sees are left out, and told.
 *
 * @param {Uint8Array} bytes
 * @param {() => void} onPage
 * @param {import('./office-places.mjs').Places} places
 * @returns {Promise<import('./pdf-text.mjs').ReadText>}
 */
export async function readXlsx(bytes, onPage, { main }) {
  const wanted = new Set([main, relationsPart(main), 'docprops/core.xml']);
  const first = await partsOf(bytes, (name) => wanted.has(name));
  const relations = relationsOf(first.get(relationsPart(main))?.toString('utf8') ?? '', main);
  const { sheets, isSince1904 } = sheetsOf(first.get(main));
  const byType = (/** @type {string} */ type) =>
    [...relations.values()].find((one) => one.type === type)?.target ?? '';
  const kept = [byType('sharedStrings'), byType('styles')];
  const second = await partsOf(bytes, (name) => kept.includes(name) || isNote(name));
  const strings = second.get(kept[0] ?? '');
  const book = {
    strings: strings ? sharedStrings(strings) : [],
    styles: cellStyles(second.get(kept[1] ?? '')?.toString('utf8') ?? ''),
    isSince1904,
  };
  /** @type {Map<string, Cell[]>} */
  const read = new Map();
  const targets = new Set(
    sheets
      .map(({ id }) => relations.get(id))
      .filter((one) => one?.type === 'worksheet')
      .map((one) => one?.target),
  );
  await eachPart(
    bytes,
    (name) => targets.has(name.toLowerCase()),
    (name, content) => {
      read.set(name.toLowerCase(), cellsOf(content, book));
      onPage();
    },
  );
  if (sheets.length === 0) throw new Refused('damaged');
  /** @type {Hidden[]} */
  const hidden = [];
  const pages = [];
  const wholePages = [];
  for (const { name, id, isHidden } of sheets) {
    const cells = read.get(relations.get(id)?.target ?? '') ?? [];
    const seen = isHidden ? [] : cells.filter(({ reason }) => !reason);
    if (isHidden) hidden.push({ kind: 'hiddenSheet', where: name, sample: sampleOf(cells) });
    else hidden.push(...hiddenCells(name, cells));
    if (!isHidden) pages.push(pageOf(name, seen));
    wholePages.push(pageOf(name, cells));
  }
  for (const [name, content] of second) if (isNote(name)) hidden.push(...notesIn(content));
  const title = /<dc:title>([^<]*)/.exec(
    first.get('docprops/core.xml')?.toString('utf8') ?? '',
  )?.[1];
  const isPart = pages.join('') !== wholePages.join('');
  return {
    pages,
    wholePages: isPart ? wholePages : [],
    hidden,
    remarks: [],
    pageCount: pages.length || null,
    title: asTitle(unescape(title ?? '')),
    languageTag: undefined,
  };
}

/** @param {Uint8Array} bytes @param {(name: string) => boolean} isWanted */
async function partsOf(bytes, isWanted) {
  /** @type {Map<string, Buffer>} */
  const parts = new Map();
  await eachPart(
    bytes,
    (name) => isWanted(name.toLowerCase()),
    (name, content) => void parts.set(name.toLowerCase(), content),
  );
  return parts;
}

/** The sheets of a workbook in their order. @param {Buffer | undefined} content */
export function sheetsOf(content) {
  /** @type {{ name: string, id: string, isHidden: boolean }[]} */
  const sheets = [];
  let isSince1904 = false;
  if (!content) throw new Refused('damaged');
  parseXml(content, {
    onOpen(element, attributes) {
      const local = localName(element);
      if (local === 'workbookPr') isSince1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (local !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => /:id$/.test(key)) ?? [];
      sheets.push({
        name: attributes.name ?? '',
        id,
        isHidden: /hidden/i.test(attributes.state ?? ''),
      });
    },
  });
  return { sheets, isSince1904 };
}

/** @param {string} name */
function isNote(name) {
  return (
    /^xl\/(?:comments\d*|threadedcomments\/[^/]+)\.xml$/.test(name) ||
    /^xl\/comments\/[^/]+\.xml$/.test(name)
  );
}

/** @param {Buffer} content @returns {Hidden[]} */
function notesIn(content) {
  const text = content.toString('utf8');
  const notes = text.split(/<(?:\w+:)?(?:comment|threadedComment)\s/).slice(1);
  return notes.map((note) => ({
    kind: 'comment',
    where: /\bref="([A-Z]+\d+)"/.exec(note)?.[1] ?? '',
    sample: [...note.matchAll(/<(?:\w+:)?(?:t|text)(?:\s[^<>]*)?>([^<]*)</g)]
      .map(([, one = '']) => unescape(one))
      .join(' '),
  }));
}

/** @param {string} sheet @param {Cell[]} cells @returns {Hidden[]} the hidden cells of a sheet, told by kind */
function hiddenCells(sheet, cells) {
  const kinds = [...new Set(cells.map(({ reason }) => reason))].filter((one) => one !== undefined);
  return kinds.map((kind) => ({
    kind,
    where: sheet,
    sample: sampleOf(cells.filter(({ reason }) => reason === kind)),
  }));
}

/** @param {Cell[]} cells */
function sampleOf(cells) {
  return cells
    .slice(0, 20)
    .map(({ text }) => text)
    .join(' ');
}

/** @param {string} name @param {Cell[]} cells */
function pageOf(name, cells) {
  /** @type {string[][]} */
  const rows = [];
  let last = 0;
  const columns = [...new Set(cells.map(({ column }) => column))].sort((one, other) => one - other);
  const places = new Map(columns.map((column, index) => [column, index]));
  for (const { row, column, text } of cells) {
    if (rows.length === 0 || row !== last) rows.push([]);
    last = row;
    const own = rows.at(-1) ?? [];
    const place = places.get(column) ?? 0;
    while (own.length < place) own.push('');
    own[place] = text.replace(/\s+/g, ' ');
  }
  return [name, ...rows.map((row) => row.join('\t'))].join('\n');
}
