import type { Refusal } from '../refusals.schema';

// Some programs add a little after the end; another file hidden there is more.
const MOST_AFTER_END = 1024;

/** Whether a PDF ends where it should, and is no other file besides. @returns why not, or undefined */
export function checkPdf(bytes: Uint8Array): Refusal | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('%%EOF');
  if (end === -1) return 'fileDamaged';
  const isMore = buffer.length - end > MOST_AFTER_END;
  return isMore || buffer.includes('PK\u0005\u0006', end, 'latin1') ? 'fileMismatch' : undefined;
}
