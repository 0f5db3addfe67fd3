import { gunzipSync, gzipSync } from 'node:zlib';
import { drawAgain } from './pictures/again.mjs';
import { cleanBitmap } from './pictures/bitmap.mjs';
import { cleanGif, cleanPng, cleanWebp } from './pictures/chunks.mjs';
import { cleanJpeg2000, isJpeg2000 } from './pictures/jpeg2000.mjs';
import { cleanJpeg } from './pictures/jpeg.mjs';
import { cleanEmf, cleanWmf, isEmf, isWmf } from './pictures/metafile.mjs';

/** @typedef {import('./reading').Found} Found */
/** @typedef {{ bytes: Uint8Array, found: Found[] }} Cleaned */

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const JPEG = Buffer.from([0xff, 0xd8]);
const MOST_UNPACKED = 64 * 1024 * 1024;

/**
 * A picture in a document, with what it needs to be shown and nothing else. Its pixels are not coded anew, except
 * those of a TIFF.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<Cleaned | null>} null when the picture is of no kind that is understood
 */
export async function cleanPicture(bytes) {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPacked = data[0] === 0x1f && data[1] === 0x8b;
  try {
    if (!isPacked) return await cleaned(data);
    // Office packs drawings, and the packing can hold the name of a file.
    const inner = await cleaned(gunzipSync(data, { maxOutputLength: MOST_UNPACKED }));
    return inner && { ...inner, bytes: gzipSync(inner.bytes) };
  } catch {
    return null;
  }
}

/** @param {Buffer} data @returns {Cleaned | Promise<Cleaned> | null} */
function cleaned(data) {
  const start = data.toString('latin1', 0, 12);
  if (data.subarray(0, 2).equals(JPEG)) return cleanJpeg(data);
  if (data.subarray(0, 8).equals(PNG)) return cleanPng(data);
  if (/^GIF8[79]a/.test(start)) return cleanGif(data);
  if (/^RIFF.{4}WEBP/s.test(start)) return cleanWebp(data);
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return drawAgain(data);
  if (start.startsWith('BM')) return cleanBitmap(data);
  if (isJpeg2000(data)) return cleanJpeg2000(data);
  if (isEmf(data)) return cleanEmf(data);
  if (isWmf(data)) return cleanWmf(data);
  return null;
}
