import { TextDecoder } from 'node:util';
import { activeContentFinder } from './office-active.mjs';
import { drawingChecker } from './office-drawing.mjs';
import { refusalOfStart } from './office-rules.mjs';
import { UnclearXml, xmlParser } from './office-xml.mjs';
import { Refused } from './refused.mjs';

// A byte order mark, or a way to write `<`, in encodings that we do not read: UTF-32 and EBCDIC.
const unreadable = ['3c000000', '0000003c000000', 'fffe0000', '0000feff', '4c6fa794'];
const HEAD = 8; // bytes
const LONGEST_BREAK = 100; // characters of a line break in a drawing
// Characters that no XML text holds.
// eslint-disable-next-line no-control-regex
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
// These parts are cleaned, which is done in UTF-8. Others may be in UTF-16, unless they hold what is cleaned.
const inUtf8 = /^(?:word|xl|docprops)\/.*\.xml$/;
const cleaned = /wordprocessingml|spreadsheetml|office\/word|(?:core|extended|custom)-?properties/i;

/**
 * Reads a part to its end. If it is XML, by its name or by its bytes, it has to be clear, and is searched for content
 * that acts by itself.
 *
 * @param {string} name in lower case
 * @param {AsyncIterable<Buffer>} chunks
 * @returns {Promise<boolean>} whether it was understood as XML. If not, no program reads its bytes as XML.
 * @throws {Refused}
 */
export async function checkContent(name, chunks) {
  const isNamed = /\.(?:xml|vml|svg)$/.test(name);
  const start = startOfXml();
  const mend = name.endsWith('.vml') ? closedLineBreaks() : (/** @type {string} */ text) => text;
  /** @type {{ decoder: TextDecoder, parser: ReturnType<typeof partParser> } | undefined} */
  let reading;
  let isClear = true;
  /** @param {() => void} work */
  const attempt = (work) => {
    isClear &&= isUnderstood(work);
    if (!isClear && (isNamed || start.isXml())) throw new Refused('damaged');
  };
  for await (const chunk of withHead(chunks)) {
    if (!reading) {
      const refusal = refusalOfStart(chunk);
      if (refusal) throw new Refused(refusal);
      const decoder = decoderFor(chunk);
      reading = { decoder, parser: partParser(name, decoder.encoding === 'utf-8') };
    }
    if (!isClear && start.isXml() === false) continue;
    const { decoder, parser } = reading;
    const text = decoder.decode(chunk, { stream: true });
    start.add(text);
    attempt(() => parser.write(mend(text)));
  }
  if (!reading) return !isNamed;
  const { decoder, parser } = reading;
  const rest = decoder.decode();
  start.end();
  attempt(() => {
    parser.write(mend(rest, true));
    parser.close();
  });
  return isClear;
}

/** @param {string} name @param {boolean} isInUtf8 */
function partParser(name, isInUtf8) {
  if (!isInUtf8 && inUtf8.test(name)) throw new Refused('damaged');
  const finder = activeContentFinder();
  const checkDrawing = drawingChecker(name);
  const encodings = isInUtf8 && inUtf8.test(name) ? [] : ['utf-16'];
  const parser = xmlParser(
    {
      ...finder,
      onOpen(element, attributes) {
        if (!isInUtf8 && Object.values(attributes).some((value) => cleaned.test(value)))
          throw new Refused('damaged');
        checkDrawing(element, attributes);
        finder.onOpen(element, attributes);
      },
    },
    { encodings, isPicture: name.endsWith('.svg') },
  );
  return {
    write: parser.write,
    close() {
      parser.close();
      finder.onEnd();
    },
  };
}

/** @param {() => void} work */
function isUnderstood(work) {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof UnclearXml) return false;
    throw error;
  }
}

/** Chunks of which the first is long enough to tell the encoding. @param {AsyncIterable<Buffer>} chunks */
async function* withHead(chunks) {
  let head = Buffer.alloc(0);
  let isHead = true;
  for await (const chunk of chunks) {
    if (!isHead) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD) continue;
    isHead = false;
    yield head;
  }
  if (isHead && head.length > 0) yield head;
}

/** The decoder for the beginning of a part, as far as it is text. @param {Buffer} start */
function decoderFor(start) {
  const hex = start.toString('hex', 0, HEAD);
  if (unreadable.some((one) => hex.startsWith(one))) throw new Refused('damaged');
  if (/^(?:fffe|(?:3c|20|09|0a|0d)00)/.test(hex)) return new TextDecoder('utf-16le');
  if (/^(?:feff|00(?:3c|20|09|0a|0d))/.test(hex)) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

/**
 * Tells whether a text begins like XML, from what it is given in pieces: with `<`, and then `>` before a character that
 * makes every program give up. Fonts, of which the first bytes are scrambled, can begin with `<` too.
 */
function startOfXml() {
  let begin = '';
  /** @type {boolean | undefined} */
  let isXml;
  return {
    /** @param {string} text */
    add(text) {
      if (isXml !== undefined) return;
      begin ||= text.trimStart().slice(0, 1);
      if (begin === '') return;
      const end = text.indexOf('>') + 1 || text.length;
      if (begin !== '<' || forbidden.test(text.slice(0, end))) isXml = false;
      else if (text[end - 1] === '>') isXml = true;
    },
    end() {
      isXml ??= begin === '<';
    },
    /** @returns {boolean | undefined} undefined while it is not known */
    isXml: () => isXml,
  };
}

/** Whether the bytes of a part are XML in UTF-8. @param {Buffer} content */
export function looksLikeXml(content) {
  let at = content[0] === 0xef ? 3 : 0; // a byte order mark
  while ([0x20, 0x09, 0x0a, 0x0d].includes(content[at] ?? 0)) at += 1;
  const start = startOfXml();
  start.add(content.toString('utf8', at, at + 1024));
  start.end();
  return start.isXml() === true;
}

/**
 * Excel writes line breaks into drawings in VML as HTML does, without an end.
 *
 * @returns {(text: string, isLast?: boolean) => string} takes a text in pieces, and gives it with line breaks closed
 */
function closedLineBreaks() {
  let kept = '';
  return (text, isLast = false) => {
    const whole = kept + text;
    const last = whole.lastIndexOf('<');
    const isCut = !isLast && last > whole.lastIndexOf('>') && whole.length - last < LONGEST_BREAK;
    kept = isCut ? whole.slice(last) : '';
    return (isCut ? whole.slice(0, last) : whole)
      .replace(/<br(\s[^<>]*)?(?<!\/)>/gi, '<br$1/>')
      .replace(/<\/br\s*>/gi, '');
  };
}
