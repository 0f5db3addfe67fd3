import { unescape } from './docx.mjs';
import { withoutElements } from './xml-elements.mjs';

/** @typedef {import('./reading').Found} Found */

// The neutral name that word processors themselves write for anonymous authors.
const NOBODY = 'Author';

/** @type {[RegExp, Found['kind']][]} */
const inProperties = [
  [/<dc:creator>([^<]*)/, 'author'],
  [/<cp:lastModifiedBy>([^<]*)/, 'editor'],
  [/<dc:(?:subject|description)>([^<]*)/, 'subject'],
  [/<cp:(?:keywords|category|contentStatus)>([^<]*)/, 'subject'],
  [/<dcterms:(?:created|modified)[^<>]*>([^<]*)/, 'date'],
  [/<cp:lastPrinted>([^<]*)/, 'date'],
  [/<cp:revision>([^<]*)/, 'versions'],
  [/<Company>([^<]*)/, 'organization'],
  [/<Manager>([^<]*)/, 'author'],
  [/<Application>([^<]*)/, 'program'],
  [/<Template>([^<]*)/, 'path'],
  [/<HyperlinkBase>([^<]*)/, 'path'],
  [/<vt:\w+>([^<]*)/, 'note'],
];

/**
 * Removes from a part of an office document what it reveals about people.
 *
 * @param {string} name
 * @param {string} xml
 * @param {Found[]} found the findings, to which it appends
 */
export function cleanPart(name, xml, found) {
  const part = name.toLowerCase();
  if (part.startsWith('docprops/')) return cleanProperties(part, xml, found);
  if (part === '_rels/.rels') return dropRelations(xml, /metadata\/thumbnail$/);
  if (part.startsWith('xl/') && part.endsWith('.rels'))
    return dropRelations(xml, /printerSettings$/);
  if (part.startsWith('word/') && part.endsWith('.xml')) return cleanWords(part, xml, found);
  if (part.startsWith('xl/') && part.endsWith('.xml')) return cleanSheets(part, xml, found);
  return xml;
}

/** @param {string} part @param {string} xml @param {Found[]} found */
function cleanProperties(part, xml, found) {
  for (const [pattern, kind] of inProperties) {
    const value = unescape(pattern.exec(xml)?.[1] ?? '').trim();
    if (value) found.push({ kind, value });
  }
  const root = /<([\w:]*(?:coreProperties|Properties))\b[^<>]*?\/?>/.exec(xml);
  if (!root) return xml;
  // Keep what readers need, such as the title, the language and the number of pages.
  const kept = /<(dc:title|dc:language|Pages|Words|Characters|DocSecurity)>[^<]*<\/\1>/g;
  const inner = part.endsWith('custom.xml')
    ? ''
    : [...xml.matchAll(kept)].map(([all]) => all).join('');
  const opening = root[0].replace(/\/?>$/, '>');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${opening}${inner}</${root[1]}>`;
}

/** @param {string} xml @param {RegExp} type */
function dropRelations(xml, type) {
  return xml.replace(/<Relationship\b[^<>]*>/g, (all) =>
    type.test(/\bType="([^"]*)"/.exec(all)?.[1] ?? '') ? '' : all,
  );
}

/** @param {string} part @param {string} xml @param {Found[]} found */
function cleanWords(part, xml, found) {
  /** @type {Found['kind']} */
  const kind = part.startsWith('word/comments') ? 'commentAuthor' : 'revisionAuthor';
  let text = acceptChanges(xml, found);
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
  return text.replace(/(\s(?:descr|title)=)"[A-Za-z]:\\[^"]*"/g, (_all, before) => {
    found.push({ kind: 'path', value: '' });
    return `${before}""`;
  });
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
  const marked = xml
    .replace(/<w:move(?:From|To)Range(?:Start|End)\b[^<>]*>/g, '')
    .replace(/<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)\b[^<>]*\/>/g, '');
  const current = withoutElements(marked, /<(w:(?:r|p|sect|tbl|tc|tr)PrChange)\b[^<>]*>/g);
  return withoutElements(current, /<(w:(?:del|moveFrom))\b[^<>]*>/g)
    .replace(/<\/?w:(?:ins|moveTo)\b[^<>]*>/g, '')
    .replace(/<w:trackRevisions\b[^<>]*>/g, '');
}

/** @param {string} part @param {string} xml @param {Found[]} found */
function cleanSheets(part, xml, found) {
  let text = xml;
  if (/^xl\/comments/.test(part)) {
    text = text.replace(/<author>([^<]*)<\/author>/g, (all, value) => {
      if (!value || value === NOBODY) return all;
      found.push({ kind: 'commentAuthor', value: unescape(value) });
      return `<author>${NOBODY}</author>`;
    });
  }
  if (/^xl\/persons\//.test(part)) {
    text = text.replace(/\s(displayName|userId|providerId)="([^"]*)"/g, (all, key, value) => {
      if (key !== 'displayName') return ` ${key}=""`;
      if (value === NOBODY) return all;
      found.push({ kind: 'commentAuthor', value: unescape(value) });
      return ` displayName="${NOBODY}"`;
    });
  }
  if (/^xl\/threadedcomments\//.test(part)) text = text.replace(/\sdT="[^"]*"/g, '');
  if (/^xl\/revisions\//.test(part))
    text = text.replace(/\s(userName|name)="[^"]*"/g, (_all, key) => ` ${key}="${NOBODY}"`);
  text = text.replace(/(<pageSetup\b[^<>]*?)\sr:id="[^"<]*"/g, '$1');
  const pathless = text.replace(/<x15ac:absPath\b[^<>]*>(?:<\/x15ac:absPath>)?/g, '');
  text = takeOut(text, pathless, found, 'path');
  return text.replace(/(\suserName=)"([^"]*)"/g, (all, before, value) => {
    if (!value || value === NOBODY) return all;
    found.push({ kind: 'editor', value: unescape(value) });
    return `${before}"${NOBODY}"`;
  });
}

/** @param {string} xml @param {string} without @param {Found[]} found @param {Found['kind']} kind */
function takeOut(xml, without, found, kind) {
  if (without !== xml) found.push({ kind, value: '' });
  return without;
}
