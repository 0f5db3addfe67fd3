// Drawings of Windows (EMF and WMF): lists of records, of which remarks go.
import { isEmpty, Unclear } from './unclear.mjs';

/** @typedef {import('../reading').Found} Found */
/** @typedef {{ bytes: Uint8Array, found: Found[] }} Cleaned */

const [HEADER, EOF, COMMENT, LAST] = [1, 14, 70, 122];
// Color spaces and profiles, which name files.
const unclear = new Set([99, 112, 113, 122]);
const pictures = new Set([80, 81]);
const [DESCRIPTION, FIRST_HEAD] = [60, 88];
const [PLUS, PLUS_HEADER] = [0x2b464d45, 0x4001];

/** @param {Buffer} data */
export function isEmf(data) {
  return (
    data.length >= FIRST_HEAD &&
    data.readUInt32LE(0) === 1 &&
    data.toString('latin1', 40, 44) === ' EMF'
  );
}

/** @param {Buffer} data @returns {Cleaned} @throws {Unclear} */
export function cleanEmf(data) {
  /** @type {Found[]} */
  const found = [];
  /** @type {Buffer[]} */
  const kept = [];
  let at = 0;
  for (let type = 0; type !== EOF;) {
    if (at + 8 > data.length) throw new Unclear();
    type = data.readUInt32LE(at);
    const size = data.readUInt32LE(at + 4);
    if (size < 8 || size % 4 !== 0 || at + size > data.length) throw new Unclear();
    const record = Buffer.from(data.subarray(at, at + size));
    if (type < HEADER || type > LAST || unclear.has(type)) throw new Unclear();
    if (pictures.has(type) && record.readUInt32LE(record.readUInt32LE(48) + 16) > 3)
      throw new Unclear();
    if (type === COMMENT) checkComment(record);
    if (type === COMMENT) found.push({ kind: 'note', value: '' });
    else kept.push(record);
    at += size;
  }
  const [head] = kept;
  if (!head) throw new Unclear();
  const [length, from] = [head.readUInt32LE(DESCRIPTION), head.readUInt32LE(DESCRIPTION + 4)];
  if (length > 0) {
    const text = head
      .toString('utf16le', from, from + 2 * length)
      .replace(/\0+/g, ' ')
      .trim();
    found.push({ kind: 'program', value: text });
    head.fill(0, from, from + 2 * length);
    head.fill(0, DESCRIPTION, DESCRIPTION + 8);
  }
  if (!isEmpty(data.subarray(at))) found.push({ kind: 'note', value: '' });
  const bytes = Buffer.concat(kept);
  bytes.writeUInt32LE(bytes.length, 48);
  bytes.writeUInt32LE(kept.length, 52);
  return { bytes, found };
}

/** Newer records may be hidden in a remark; they may only go if older ones say the same. @param {Buffer} record */
function checkComment(record) {
  if (record.length < 24 || record.readUInt32LE(12) !== PLUS) return;
  const isDual = (record.readUInt16LE(18) & 1) === 1;
  if (record.readUInt16LE(16) === PLUS_HEADER && !isDual) throw new Unclear();
}

const [PLACEABLE, PLACEABLE_HEAD, WMF_HEAD, ESCAPE] = [0x9ac6cdd7, 22, 18, 0x0626];

/** @param {Buffer} data */
export function isWmf(data) {
  if (data.length < WMF_HEAD) return false;
  if (data.readUInt32LE(0) === PLACEABLE) return true;
  return (
    [1, 2].includes(data.readUInt16LE(0)) &&
    data.readUInt16LE(2) === 9 &&
    [0x100, 0x300].includes(data.readUInt16LE(4))
  );
}

/** @param {Buffer} data @returns {Cleaned} @throws {Unclear} */
export function cleanWmf(data) {
  const start = data.readUInt32LE(0) === PLACEABLE ? PLACEABLE_HEAD : 0;
  let at = start + WMF_HEAD;
  const head = Buffer.from(data.subarray(0, at));
  /** @type {Found[]} */
  const found = [];
  /** @type {Buffer[]} */
  const kept = [head];
  let largest = 3;
  for (let type = -1; type !== 0;) {
    if (at + 6 > data.length) throw new Unclear();
    const size = 2 * data.readUInt32LE(at);
    type = data.readUInt16LE(at + 4);
    if (size < 6 || at + size > data.length) throw new Unclear();
    if (type === ESCAPE) found.push({ kind: 'note', value: '' });
    else {
      kept.push(data.subarray(at, at + size));
      largest = Math.max(largest, size / 2);
    }
    at += size;
  }
  if (!isEmpty(data.subarray(at))) found.push({ kind: 'note', value: '' });
  const bytes = Buffer.concat(kept);
  bytes.writeUInt32LE((bytes.length - start) / 2, start + 6);
  bytes.writeUInt32LE(largest, start + 12);
  return { bytes, found };
}
