// PNG, GIF and WebP: pictures made of chunks, of which those that are known to be needed stay.
import { foundInExif } from '../exif.mjs';
import { isEmpty, Unclear } from './unclear.mjs';

/** @typedef {import('../reading').Found} Found */
/** @typedef {{ bytes: Uint8Array, found: Found[] }} Cleaned */

/** @type {Found} */
const note = { kind: 'note', value: '' };

const ofPng = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD'],
  ...['hIST', 'pHYs', 'cICP', 'mDCV', 'cLLI', 'acTL', 'fcTL', 'fdAT'],
]);

/** @param {Buffer} data @returns {Cleaned} @throws {Unclear} */
export function cleanPng(data) {
  /** @type {Found[]} */
  const found = [];
  const kept = [data.subarray(0, 8)];
  let at = 8;
  for (let type = ''; type !== 'IEND';) {
    if (at + 12 > data.length) throw new Unclear();
    const end = at + 12 + data.readUInt32BE(at);
    if (end > data.length) throw new Unclear();
    type = data.toString('latin1', at + 4, at + 8);
    if (ofPng.has(type)) kept.push(data.subarray(at, end));
    else found.push(note);
    if (type === 'eXIf') found.push(...foundInExif(data.subarray(at + 8, end - 4)));
    at = end;
  }
  if (!isEmpty(data.subarray(at))) found.push(note);
  return { bytes: Buffer.concat(kept), found };
}

const ofWebp = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const ofFrame = new Set(['VP8 ', 'VP8L', 'ALPH']);
const FRAME_HEAD = 16;
const EXIF_AND_XMP = 0x0c;

/** @param {Buffer} data @returns {Cleaned} @throws {Unclear} */
export function cleanWebp(data) {
  const end = 8 + data.readUInt32LE(4);
  if (end > data.length) throw new Unclear();
  /** @type {Found[]} */
  const found = isEmpty(data.subarray(end)) ? [] : [note];
  const body = riffChunks(data.subarray(12, end), ofWebp, found);
  const head = Buffer.from(data.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return { bytes: Buffer.concat([head, body]), found };
}

/** @param {Buffer} data @param {Set<string>} wanted @param {Found[]} found */
function riffChunks(data, wanted, found) {
  /** @type {Buffer[]} */
  const kept = [];
  for (let at = 0; at < data.length;) {
    if (at + 8 > data.length) throw new Unclear();
    const type = data.toString('latin1', at, at + 4);
    const end = at + 8 + data.readUInt32LE(at + 4);
    if (end > data.length) throw new Unclear();
    let content = data.subarray(at + 8, end);
    if (type === 'EXIF') found.push(...foundInExif(content));
    if (!wanted.has(type)) found.push(note);
    else {
      if (type === 'VP8X') {
        content = Buffer.from(content);
        content[0] = (content[0] ?? 0) & ~EXIF_AND_XMP;
      } else if (type === 'ANMF') {
        const inner = riffChunks(content.subarray(FRAME_HEAD), ofFrame, found);
        content = Buffer.concat([content.subarray(0, FRAME_HEAD), inner]);
      }
      const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
      head.writeUInt32LE(content.length, 4);
      kept.push(head, content, Buffer.alloc(content.length % 2));
    }
    at = end + (end % 2 === at % 2 ? 0 : 1);
  }
  return Buffer.concat(kept);
}

/** @param {Buffer} data @returns {Cleaned} @throws {Unclear} */
export function cleanGif(data) {
  /** @type {Found[]} */
  const found = [];
  /** @param {number} flags */
  const colors = (flags) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colors(data[10] ?? 0);
  const kept = [data.subarray(0, at)];
  for (;;) {
    const from = at;
    const kind = data[at];
    if (kind === 0x3b) break;
    if (kind === 0x2c) at = endOfBlocks(data, at + 11 + colors(data[at + 9] ?? 0));
    else if (kind === 0x21) at = endOfBlocks(data, at + 2);
    else throw new Unclear();
    const isLoop = /^.{3}(?:NETSCAPE2\.0|ANIMEXTS1\.0)/s.test(
      data.toString('latin1', from, from + 14),
    );
    const isWanted =
      kind === 0x2c || data[from + 1] === 0xf9 || (data[from + 1] === 0xff && isLoop);
    // Of an extension that says how often to repeat, only that.
    const end = isLoop && isWanted && kind === 0x21 ? Math.min(at, from + 18) : at;
    if (isWanted) kept.push(data.subarray(from, end));
    else found.push(note);
    if (isWanted && end < at) kept.push(Buffer.alloc(1));
  }
  if (!isEmpty(data.subarray(at + 1))) found.push(note);
  return { bytes: Buffer.concat([...kept, Buffer.from([0x3b])]), found };
}

/** Where a series of blocks ends. @param {Buffer} data @param {number} from */
function endOfBlocks(data, from) {
  let at = from;
  for (let size = data[at]; size; size = data[at]) at += 1 + size;
  if (at >= data.length) throw new Unclear();
  return at + 1;
}
