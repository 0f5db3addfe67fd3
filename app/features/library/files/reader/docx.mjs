import { posix } from 'node:path';
import { parseXml } from './office-xml.mjs';
import { openPackage } from './package.mjs';
import { Refused } from './refused.mjs';
import { withoutElements } from './xml-elements.mjs';

// The longest XML of a title paragraph, in characters.
const MOST_OF_TITLE = 20_000;

// The elements that make up the text of a document, each with the characters that follow it. Tracked deletions
// are in `delText` elements, which are not read.
const token =
  /<(\/?)w:(t|tab|br|cr|p|lastRenderedPageBreak|noBreakHyphen)(?=[\s/>])([^<>]*)>([^<]*)/g;

/**
 * Reads the text of a DOCX, split into pages where the file records page breaks.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./pdf-text.mjs').ReadText>}
 */
export async function readDocx(bytes) {
  const parts = await openPackage(bytes, (name) =>
    /^(?:word\/(?:document\.xml|_rels\/document\.xml\.rels)|docProps\/(?:core|app)\.xml)$/i.test(
      name,
    ),
  );
  const body = parts.get('word/document.xml');
  if (body === undefined) throw new Refused('damaged');
  const pages = pagesOf(body);
  const names = notesOf(parts.get('word/_rels/document.xml.rels') ?? '');
  const noteParts = await openPackage(bytes, (name) => names.includes(name.toLowerCase()));
  const notes = names.flatMap((name) => pagesOf(noteParts.get(name) ?? ''));
  const last = pages.pop() ?? '';
  pages.push([last, ...notes].join('\n').trim());
  const core = parts.get('docprops/core.xml') ?? '';
  const counted = Number(
    /<Pages>(\d{1,5})<\/Pages>/.exec(parts.get('docprops/app.xml') ?? '')?.[1],
  );
  const count = pages.length > 1 ? Math.max(pages.length, counted || 0) : counted;
  return {
    pages,
    pageCount: count > 0 ? count : null,
    title: unescape(/<dc:title>([^<]*)/.exec(core)?.[1] ?? '') || titleOf(body),
    languageTag: /<w:lang\b[^<>]*\bw:val="([^"]{2,20})"/.exec(body)?.[1],
  };
}

/**
 * The names, in lower case, of the parts with the footnotes and endnotes.
 *
 * @param {string} relations of the document
 */
function notesOf(relations) {
  /** @type {string[]} */
  const names = [];
  if (relations === '') return names;
  parseXml(Buffer.from(relations), {
    onOpen(_name, { Type = '', Target = '' }) {
      if (/\/(?:footnotes|endnotes)$/.test(Type))
        names.push(posix.resolve('/word', Target).slice(1));
    },
  });
  return names.map((name) => name.toLowerCase());
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
