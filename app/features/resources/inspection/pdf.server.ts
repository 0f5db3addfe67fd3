import type { Refusal } from '../refusals.schema';
import { readPdf } from './pdf-reader.server';

// Some programs add a little after the end; another file hidden there is more.
const MOST_AFTER_END = 1024;

/** Whether a PDF opens, has pages and ends where it should. @returns why not, or undefined */
export async function checkPdf(bytes: Uint8Array): Promise<Refusal | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('%%EOF');
  if (end === -1) return 'fileDamaged';
  if (buffer.length - end > MOST_AFTER_END || buffer.includes('PK\u0005\u0006', end, 'latin1'))
    return 'fileMismatch';
  const verdict = await readPdf(bytes);
  if (verdict === 'protected') return 'fileProtected';
  return verdict === 'good' ? undefined : 'fileDamaged';
}
