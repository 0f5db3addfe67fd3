import { fromBufferPromise } from 'yauzl';
import { uploadLimits } from '../../../../upload-limits.mjs';
import { Refused } from './refused.mjs';

/** How many parts a document may still have, and to how many bytes they may still unpack. */
export function freshRoom() {
  return { parts: uploadLimits.parts, bytes: uploadLimits.unpackedBytes };
}

/**
 * Opens the parts of an office document one after another. The limit counts the bytes that are really unpacked,
 * whatever sizes the archive declares.
 *
 * @param {Uint8Array} bytes
 * @param {(entry: import('yauzl').Entry, read: () => AsyncGenerator<Buffer>) => Promise<void>} each
 * @param {ReturnType<typeof freshRoom>} [room] is used up
 */
export async function eachEntry(bytes, each, room = freshRoom()) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { validateEntrySizes: true, autoClose: false });
  try {
    room.parts -= zip.entryCount;
    if (room.parts < 0) throw new Refused('unpacked');
    for await (const entry of zip.eachEntry()) {
      await each(entry, async function* read() {
        if (entry.uncompressedSize > room.bytes) throw new Refused('unpacked');
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          room.bytes -= chunk.length;
          if (room.bytes < 0) throw new Refused('unpacked');
          yield chunk;
        }
      });
    }
  } finally {
    zip.close();
  }
}

/**
 * Joins the chunks of a part.
 *
 * @param {AsyncIterable<Buffer>} chunks
 * @param {number} [most] bytes, above which the document is refused
 */
export async function joined(chunks, most = Infinity) {
  /** @type {Buffer[]} */
  const kept = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new Refused('unpacked');
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

/**
 * Unpacks the wanted parts of an office document one after another.
 *
 * @param {Uint8Array} bytes
 * @param {(name: string) => boolean} isWanted
 * @param {(name: string, content: Buffer) => Promise<void> | void} each
 */
export async function eachPart(bytes, isWanted, each) {
  await eachEntry(bytes, async ({ fileName }, read) => {
    if (fileName.endsWith('/') || !isWanted(fileName)) return;
    await each(fileName, await joined(read()));
  });
}

/**
 * The texts of the wanted parts, by part name in lower case.
 *
 * @param {Uint8Array} bytes
 * @param {(name: string) => boolean} isWanted
 */
export async function openPackage(bytes, isWanted) {
  /** @type {Map<string, string>} */
  const parts = new Map();
  await eachPart(bytes, isWanted, (name, content) => {
    parts.set(name.toLowerCase(), content.toString('utf8'));
  });
  return parts;
}
