import { foundInExif } from '../exif.mjs';
import { Unclear } from './unclear.mjs';

/** @typedef {import('../reading').Found} Found */

// The process that reads documents has little memory.
const MOST_PIXELS = 16_000_000;

/**
 * A TIFF, drawn anew with its pixels only.
 *
 * @param {Buffer} data
 * @returns {Promise<{ bytes: Uint8Array, found: Found[] }>}
 * @throws {Unclear}
 */
export async function drawAgain(data) {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  try {
    // By way of the pixels alone, as the remarks of a TIFF would come along.
    const { data: pixels, info } = await sharp(data, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'error',
    })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const bytes = await sharp(pixels, { raw: { width, height, channels } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    return { bytes: Buffer.from(bytes), found: foundInExif(data) };
  } catch {
    throw new Unclear();
  }
}
