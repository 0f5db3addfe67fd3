import { isEmpty, Unclear } from './unclear.mjs';

/** @typedef {import('../reading').Found} Found */

const HEAD = 14;
const headers = new Set([12, 40, 52, 56, 108, 124]);
const MASKS = 3;

/**
 * A bitmap (BMP) without what is between and behind its header, its colors and its pixels, and without the color
 * profile, which can be a path.
 *
 * @param {Buffer} data
 * @returns {{ bytes: Uint8Array, found: Found[] }}
 * @throws {Unclear}
 */
export function cleanBitmap(data) {
  const size = data.readUInt32LE(HEAD);
  if (!headers.has(size) || data.length < HEAD + size) throw new Unclear();
  const isOld = size === 12;
  const [width, height] = isOld
    ? [data.readUInt16LE(18), data.readUInt16LE(20)]
    : [data.readInt32LE(18), Math.abs(data.readInt32LE(22))];
  const bits = data.readUInt16LE(isOld ? 24 : 28);
  const compression = isOld ? 0 : data.readUInt32LE(30);
  // The others are JPEG and PNG for printers.
  if (![0, 1, 2, 3].includes(compression)) throw new Unclear();
  const isPacked = compression === 1 || compression === 2;
  const pixels = isPacked ? data.readUInt32LE(34) : Math.ceil((width * bits) / 32) * 4 * height;
  const start = data.readUInt32LE(10);
  const used = isOld ? 0 : data.readUInt32LE(46);
  const colors = bits > 8 ? used : used || 2 ** bits;
  const masks = compression === 3 && size === 40 ? MASKS * 4 : 0;
  const endOfHead = HEAD + size + masks + colors * (isOld ? 3 : 4);
  if (endOfHead > start || start + pixels > data.length) throw new Unclear();
  const bytes = Buffer.concat([data.subarray(0, start), data.subarray(start, start + pixels)]);
  bytes.fill(0, endOfHead, start);
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(0, 6);
  if (size >= 108) bytes.write('BGRs', HEAD + 56, 'latin1');
  if (size === 124) bytes.fill(0, HEAD + 112, HEAD + 124);
  const rest = [data.subarray(endOfHead, start), data.subarray(start + pixels)];
  return { bytes, found: rest.every(isEmpty) ? [] : [{ kind: 'note', value: '' }] };
}
