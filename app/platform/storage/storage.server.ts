import fs from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env, type Environment } from '~/platform/env.server';
import { OperatorError } from '~/platform/operator-error.server';

/**
 * Where the bytes of files are. `pending` were received and belong to no record yet, `takeaway` are what
 * organizations that withdrew take along.
 */
export const folders = ['pending', 'kept', 'takeaway'] as const;
export type Folder = (typeof folders)[number];

// On globalThis, so that a reload in development finds the same disk; by place, for the tests' many.
const held = globalThis as { tejidoDisks?: Map<string, Disk> };

function disk(): Disk {
  const location = path.join(env().dataDir, 'files');
  const disks = (held.tejidoDisks ??= new Map());
  let found = disks.get(location);
  if (!found) {
    for (const folder of folders)
      fs.mkdirSync(path.join(location, folder), { recursive: true, mode: 0o700 });
    found = new Disk(new FSDriver({ location, visibility: 'private' }));
    disks.set(location, found);
  }
  return found;
}

/**
 * Checks at boot that files can be kept where the settings say.
 *
 * @throws OperatorError when they cannot
 */
export function checkStorage({ storageUrl }: Pick<Environment, 'storageUrl'>): void {
  if (storageUrl)
    throw new OperatorError(
      'STORAGE_URL is set, but this portal is built without an S3 client: leave it empty to keep files ' +
        'in DATA_DIR/files, or put an S3 volume there.',
    );
}

/** The key of a file by its id. Keys are made of ids alone, never of what people typed. */
export function keyOf(folder: Folder, id: string): string {
  return `${folder}/${id}`;
}

/** Writes a file whole. */
export function writeFile(key: string, bytes: Uint8Array): Promise<void> {
  return disk().put(key, bytes);
}

/** Writes a file as it comes. @returns its bytes @throws what the source throws; the file is gone then */
export async function writeStream(key: string, source: Readable): Promise<number> {
  let bytes = 0;
  const counted = source.compose(async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  });
  try {
    await disk().putStream(key, counted as Readable);
  } catch (error) {
    await disk().delete(key);
    throw error;
  }
  return bytes;
}

/** Copies a file to another key. @throws when there is none */
export function copyFile(from: string, to: string): Promise<void> {
  return disk().copy(from, to);
}

export function fileExists(key: string): Promise<boolean> {
  return disk().exists(key);
}

/** Removes a file; one that is not there counts as removed. */
export async function removeFile(key: string): Promise<void> {
  await disk().delete(key);
}

/**
 * Reads a file, or the bytes from `start` to `end`, both counted.
 *
 * @throws when there is none
 */
export async function readFile(
  key: string,
  range?: { start: number; end: number },
): Promise<ReadableStream<Uint8Array>> {
  const stream = await disk().getStream(key);
  const wanted = range ? stream.compose(slice(range.start, range.end)) : stream;
  return Readable.toWeb(wanted as Readable) as ReadableStream<Uint8Array>;
}

/** Lets the bytes of a range pass. Works on any storage; files are small enough to skip through. */
function slice(start: number, end: number): Transform {
  let at = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const from = Math.max(0, start - at);
      const to = Math.min(chunk.length, end + 1 - at);
      at += chunk.length;
      done(null, from < to ? chunk.subarray(from, to) : undefined);
    },
  });
}

/** The files of a folder with the time each was written. */
export async function listFiles(folder: Folder): Promise<{ key: string; writtenAt: Date }[]> {
  const files: { key: string; writtenAt: Date }[] = [];
  let paginationToken: string | undefined;
  do {
    const page = await disk().listAll(folder, paginationToken ? { paginationToken } : {});
    for (const file of page.objects) {
      if (!file.isFile) continue;
      const { lastModified } = await file.getMetaData();
      files.push({ key: file.key, writtenAt: lastModified });
    }
    paginationToken = page.paginationToken;
  } while (paginationToken);
  return files;
}
