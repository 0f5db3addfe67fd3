// The operators of a PDF content stream, with the places of their strings, so that these can be written anew.

/**
 * A string of a content stream and where it stands.
 *
 * @typedef {{ bytes: Uint8Array, start: number, end: number }} Shown
 * @typedef {number | string | Shown | Operand[]} Operand names begin with a slash; dictionaries are left out
 * @typedef {{ name: string, operands: Operand[], start: number, end: number }} Operator
 */

const [SLASH, LESS, MORE, OPEN, SHUT] = [0x2f, 0x3c, 0x3e, 0x28, 0x29];
const [BEGIN, END, COMMENT, ESCAPE] = [0x5b, 0x5d, 0x25, 0x5c];
const isSpace = flags([0, 9, 10, 12, 13, 32]);
const isEnd = flags([
  ...[0, 9, 10, 12, 13, 32],
  ...[SLASH, LESS, MORE, OPEN, SHUT, BEGIN, END, COMMENT, 0x7b, 0x7d],
]);
/** @type {Record<number, number>} */
const escapes = { 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 };
// No operator has more.
const MOST_OPERANDS = 64;

/** @param {number[]} codes */
function flags(codes) {
  const table = new Uint8Array(256);
  for (const code of codes) table[code] = 1;
  return table;
}

/**
 * Reads the operators of a content stream one after another. What cannot be understood is passed over, as viewers do.
 *
 * @param {Uint8Array} data
 * @returns {Generator<Operator>}
 */
export function* operatorsOf(data) {
  let at = 0;
  /** @type {Operand[]} */
  let operands = [];
  /** @type {Operand[][]} */
  const arrays = [];
  let start = -1;
  /** @param {Operand} operand @param {number} from */
  const add = (operand, from) => {
    if (start === -1) start = from;
    const list = arrays.at(-1) ?? operands;
    if (arrays.length > 0 || list.length < MOST_OPERANDS) list.push(operand);
  };
  while (at < data.length) {
    const code = data[at] ?? 0;
    if (isSpace[code]) at += 1;
    else if (code === COMMENT) at = lineEnd(data, at);
    else if (code === OPEN) {
      const string = literal(data, at);
      add(string, at);
      at = string.end;
    } else if (code === LESS && data[at + 1] === LESS) {
      if (start === -1) start = at;
      at = dictionaryEnd(data, at);
    } else if (code === LESS) {
      const string = hexadecimal(data, at);
      add(string, at);
      at = string.end;
    } else if (code === BEGIN) {
      if (start === -1) start = at;
      arrays.push([]);
      at += 1;
    } else if (code === END) {
      const list = arrays.pop();
      if (list) add(list, at);
      at += 1;
    } else {
      const from = at;
      at += 1;
      while (at < data.length && !isEnd[data[at] ?? 0]) at += 1;
      const word = text(data, from, at);
      const number = Number(word);
      if (code === SLASH || !Number.isNaN(number)) {
        add(code === SLASH ? word : number, from);
        continue;
      }
      if (word === 'ID') at = imageEnd(data, at);
      arrays.length = 0;
      yield { name: word, operands, start: start === -1 ? from : start, end: at };
      operands = [];
      start = -1;
    }
  }
}

/** @param {Uint8Array} data @param {number} from @param {number} to */
function text(data, from, to) {
  let word = '';
  for (let at = from; at < to; at += 1) word += String.fromCharCode(data[at] ?? 0);
  return word;
}

/** @param {Uint8Array} data @param {number} at */
function lineEnd(data, at) {
  let end = at;
  while (end < data.length && data[end] !== 10 && data[end] !== 13) end += 1;
  return end;
}

/** @param {Uint8Array} data @param {number} start @returns {Shown} */
function literal(data, start) {
  /** @type {number[]} */
  const bytes = [];
  let depth = 1;
  let at = start + 1;
  while (at < data.length) {
    const code = data[at] ?? 0;
    at += 1;
    if (code === ESCAPE) {
      const next = data[at] ?? 0;
      const octal = /^[0-7]{1,3}/.exec(text(data, at, at + 3))?.[0];
      if (octal) bytes.push(parseInt(octal, 8) & 0xff);
      else if (next === 13 && data[at + 1] === 10) at += 1;
      else if (next !== 10 && next !== 13) bytes.push(escapes[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    if (code === OPEN) depth += 1;
    if (code === SHUT && (depth -= 1) === 0) break;
    bytes.push(code);
  }
  return { bytes: Uint8Array.from(bytes), start, end: at };
}

/** @param {Uint8Array} data @param {number} start @returns {Shown} */
function hexadecimal(data, start) {
  let end = data.indexOf(MORE, start);
  if (end === -1) end = data.length;
  const digits = text(data, start + 1, end).replace(/[^\da-f]/gi, '');
  const bytes = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  return { bytes: new Uint8Array(bytes), start, end: end + 1 };
}

/** Where a dictionary ends. @param {Uint8Array} data @param {number} start */
function dictionaryEnd(data, start) {
  let depth = 0;
  let at = start;
  while (at < data.length) {
    const code = data[at];
    if (code === OPEN) at = literal(data, at).end;
    else if (code === LESS && data[at + 1] === LESS) {
      depth += 1;
      at += 2;
    } else if (code === MORE && data[at + 1] === MORE) {
      at += 2;
      if ((depth -= 1) === 0) return at;
    } else at += 1;
  }
  return at;
}

/** Where the data of an inline image end. @param {Uint8Array} data @param {number} start */
function imageEnd(data, start) {
  for (let at = start; at + 2 <= data.length; at += 1) {
    const isMark = data[at] === 0x45 && data[at + 1] === 0x49;
    const isAlone =
      isSpace[data[at - 1] ?? 32] && (at + 2 >= data.length || isSpace[data[at + 2] ?? 32]);
    if (isMark && isAlone) return at + 2;
  }
  return data.length;
}
