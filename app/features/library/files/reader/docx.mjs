import { withoutHiddenRuns } from './docx-hidden.mjs';
import { stylesOf } from './docx-styles.mjs';
import { relationsOf, relationsPart } from './office-places.mjs';
import { openPackage } from './package.mjs';
import { Refused } from './refused.mjs';
import { asTitle } from './title.mjs';
import { withoutElements } from './xml-elements.mjs';

// The longest XML of a title paragraph, in characters.
const MOST_OF_TITLE = 20_000;

// The elements that make up the text of a document, each with the characters that follow it. Tracked deletions
// are in `delText` elements, which are not read.
const token =
  /<(\/?)w:(t|tab|br|cr|p|lastRenderedPageBreak|noBreakHyphen)(?=[\s/>])([^<>]*)>([^<]*)/g;

/** @typedef {import('./reading').Hidden} Hidden */

const ofText = /^(?:styles|footnotes|endnotes|comments|(?:header|footer)\d*)$/;

/**
 * Reads the text of a DOCX, split into pages where the file records page breaks. What nobody sees is left out, and told.
 *
 * @param {Uint8Array} bytes
 * @param {() => void} _onPage
 * @param {import('./office-places.mjs').Places} places
 * @returns {Promise<import('./pdf-text.mjs').ReadText>}
 */
export async function readDocx(bytes, _onPage, { main }) {
  const rels = relationsPart(main);
  const wanted = [main, rels, 'docprops/core.xml', 'docprops/app.xml'];
  const parts = await openPackage(bytes, (name) => wanted.includes(name.toLowerCase()));
  const body = parts.get(main);
  if (body === undefined) throw new Refused('damaged');
  const related = [...relationsOf(parts.get(rels) ?? '', main).values()].filter(({ type }) =>
    ofText.test(type),
  );
  const names = new Set(related.map(({ target }) => target));
  const others = await openPackage(bytes, (name) => names.has(name.toLowerCase()));
  const textsOf = (/** @type {RegExp} */ kind) =>
    related.filter(({ type }) => kind.test(type)).map(({ target }) => others.get(target) ?? '');
  const styleOf = stylesOf(textsOf(/^styles$/)[0] ?? '');
  const notes = textsOf(/^(?:footnotes|endnotes)$/);
  const shown = withoutHiddenRuns(body, styleOf);
  const shownNotes = notes.map((note) => withoutHiddenRuns(note, styleOf));
  const edges = textsOf(/^(?:header|footer)\d*$/).map((edge) => withoutHiddenRuns(edge, styleOf));
  const pages = withNotes(
    pagesOf(shown.xml),
    shownNotes.map(({ xml }) => xml),
  );
  const isHidden = [shown, ...shownNotes].some(({ runs }) => runs.length > 0);
  const core = parts.get('docprops/core.xml') ?? '';
  const counted = Number(
    /<Pages>(\d{1,5})<\/Pages>/.exec(parts.get('docprops/app.xml') ?? '')?.[1],
  );
  const count = pages.length > 1 ? Math.max(pages.length, counted || 0) : counted;
  return {
    pages,
    wholePages: isHidden ? withNotes(pagesOf(body), notes) : [],
    hidden: [
      ...hiddenIn(shown.runs, (at) => placeOf(body, at)),
      ...[...shownNotes, ...edges].flatMap(({ runs }) => hiddenIn(runs, () => '')),
      ...textsOf(/^comments$/).flatMap(commentsIn),
    ],
    remarks: [],
    pageCount: count > 0 ? count : null,
    title:
      asTitle(unescape(/<dc:title>([^<]*)/.exec(core)?.[1] ?? '')) || asTitle(titleOf(shown.xml)),
    languageTag: /<w:lang\b[^<>]*\bw:val="([^"]{2,20})"/.exec(body)?.[1],
  };
}

/** @param {string[]} pages @param {string[]} notes XML */
function withNotes(pages, notes) {
  const last = pages.at(-1) ?? '';
  return [...pages.slice(0, -1), [last, ...notes.flatMap((xml) => pagesOf(xml))].join('\n').trim()];
}

/**
 * @param {ReturnType<typeof withoutHiddenRuns>['runs']} runs
 * @param {(at: number) => string} placed
 * @returns {Hidden[]} runs that follow each other on a page are told as one
 */
function hiddenIn(runs, placed) {
  /** @type {Hidden[]} */
  const hidden = [];
  for (const { kind, xml, at } of runs) {
    const sample = pagesOf(xml).join(' ');
    const where = placed(at);
    const last = hidden.at(-1);
    if (last?.kind === kind && last.where === where) last.sample += ` ${sample}`;
    else hidden.push({ kind, where, sample });
  }
  return hidden.filter(({ sample }) => /[\p{L}\p{N}]/u.test(sample));
}

/** The page on which a place of the body is, '' if the file has no marks of pages. @param {string} body @param {number} at */
function placeOf(body, at) {
  return body.includes('<w:lastRenderedPageBreak') ? String(pagesOf(body.slice(0, at)).length) : '';
}

/** @param {string} xml @returns {Hidden[]} */
function commentsIn(xml) {
  const comments = xml.split(/<w:comment\s/).slice(1);
  return comments.map((one) => ({
    kind: 'comment',
    where: '',
    sample: pagesOf(`<${one}`).join(' '),
  }));
}

/** @param {string} xml */
function pagesOf(xml) {
  // `mc:Fallback` repeats the same text for old programs.
  const text = withoutElements(xml, /<(mc:Fallback)>/g);
  const isRendered = text.includes('<w:lastRenderedPageBreak');
  const pages = [''];
  /** @param {string} more */
  const add = (more) => (pages[pages.length - 1] += more);
  for (const [, closing, name, attributes = '', letters = ''] of text.matchAll(token)) {
    if (name === 't' && !closing) add(unescape(letters));
    else if (name === 'p' && closing) add('\n');
    else if (name === 'tab') add(' ');
    else if (name === 'noBreakHyphen') add('-');
    else if (name === 'lastRenderedPageBreak') pages.push('');
    else if (name === 'br' || name === 'cr') {
      if (!isRendered && attributes.includes('w:type="page"')) pages.push('');
      else add('\n');
    }
  }
  return pages.map((page) => page.trim());
}

/**
 * The first paragraph in a title or first-level heading style.
 *
 * @param {string} xml
 */
function titleOf(xml) {
  const styled = /<w:pStyle w:val="(?:Title|T[ií]tulo|Heading1|T[ií]tulo1|Ttulo1?)"\/>/i.exec(xml);
  if (!styled) return '';
  const paragraph = xml.slice(styled.index, styled.index + MOST_OF_TITLE);
  const end = paragraph.indexOf('</w:p>');
  return end === -1 ? '' : pagesOf(paragraph.slice(0, end)).join(' ');
}

/** @param {string} text */
export function unescape(text) {
  /** @type {Record<string, string>} */
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name) return named[name] ?? all;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
