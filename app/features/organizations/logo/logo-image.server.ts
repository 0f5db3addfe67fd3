import { extensionOf } from '~/features/library/files/file-name';
import { inspectFile } from '~/features/library/files/inspection/inspect.server';
import type { Refusal } from '~/features/library/files/refusals.schema';

/** Maximum size of a stored logo in pixels: twice what pages show, for high-resolution screens. */
const largest = { width: 480, height: 240 } as const;

/** Accepted file extensions; a file may also have none. */
const images = ['jpg', 'jpeg', 'png', 'webp'];

/** A logo as it is stored: an image that the portal has re-encoded. */
export interface LogoImage {
  bytes: Uint8Array;
  mediaType: 'image/webp';
  /** pixels */
  width: number;
  height: number;
}

/**
 * Creates a logo from an uploaded image. The file is inspected like any other and then re-encoded within the
 * size limit, so that no metadata or hidden content remains.
 *
 * @returns the logo, or the reason why the file is refused
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
