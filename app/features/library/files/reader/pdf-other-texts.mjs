import { PDFArray, PDFDict, PDFName, PDFRawStream } from './pdf-library.mjs';

/** @typedef {import('@cantoo/pdf-lib').PDFContext} PDFContext */

const name = PDFName.of;
// Other words for what is drawn, for programs that read aloud or copy.
const others = ['ActualText', 'Alt', 'E'];
const inContent = /\/(?:ActualText|Alt|E)\s{0,9}(?=[(<])/g;
const MOST = 200_000; // objects

/**
 * Takes out the other words that a document has for what it draws, as these may repeat the letters that were taken out:
 * in its structure, and in the marks of its content.
 *
 * @param {PDFContext} context
 */
export function takeOtherTexts(context) {
  for (const [, object] of context.enumerateIndirectObjects()) {
    /** @type {unknown[]} */
    const waiting = [object];
    for (let seen = 0; waiting.length > 0 && seen < MOST; seen += 1) {
      const one = waiting.pop();
      if (one instanceof PDFRawStream) waiting.push(one.dict);
      else if (one instanceof PDFArray) waiting.push(...one.asArray());
      else if (one instanceof PDFDict) {
        for (const key of others) one.delete(name(key));
        waiting.push(...one.values());
      }
    }
  }
}

/** The content of a page without the other words for it, which is as long as before. @param {Buffer} content */
export function withoutOtherTexts(content) {
  const source = content.toString('latin1');
  let kept = '';
  let last = 0;
  for (const { 0: key, index } of source.matchAll(inContent)) {
    if (index < last) continue;
    const start = index + key.length;
    if (source.startsWith('<<', start)) continue;
    const end = source[start] === '(' ? literalEnd(source, start) : source.indexOf('>', start) + 1;
    // A string without an end makes all the rest a string.
    if (end === 0) break;
    kept += source.slice(last, index) + ' '.repeat(end - index);
    last = end;
  }
  return Buffer.from(kept + source.slice(last), 'latin1');
}

/** @param {string} source @param {number} start of a string in parentheses @returns {number} its end, 0 if it has none */
function literalEnd(source, start) {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && (depth -= 1) === 0) return at + 1;
  }
  return 0;
}
