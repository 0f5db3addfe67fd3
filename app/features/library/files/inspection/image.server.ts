import { uploadLimits } from '~/upload-limits.mjs';
import type { FileFacts, Remark } from '../extraction/file-facts.schema';
import { foundInExif } from '../reader/exif.mjs';
import { limitFound } from '../reader/plain-text.mjs';
import type { Refusal } from '../refusals.schema';

const { imageBytes, imagePixels, imageSide } = uploadLimits;

// Seconds. The largest photographs take four; at its default effort, WebP would take four times as long.
const LONGEST = 10;

// Of JPEG and WebP, so high that a second encoding is not seen.
const QUALITY = 92;

/**
 * Re-encodes an image in its own format, upright and without its metadata (such as place and camera) or anything
 * hidden in the file.
 */
export async function cleanImage(
  bytes: Uint8Array,
): Promise<
  | { bytes: Uint8Array; facts: Pick<FileFacts, 'found' | 'cleaning' | 'remarks'> }
  | { refusal: Refusal }
> {
  if (bytes.length > imageBytes) return { refusal: 'imageTooLarge' };
  try {
    const { default: sharp } = await import('sharp');
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: false, sequentialRead: true });
    const { format, width, height, pages = 1, exif, xmp, iptc } = await image.metadata();
    const isTooLarge = Math.max(width, height) > imageSide || width * height * pages > imagePixels;
    if (isTooLarge) return { refusal: 'imageTooLarge' };
    const isAnimated = pages > 1;
    const open = sharp(bytes, {
      failOn: 'error',
      limitInputPixels: imagePixels,
      animated: isAnimated,
    });
    // Only a picture that does not move can be turned.
    const whole = isAnimated ? open : open.autoOrient();
    const encoded =
      format === 'webp'
        ? whole.webp({ effort: 1, quality: QUALITY })
        : format === 'jpeg'
          ? whole.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
          : whole;
    const cleaned = await encoded.timeout({ seconds: LONGEST }).toBuffer();
    const found = exif ? foundInExif(exif) : [];
    if (xmp ?? iptc) found.push({ kind: 'note', value: xmp ? 'XMP' : 'IPTC' });
    const cleaning = found.length > 0 ? 'cleaned' : 'clean';
    // PNG loses nothing, and the others too little to be seen, which their sharer should know all the same.
    const kinds: Remark['kind'][] = [
      ...(isAnimated ? (['animation'] as const) : []),
      ...(format === 'png' ? [] : (['reencoded'] as const)),
    ];
    const remarks = kinds.map((kind) => ({ kind, about: '' }));
    return { bytes: cleaned, facts: { found: limitFound(found), cleaning, remarks } };
  } catch {
    return { refusal: 'fileDamaged' };
  }
}
