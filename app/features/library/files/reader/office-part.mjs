import { unescape } from './docx.mjs';
import { hasLocalPath } from './local-path.mjs';
import { withoutPlacesInFields } from './office-fields.mjs';
import { NOBODY, rootName, takeOut } from './office-part-names.mjs';
import { cleanSheets } from './office-sheets.mjs';
import { withoutElements } from './xml-elements.mjs';

/** @typedef {import('./reading').Found} Found */

// Under any prefix, as programs choose different ones.
/** @type {[RegExp, Found['kind']][]} */
const inProperties = [
  [/<(?:\w+:)?creator(?:\s[^<>]*)?>([^<]*)/, 'author'],
  [/<(?:\w+:)?lastModifiedBy(?:\s[^<>]*)?>([^<]*)/, 'editor'],
  [/<(?:\w+:)?(?:subject|description)(?:\s[^<>]*)?>([^<]*)/, 'subject'],
  [/<(?:\w+:)?(?:keywords|category|contentStatus)(?:\s[^<>]*)?>([^<]*)/, 'subject'],
  [/<(?:\w+:)?(?:created|modified)(?:\s[^<>]*)?>([^<]*)/, 'date'],
  [/<(?:\w+:)?lastPrinted(?:\s[^<>]*)?>([^<]*)/, 'date'],
  [/<(?:\w+:)?revision(?:\s[^<>]*)?>([^<]*)/, 'versions'],
  [/<(?:\w+:)?Company(?:\s[^<>]*)?>([^<]*)/, 'organization'],
  [/<(?:\w+:)?Manager(?:\s[^<>]*)?>([^<]*)/, 'author'],
  [/<(?:\w+:)?Application(?:\s[^<>]*)?>([^<]*)/, 'program'],
  [/<(?:\w+:)?Template(?:\s[^<>]*)?>([^<]*)/, 'path'],
  [/<(?:\w+:)?HyperlinkBase(?:\s[^<>]*)?>([^<]*)/, 'path'],
  [/<vt:\w+>([^<]*)/, 'note'],
];

// What tells what a part holds, as its name does not have to: it is found by relations.
const ofProperties = /(?:core|extended|custom)-?properties["']/i;
const ofWords = /wordprocessingml|office\/word\//;
const ofSheets = /spreadsheetml/;
// Names are only found under the usual prefix.
const unusualPrefix =
  /\sxmlns(?!:w=)(?::[\w.-]+)?=["'][^"'<]{1,60}\/wordprocessingml\/(?:2006\/)?main["']/;

/** Whether the text of a part is written so that what is to be removed would be found. @param {string} xml */
export function isReadable(xml) {
  return !unusualPrefix.test(xml);
}

/**
 * Removes from a part of an office document what it reveals about people.
 *
 * @param {string} name
 * @param {string} xml
 * @param {Found[]} found the findings, to which it appends
 */
export function cleanPart(name, xml, found) {
  const part = name.toLowerCase();
  if (part.endsWith('.rels')) return xml;
  if (part.startsWith('customxml/')) {
    namesOfServer(xml, found);
    return xml;
  }
  const root = rootOf(xml);
  if (part.startsWith('docprops/') || (/properties\b/i.test(root) && ofProperties.test(root)))
    return cleanProperties(xml, found);
  let text = xml;
  if (/^word\/.*\.xml$/.test(part) || ofWords.test(xml)) text = cleanWords(root, text, found);
  if (/^xl\/.*\.xml$/.test(part) || ofSheets.test(xml)) text = cleanSheets(root, text, found);
  return text;
}

/** The start tag of the outermost element, '' if there is none. @param {string} xml */
function rootOf(xml) {
  const aside = /<(?:\?|!--|!)/y;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    aside.lastIndex = at;
    const [begin] = aside.exec(xml) ?? [];
    const close = begin === '<?' ? '?>' : begin === '<!--' ? '-->' : '>';
    const end = xml.indexOf(close, at + 1);
    if (end === -1) return '';
    if (!begin) return xml.slice(at, end + 1);
    at = end;
  }
  return '';
}

