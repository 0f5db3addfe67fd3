import type { Refusal } from '../refusals.schema';

// Some programs append a few bytes after the end; more than that could be another file hidden there.
const MOST_AFTER_END = 1024;
// How far from its end a file is searched for the end marker. It only decides why a file is refused.
const TAIL = 1024 * 1024;

/** Checks that a PDF ends at its end marker and is not also a ZIP. @returns why it is refused, or undefined */
export function checkPdf(bytes: Uint8Array): Refusal | undefined {
  const from = Math.max(0, bytes.length - TAIL);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from);
  const end = tail.lastIndexOf('%%EOF');
  if (end === -1) return 'fileDamaged';
  const isMore = tail.length - end > MOST_AFTER_END;
  return isMore || tail.includes('PK\u0005\u0006', end, 'latin1') ? 'fileMismatch' : undefined;
}
