import crypto from 'node:crypto';
import fs from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredObject } from './manifest';

/** Length and SHA-256 of a stream, read to its end. */
export async function hashOf(source: Readable): Promise<StoredObject> {
  const hash = crypto.createHash('sha256');
  let bytes = 0;
  for await (const part of source) {
    hash.update(part as Uint8Array);
    bytes += (part as Uint8Array).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes a stream to a new file, readable by its owner alone. @returns its length and SHA-256 */
export async function writeHashed(source: Readable, file: string): Promise<StoredObject> {
  const hash = crypto.createHash('sha256');
  let bytes = 0;
  await pipeline(
    source,
    async function* (parts: AsyncIterable<Uint8Array>) {
      for await (const part of parts) {
        hash.update(part);
        bytes += part.length;
        yield part;
      }
    },
    fs.createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }),
  );
  return { bytes, sha256: hash.digest('hex') };
}

export async function readText(source: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
