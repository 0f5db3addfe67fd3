import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { Refusal } from '../refusals.schema';
import { cleanImage } from './image.server';
import { checkOffice } from './office.server';
import { checkPdf } from './pdf.server';

/** The most that a file weighs, in bytes: 30 MB. */
export const MOST_BYTES = 30 * 1024 * 1024;

const office = 'application/vnd.openxmlformats-officedocument';

/** What is taken: by the extensions of its names, the type that its content must be. */
const kinds: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** A file that is good to keep: what to write and what it is. */
export interface Inspected {
  bytes: Uint8Array;
  mediaType: string;
}

/**
 * Looks at a file before it is kept: its extension, its first bytes and what a parser makes of it must
 * agree. Images come back written anew, without their metadata.
 *
 * @returns what to keep, or why it is not taken
 */
export async function inspectFile(
  name: string,
  bytes: Uint8Array,
): Promise<Inspected | { refusal: Refusal }> {
  if (bytes.length === 0) return { refusal: 'fileEmpty' };
  if (bytes.length > MOST_BYTES) return { refusal: 'fileTooLarge' };
  const extension = path.extname(name).slice(1).toLowerCase();
  const mediaType = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  if (!mediaType) return { refusal: 'fileKind' };
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // An office document with a password is in an envelope of another kind.
  if (found?.ext === 'cfb' && mediaType.startsWith(office)) return { refusal: 'fileProtected' };
  if (found?.mime !== mediaType) {
    const isMacroKind = found?.mime.toLowerCase().includes('macroenabled') ?? false;
    return { refusal: isMacroKind ? 'fileMacros' : 'fileMismatch' };
  }
  if (mediaType.startsWith('image/')) {
    const cleaned = await cleanImage(bytes);
    return 'refusal' in cleaned ? cleaned : { bytes: cleaned.bytes, mediaType };
  }
  const check = mediaType === 'application/pdf' ? checkPdf : checkOffice;
  const refusal = await check(bytes);
  return refusal ? { refusal } : { bytes, mediaType };
}
