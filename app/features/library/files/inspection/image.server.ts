import type { FileFacts } from '../extraction/file-facts.schema';
import { foundInExif } from '../reader/exif.mjs';
import { limitFound } from '../reader/plain-text.mjs';
import type { Refusal } from '../refusals.schema';

// docs/security.md: images have at most 10 MB and 40 megapixels.
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PIXELS = 40_000_000;

/**
 * Re-encodes an image in its own format, upright and without its metadata (such as place and camera) or anything
 * hidden in the file.
 */
export async function cleanImage(
  bytes: Uint8Array,
): Promise<
  { bytes: Uint8Array; facts: Pick<FileFacts, 'found' | 'cleaning'> } | { refusal: Refusal }
> {
  if (bytes.length > MOST_BYTES) return { refusal: 'imageTooLarge' };
  try {
    const { default: sharp } = await import('sharp');
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: false, sequentialRead: true });
    const { width, height, pages = 1, exif, xmp, iptc } = await image.metadata();
    if (width * height * pages > MOST_PIXELS) return { refusal: 'imageTooLarge' };
    const cleaned = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .timeout({ seconds: 20 })
      .toBuffer();
    const found = exif ? foundInExif(exif) : [];
    if (xmp ?? iptc) found.push({ kind: 'note', value: xmp ? 'XMP' : 'IPTC' });
    const cleaning = found.length > 0 ? 'cleaned' : 'clean';
    return { bytes: cleaned, facts: { found: limitFound(found), cleaning } };
  } catch {
    return { refusal: 'fileDamaged' };
  }
}