/** @param {string} xml @param {Found[]} found */
function cleanProperties(xml, found) {
  for (const [pattern, kind] of inProperties) {
    const value = unescape(pattern.exec(xml)?.[1] ?? '').trim();
    if (value) found.push({ kind, value });
  }
  const root = /<([\w:]*(?:coreProperties|Properties))\b[^<>]*?\/?>/.exec(xml);
  if (!root) return xml;
  // Keep what readers need, such as the title, the language and the number of pages.
  const kept = /<(dc:title|dc:language|Pages|Words|Characters|DocSecurity)>([^<]*)<\/\1>/g;
  const inner = [...xml.matchAll(kept)]
    .filter(([, name, value = '']) => name !== 'dc:title' || !hasLocalPath(unescape(value)))
    .map(([all]) => all)
    .join('');
  const title = unescape(/<dc:title>([^<]*)/.exec(xml)?.[1] ?? '');
  if (hasLocalPath(title)) found.push({ kind: 'path', value: title });
  const opening = root[0].replace(/\/?>$/, '>');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${opening}${inner}</${root[1]}>`;
}

/** The names that servers for documents keep in parts of their own. @param {string} xml @param {Found[]} found */
function namesOfServer(xml, found) {
  for (const [, value = ''] of xml.matchAll(/<(?:\w+:)?DisplayName(?:\s[^<>]*)?>([^<]+)</g))
    found.push({ kind: 'editor', value: unescape(value) });
}

/** @param {string} root @param {string} xml @param {Found[]} found */
function cleanWords(root, xml, found) {
  /** @type {Found['kind']} */
  const kind = rootName(root) === 'comments' ? 'commentAuthor' : 'revisionAuthor';
  let text = withoutPlacesInFields(acceptChanges(xml, found), found);
  text = text.replace(/(\sw:author=)"([^"]*)"/g, (all, before, value) => {
    if (value === NOBODY) return all;
    found.push({ kind, value: unescape(value) });
    return `${before}"${NOBODY}"`;
  });
  text = text.replace(/(\sw:initials=)"[^"]*"/g, '$1"A"');
  text = text.replace(/\s(?:w:date|w16du:dateUtc|w16cex:dateUtc)="[^"]*"/g, '');
  text = takeOut(text, withoutElements(text, /<(w15:person)\b[^<>]*>/g), found, 'editor');
  const unnumbered = text.replace(/\sw:rsid\w*="[^"]*"/g, '');
  text = takeOut(text, withoutElements(unnumbered, /<(w:rsids)>/g), found, 'versions');
  text = takeOut(text, withoutElements(text, /<(w:docVars)>/g), found, 'note');
  // A letter to many, with where the list of its recipients is; data of words; the template.
  text = takeOut(text, withoutElements(text, /<(w:mailMerge)>/g), found, 'path');
  text = takeOut(text, withoutElements(text, /<(w:smartTagPr)\b[^<>]*>/g), found, 'note');
  return text.replace(/<w:attachedTemplate\b[^<>]*\/>/g, '');
}

/**
 * Accepts tracked changes: insertions stay, deletions are removed.
 *
 * @param {string} xml @param {Found[]} found
 */
function acceptChanges(xml, found) {
  const marks =
    /<w:(?:ins|del|moveFrom|moveTo|(?:r|p|sect|tbl|tc|tr)PrChange|cellIns|cellDel|cellMerge)\s[^<>]*w:author="([^"<]*)"/g;
  for (const [, value = ''] of xml.matchAll(marks))
    found.push({ kind: 'revisionAuthor', value: unescape(value) });
  if (/<w:(?:del|moveFrom)\b/.test(xml)) found.push({ kind: 'deletion', value: '' });
  const marked = xml
    .replace(/<w:move(?:From|To)Range(?:Start|End)\b[^<>]*>/g, '')
    .replace(/<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)\b[^<>]*\/>/g, '');
  const current = withoutElements(marked, /<(w:(?:r|p|sect|tbl|tc|tr)PrChange)\b[^<>]*>/g);
  return withoutElements(current, /<(w:(?:del|moveFrom))\b[^<>]*>/g)
    .replace(/<\/?w:(?:ins|moveTo)\b[^<>]*>/g, '')
    .replace(/<w:trackRevisions\b[^<>]*>/g, '');
}
