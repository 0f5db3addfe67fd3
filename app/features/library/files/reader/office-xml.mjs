import { SaxesParser } from 'saxes';

/**
 * What to do with the pieces of an XML text. `onText` also gets character data sections.
 *
 * @typedef {object} Handlers
 * @property {(name: string, attributes: Record<string, string>) => void} onOpen
 * @property {(text: string) => void} [onText]
 * @property {(name?: string) => void} [onClose]
 */

/** @type {{ xmlns: false, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true }} */
const options = { xmlns: false, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true };

/** The text is not well-formed, or not plain enough to mean the same to every program. */
export class UnclearXml extends Error {}

// In another encoding, such as UTF-7, what looks like text here could be something else to another program.
const readable = ['utf-8', 'us-ascii', 'iso-8859-1', 'windows-1252'];

// Programs for drawing name the definition of SVG. It declares nothing, and no program fetches it.
const ofPicture =
  /^\s*svg(?:\s+(?:PUBLIC\s+"[^"]*"|SYSTEM)\s+"https?:\/\/www\.w3\.org\/[\w./-]*")?\s*$/;

/**
 * A parser to which an XML text is given in pieces. It accepts well-formed XML 1.0 without a document type. Prefixes
 * are not resolved, because whoever looks for an element takes it under any prefix.
 *
 * @param {Handlers} handlers
 * @param {{ encodings?: string[], isPicture?: boolean }} [allowed] other encodings that the text may declare, and whether
 *   it may have the document type of a picture
 * @returns {{ write: (text: string) => void, close: () => void }} both throw UnclearXml, and what a handler throws
 */
export function xmlParser({ onOpen, onText, onClose }, { encodings = [], isPicture = false } = {}) {
  const parser = new SaxesParser(options);
  const giveUp = (/** @type {string} */ why) => {
    throw new UnclearXml(why);
  };
  parser.on('error', ({ message }) => giveUp(message));
  parser.on('doctype', (type) => {
    if (!isPicture || !ofPicture.test(type)) giveUp('it has a document type');
  });
  // Other instructions only speak to one program; Word's own is harmless.
  parser.on('processinginstruction', ({ target }) => {
    if (/^xml-stylesheet$/i.test(target))
      giveUp('it has a style sheet, which could be on another server');
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (![...readable, ...encodings].includes(encoding.toLowerCase())) giveUp('unknown encoding');
  });
  parser.on('opentag', ({ name, attributes }) => onOpen(name, attributes));
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  if (onClose) parser.on('closetag', ({ name }) => onClose(name));
  return { write: (text) => void parser.write(text), close: () => void parser.close() };
}

/**
 * Parses a whole XML text.
 *
 * @param {Buffer} bytes in UTF-8
 * @param {Handlers} handlers
 * @throws {UnclearXml} and what a handler throws
 */
export function parseXml(bytes, handlers) {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (text.includes('\ufffd')) throw new UnclearXml('it is not in UTF-8');
  const parser = xmlParser(handlers);
  parser.write(text);
  parser.close();
}
