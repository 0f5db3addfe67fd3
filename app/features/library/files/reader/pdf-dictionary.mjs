import { hasLocalPath } from './local-path.mjs';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from './pdf-library.mjs';
import { cleanActions, cleanDescriptions, cleanNames } from './pdf-actions.mjs';

/** @typedef {import('./reading').Found} Found */
/** @typedef {import('@cantoo/pdf-lib').PDFContext} PDFContext */

const name = PDFName.of;

const attachments = new Set(
  ['FileAttachment', 'RichMedia', 'Sound', 'Movie', 'Screen', '3D'].map(name),
);
const remarkNotes = ['T', 'M', 'CreationDate'];

/** @param {unknown} value */
export function textOf(value) {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/**
 * Removes from a PDF dictionary what it reveals about people, and anything that acts by itself.
 *
 * @param {PDFDict} dictionary
 * @param {PDFContext} context
 * @param {boolean} isStream whether it describes a stream
 * @param {Found[]} found the findings, to which it appends
 * @returns {boolean} whether the dictionary is a signature
 */
export function cleanDictionary(dictionary, context, isStream, found) {
  /** @param {string} key */
  const look = (key) => context.lookup(dictionary.get(name(key)));
  /** @param {string} key @param {Found['kind']} kind */
  const take = (key, kind, value = '') => {
    if (!dictionary.has(name(key))) return;
    found.push({ kind, value });
    dictionary.delete(name(key));
  };
  for (const one of xmpOf(look('Metadata'))) found.push(one);
  dictionary.delete(name('Metadata'));
  dictionary.delete(name('LastModified'));
  dictionary.delete(name('CreatorInfo'));
  take('PieceInfo', 'program');
  // Small pictures of pages as they were, addresses of copies from the web, facts about parts of the document.
  for (const key of ['Thumb', 'SpiderInfo', 'DPM']) take(key, 'note');
  // Open Prepress Interface: the path of the full-resolution image on somebody's machine.
  take('OPI', 'path');
  if (look('S') === name('JavaScript')) take('JS', 'script');
  takePaths(dictionary, context, found);
  const usage = look('Usage');
  if (usage instanceof PDFDict)
    for (const key of ['CreatorInfo', 'User']) {
      if (!usage.has(name(key))) continue;
      found.push({ kind: 'author', value: '' });
      usage.delete(name(key));
    }
  if (dictionary.has(name('Names')) || look('Type') === name('Catalog')) {
    const names = look('Names');
    if (names instanceof PDFDict) cleanNames(names, found);
  }
  take('AF', 'attachment');
  take('EF', 'attachment', textOf(look('UF')) || textOf(look('F')));
  take('Collection', 'attachment');
  take('XFA', 'script');
  if (look('Type') === name('Thread')) take('I', 'author');
  cleanActions(dictionary, context, isStream, found);
  cleanDescriptions(dictionary, found);
  cleanRemarks(dictionary, context, found, look);
  return look('Type') === name('Sig') || dictionary.has(name('ByteRange'));
}

/**
 * Takes out links to places on somebody's disk, which lead nobody else anywhere.
 *
 * @param {PDFDict} dictionary
 * @param {PDFContext} context
 * @param {Found[]} found
 */
function takePaths(dictionary, context, found) {
  for (const key of ['A', 'URI']) {
    const action = context.lookup(dictionary.get(name(key)));
    if (!(action instanceof PDFDict)) continue;
    const file = context.lookup(action.get(name('F')));
    const target = file instanceof PDFDict ? context.lookup(file.get(name('F'))) : file;
    const links = [
      target,
      context.lookup(action.get(name('URI'))),
      context.lookup(action.get(name('Base'))),
    ];
    const path = links.map(textOf).find(hasLocalPath);
    if (path === undefined) continue;
    found.push({ kind: 'path', value: path });
    dictionary.delete(name(key));
  }
}

/**
 * Annotations keep their text but lose their author; file and media attachments are removed.
 *
 * @param {PDFDict} dictionary
 * @param {PDFContext} context
 * @param {Found[]} found
 * @param {(key: string) => unknown} look
 */
function cleanRemarks(dictionary, context, found, look) {
  const pinned = look('Annots');
  if (pinned instanceof PDFArray) {
    for (let index = pinned.size() - 1; index >= 0; index -= 1) {
      const remark = context.lookup(pinned.get(index));
      const kind =
        remark instanceof PDFDict ? context.lookup(remark.get(name('Subtype'))) : undefined;
      if (!(kind instanceof PDFName) || !attachments.has(kind)) continue;
      found.push({ kind: 'attachment', value: '' });
      pinned.remove(index);
    }
  }
  const kind = look('Subtype');
  if (!dictionary.has(name('Rect')) || kind === undefined || kind === name('Widget')) return;
  const author = textOf(look('T'));
  if (author) found.push({ kind: 'commentAuthor', value: author });
  for (const key of remarkNotes) dictionary.delete(name(key));
}

/**
 * What the XMP metadata of a document or of a picture in it reveals.
 *
 * @param {unknown} stream
 * @returns {Found[]}
 */
function xmpOf(stream) {
  if (!(stream instanceof PDFRawStream)) return [];
  const text = Buffer.from(stream.contents).toString('utf8');
  const begin = text.indexOf('<dc:creator>');
  const end = text.indexOf('</dc:creator>', begin);
  const authors = begin !== -1 && end !== -1 ? text.slice(begin, end) : '';
  /** @type {Found[]} */
  const found = [...authors.matchAll(/<rdf:li[^<>]*>([^<]+)/g)].map(([, value = '']) => ({
    kind: 'author',
    value,
  }));
  return found.length > 0 ? found : [{ kind: 'note', value: 'XMP' }];
}
