import { fileTypeFromBuffer } from 'file-type';
import { askReader } from '../reader-process.server';

// Every accepted kind but archives shows in the beginning of its file, in bytes: a PNG may begin with a color profile.
const HEAD = 1024 * 1024;
const archive = Buffer.from('PK');

// Milliseconds, and bytes of output.
const most = { time: 10_000, answer: 1_000 };

/** The type of a file's content. */
export interface FileKind {
  /** the usual extension */
  ext: string;
  mime: string;
}

/**
 * Detects the type of a file from its content. An archive can have a thousand parts before the one that says what it
 * is, so a separate process looks for it.
 *
 * @returns undefined when the type is unknown
 */
export async function fileKind(bytes: Uint8Array): Promise<FileKind | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Programs read a PDF that begins after empty lines, and some servers send it so.
  if (/^(?:\xef\xbb\xbf)?\s{1,64}%PDF-/.test(buffer.toString('latin1', 0, 72)))
    return { ext: 'pdf', mime: 'application/pdf' };
  if (!buffer.subarray(0, archive.length).equals(archive))
    return fileTypeFromBuffer(bytes.subarray(0, HEAD)).catch(() => undefined);
  const answer = await askReader('kind.mjs', bytes, most);
  return answer ? ((JSON.parse(answer.toString()) as FileKind | null) ?? undefined) : undefined;
}
