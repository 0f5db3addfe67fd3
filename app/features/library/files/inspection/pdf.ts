import type { Refusal } from '../refusals.schema';

// Some programs append a few bytes after the end; more than that could be another file hidden there.
const MOST_AFTER_END = 1024;

/** Checks that a PDF ends at its end marker and is not also a ZIP. @returns why it is refused, or undefined */
export function checkPdf(bytes: Uint8Array): Refusal | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('%%EOF');
  if (end === -1) return 'fileDamaged';
  const isMore = buffer.length - end > MOST_AFTER_END;
  return isMore || buffer.includes('PK\u0005\u0006', end, 'latin1') ? 'fileMismatch' : undefined;
}
