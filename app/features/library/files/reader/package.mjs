import { fromBufferPromise } from 'yauzl';
import { Refused } from './refused.mjs';

// docs/security.md: a document has at most 2,000 parts and 100 MB unpacked.
const MOST_PARTS = 2_000;
const MOST_UNPACKED = 100 * 1024 * 1024;

/**
 * Unpacks the wanted parts of an office document one after another. The limit counts the bytes that are really
 * unpacked, whatever sizes the archive declares.
 *
 * @param {Uint8Array} bytes
 * @param {(name: string) => boolean} isWanted
 * @param {(name: string, content: Buffer) => Promise<void> | void} each
 */
export async function eachPart(bytes, isWanted, each) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { validateEntrySizes: true, autoClose: false });
  try {
    if (zip.entryCount > MOST_PARTS) throw new Refused('unpacked');
    let room = MOST_UNPACKED;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || !isWanted(entry.fileName)) continue;
      if (entry.uncompressedSize > room) throw new Refused('unpacked');
      /** @type {Buffer[]} */
      const chunks = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        room -= chunk.length;
        if (room < 0) throw new Refused('unpacked');
        chunks.push(chunk);
      }
      await each(entry.fileName, Buffer.concat(chunks));
    }
  } finally {
    zip.close();
  }
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
