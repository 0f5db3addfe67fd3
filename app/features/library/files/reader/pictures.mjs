import { foundInExif } from './exif.mjs';

/** @typedef {import('./reading').Found} Found */

// Application segments that a JPEG needs for display: JFIF, color profile, Adobe color transform.
const keptSegments = new Set([0xe0, 0xe2, 0xee]);
const pngNotes = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * Removes the metadata of a picture in a document without re-encoding the picture.
 *
 * @param {Uint8Array} bytes
 * @returns {{ bytes: Uint8Array, found: Found[] } | null} null when there is nothing to remove
 */
export function cleanPicture(bytes) {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data[0] === 0xff && data[1] === 0xd8) return cleanJpeg(data);
  if (data.subarray(0, 8).equals(PNG)) return cleanPng(data);
  return null;
}

/** @param {Buffer} data */
function cleanJpeg(data) {
  /** @type {Found[]} */
  const found = [];
  const kept = [data.subarray(0, 2)];
  let at = 2;
  let isChanged = false;
  while (at + 4 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // padding
      continue;
    }
    const isNote = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (marker === 0xda) break;
    const end = at + 2 + data.readUInt16BE(at + 2);
    if (isNote && !keptSegments.has(marker)) {
      isChanged = true;
      const segment = data.subarray(at + 4, end);
      if (segment.subarray(0, 4).toString('latin1') === 'Exif') found.push(...foundInExif(segment));
      else found.push({ kind: 'note', value: '' });
    } else kept.push(data.subarray(at, end));
    at = end;
  }
  if (!isChanged) return null;
  kept.push(data.subarray(at));
  return { bytes: Buffer.concat(kept), found };
}

/** @param {Buffer} data */
function cleanPng(data) {
  /** @type {Found[]} */
  const found = [];
  const kept = [data.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= data.length) {
    const end = at + 12 + data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    if (type === 'eXIf') found.push(...foundInExif(data.subarray(at + 8, end - 4)));
    if (pngNotes.has(type)) found.push({ kind: 'note', value: '' });
    else kept.push(data.subarray(at, end));
    at = end;
  }
  return found.length > 0 ? { bytes: Buffer.concat(kept), found } : null;
}
