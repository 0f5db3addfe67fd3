import { foundInExif } from '../exif.mjs';
import { isEmpty, Unclear } from './unclear.mjs';

/** @typedef {import('../reading').Found} Found */

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const JFIF = Buffer.from('JFIF\0', 'latin1');
const PROFILE = Buffer.from('ICC_PROFILE\0', 'latin1');
const ADOBE = Buffer.from('Adobe', 'latin1');

/**
 * A JPEG with what its pixels need and nothing else: neither remarks, nor what follows its end, such as the second
 * picture that phones append.
 *
 * @param {Buffer} data
 * @returns {{ bytes: Uint8Array, found: Found[] }}
 * @throws {Unclear}
 */
export function cleanJpeg(data) {
  /** @type {Found[]} */
  const found = [];
  /** @type {Buffer[]} */
  const kept = [SOI];
  let at = 2;
  let scans = 0;
  for (let isOver = false; !isOver;) {
    const start = nextMarker(data, at);
    if (start > at) found.push({ kind: 'note', value: '' });
    const marker = data[start + 1] ?? 0;
    at = start + 2;
    if (marker === 0xd9 || start >= data.length) isOver = true;
    else if ((marker >= 0xd0 && marker <= 0xd7) || marker === 0x01) continue;
    else {
      if (at + 2 > data.length || marker === 0xd8) throw new Unclear();
      const end = at + data.readUInt16BE(at);
      if (end > data.length || end < at + 2) throw new Unclear();
      const content = data.subarray(at + 2, end);
      const wanted = wantedOf(marker, content);
      if (wanted) kept.push(segment(marker, wanted));
      else found.push(...foundIn(content));
      at = end;
      if (marker === 0xda) {
        scans += 1;
        at = endOfScan(data, end);
        kept.push(data.subarray(end, at));
      }
    }
  }
  if (scans === 0) throw new Unclear();
  if (!isEmpty(data.subarray(at))) found.push({ kind: 'note', value: '' });
  return { bytes: Buffer.concat([...kept, EOI]), found };
}

/** @param {number} marker @param {Buffer} content @returns {Buffer} the segment with this content */
function segment(marker, content) {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/**
 * What a decoder needs of a segment: tables, frames and scans, the density of pixels, the color profile, and how Adobe
 * transformed colors.
 *
 * @param {number} marker @param {Buffer} content
 */
function wantedOf(marker, content) {
  if (marker >= 0xc0 && marker <= 0xdf) return content;
  const begins = (/** @type {Buffer} */ text) => content.subarray(0, text.length).equals(text);
  // Without the small picture that may follow.
  if (marker === 0xe0 && begins(JFIF) && content.length >= 14)
    return Buffer.concat([content.subarray(0, 12), Buffer.alloc(2)]);
  if (marker === 0xe2 && begins(PROFILE)) return content;
  if (marker === 0xee && begins(ADOBE) && content.length >= 12) return content.subarray(0, 12);
  return undefined;
}

/** @param {Buffer} content @returns {Found[]} */
function foundIn(content) {
  const isExif = content.subarray(0, 4).toString('latin1') === 'Exif';
  return isExif
    ? [{ kind: 'note', value: '' }, ...foundInExif(content)]
    : [{ kind: 'note', value: '' }];
}

/** Where the next marker begins, the length of the data if there is none. @param {Buffer} data @param {number} from */
function nextMarker(data, from) {
  for (let at = data.indexOf(0xff, from); at !== -1; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1];
    if (next !== undefined && next !== 0xff && next !== 0) return at;
  }
  return data.length;
}

/** Where the coded pixels end: markers that restart belong to them. @param {Buffer} data @param {number} from */
function endOfScan(data, from) {
  let at = nextMarker(data, from);
  for (let next = data[at + 1] ?? 0; next >= 0xd0 && next <= 0xd7; next = data[at + 1] ?? 0)
    at = nextMarker(data, at + 2);
  // Padding before the marker.
  while (at > from && data[at - 1] === 0xff) at -= 1;
  return at;
}
