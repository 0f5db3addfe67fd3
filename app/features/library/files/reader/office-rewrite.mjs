import { TextDecoder } from 'node:util';
import { copyXml } from './office-copy.mjs';
import { ruleFor } from './office-names.mjs';
import { localName } from './office-rules.mjs';
import { UnclearXml, xmlParser } from './office-xml.mjs';
import { escaped } from './xml-tags.mjs';

/** @typedef {import('./reading').Found} Found */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Writes an XML part anew, element by element: always in UTF-8 and with the same quotes, without comments and
 * instructions, and without what the rules of `office-names` take out.
 *
 * @param {string} name of the part
 * @param {Buffer} content
 * @param {Found[]} found the findings, to which it appends
 * @returns {string | null} null if the part is not understood
 */
export function rewriteXml(name, content, found) {
  const part = name.toLowerCase();
  const xml = decoderFor(content).decode(content);
  const isPicture = part.endsWith('.svg');
  if (!isPicture && !part.endsWith('.vml')) {
    /** @type {Found[]} */
    const ofCopy = [];
    const copy = copyXml(xml, ruleFor(part, ofCopy));
    if (copy !== null) {
      found.push(...ofCopy);
      return HEAD + copy;
    }
  }
  const writer = xmlWriter(part, found);
  const parser = xmlParser(writer.handlers, { encodings: ['utf-16'], isPicture });
  try {
    parser.write(part.endsWith('.vml') ? closedBreaks(xml) : xml);
    parser.close();
  } catch (error) {
    if (error instanceof UnclearXml) return null;
    throw error;
  }
  if (xml.includes('<!--')) found.push({ kind: 'note', value: '' });
  return HEAD + writer.text();
}

/** Excel leaves line breaks in drawings open. @param {string} xml */
function closedBreaks(xml) {
  return xml.replace(/<br(\s[^<>]*)?(?<!\/)>/gi, '<br$1/>').replace(/<\/br\s*>/gi, '');
}

/** @param {Buffer} content */
function decoderFor(content) {
  const hex = content.toString('hex', 0, 2);
  if (/^(?:fffe|(?:3c|20|09|0a|0d)00)/.test(hex)) return new TextDecoder('utf-16le');
  if (/^(?:feff|00(?:3c|20|09|0a|0d))/.test(hex)) return new TextDecoder('utf-16be');
  const head = content.toString('latin1', 0, 100);
  const isLatin = /^<\?xml[^>]*encoding=["'](?:iso-8859-1|windows-1252)["']/i.test(head);
  return new TextDecoder(isLatin ? 'windows-1252' : 'utf-8');
}

/** @param {string} part in lower case @param {Found[]} found */
function xmlWriter(part, found) {
  const rule = ruleFor(part, found);
  let text = '';
  /** The start tag is not closed yet, as there may be nothing in the element. */
  let isOpen = false;
  /** @type {string[]} */
  const names = [];
  /** how deep we are in an element that is left out; 0 outside */
  let left = 0;
  const close = () => {
    if (isOpen) text += '>';
    isOpen = false;
  };
  return {
    handlers: {
      /** @param {string} name @param {Record<string, string>} attributes */
      onOpen(name, attributes) {
        if (left > 0 || rule.isLeftOut(localName(name), name)) {
          left += 1;
          return;
        }
        close();
        text += `<${name}`;
        for (const [key, value] of Object.entries(attributes)) {
          const kept = rule.valueOf(localName(name), key, value);
          if (kept !== undefined) text += ` ${key}="${escaped(kept, true)}"`;
        }
        isOpen = true;
        names.push(name);
      },
      /** @param {string} piece */
      onText(piece) {
        if (left > 0 || piece === '' || names.length === 0) return;
        close();
        text += escaped(piece);
      },
      onClose() {
        if (left > 0) {
          left -= 1;
          return;
        }
        const name = names.pop();
        text += isOpen ? '/>' : `</${name}>`;
        isOpen = false;
      },
    },
    text: () => text,
  };
}
