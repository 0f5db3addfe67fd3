import { extensionOf } from '~/features/library/files/file-name';
import { inspectFile } from '~/features/library/files/inspection/inspect.server';
import type { Refusal } from '~/features/library/files/refusals.schema';

/** The largest that a logo is kept, in pixels: twice what pages show, for fine screens. */
const largest = { width: 480, height: 240 } as const;

/** The extensions of what is taken; a file may have none. */
const images = ['jpg', 'jpeg', 'png', 'webp'];

/** A logo as it is kept: an image of the portal's own making. */
export interface LogoImage {
  bytes: Uint8Array;
  mediaType: 'image/webp';
  /** pixels */
  width: number;
  height: number;
}

/**
 * Makes a logo out of an image that somebody sent: inspected as any file, then drawn anew within bounds, so
 * that nothing of what its file said or hid is left.
 *
 * @returns the logo, or why the file is not taken
 */
export async function makeLogo(
  name: string,
  bytes: Uint8Array,
): Promise<LogoImage | { refusal: Refusal }> {
  const extension = extensionOf(name);
  if (bytes.length > 0 && extension !== '' && !images.includes(extension))
    return { refusal: 'fileKind' };
  const inspected = await inspectFile(name, bytes);
  if ('refusal' in inspected) return inspected;
  if (!inspected.mediaType.startsWith('image/')) return { refusal: 'fileKind' };
  try {
    const { default: sharp } = await import('sharp');
    const { data, info } = await sharp(inspected.bytes, { failOn: 'error' })
      .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, mediaType: 'image/webp', width: info.width, height: info.height };
  } catch {
    return { refusal: 'fileDamaged' };
  }
}
