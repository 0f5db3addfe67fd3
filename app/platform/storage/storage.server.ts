import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env, type Environment } from '~/platform/env.server';
import { OperatorError } from '~/platform/operator-error.server';
import { s3Settings } from './s3-settings';

/**
 * Where the bytes of files are: of records in `kept`, of what organizations that withdrew take along in
 * `takeaway`. `pending` is where earlier versions put what belonged to no record yet.
 */
export const folders = ['pending', 'kept', 'takeaway'] as const;
export type Folder = (typeof folders)[number];

/** The bytes of a file from `start` to `end`, both counted. */
export interface Range {
  start: number;
  end: number;
}

interface Place {
  disk: Disk;
  /** What every key begins with there. */
  prefix: string;
  /** A part of a file, of which no more is read or asked for: flydrive knows whole files alone. */
  part: (key: string, range: Range) => Promise<Readable>;
}

// On globalThis, so that a reload in development finds the same disk; by place, for the tests' many.
const held = globalThis as { tejidoDisks?: Map<string, Place> };

async function place(): Promise<Place> {
  const { storageUrl, dataDir } = env();
  const location = storageUrl ?? path.join(dataDir, 'files');
  const places = (held.tejidoDisks ??= new Map());
  let found = places.get(location);
  if (!found) {
    found = storageUrl ? await bucketOf(storageUrl) : folderOf(location);
    places.set(location, found);
  }
  return found;
}

function folderOf(location: string): Place {
  for (const folder of folders)
    fs.mkdirSync(path.join(location, folder), { recursive: true, mode: 0o700 });
  return {
    disk: new Disk(new FSDriver({ location, visibility: 'private' })),
    prefix: '',
    part: async (key, range) => {
      const file = await fs.promises.open(path.join(location, key));
      return file.createReadStream(range);
    },
  };
}

async function bucketOf(storageUrl: string): Promise<Place> {
  const settings = s3Settings(storageUrl);
  if (!settings) throw new Error('STORAGE_URL names no bucket');
  const { bucket, prefix, region, endpoint, credentials } = settings;
  // Some 30 MB that a portal with a disk of its own need not hold.
  const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const { S3Driver } = await import('flydrive/drivers/s3');
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
  });
  // What is private by the bucket's own rules needs no list of who may.
  const driver = new S3Driver({ client, bucket, visibility: 'private', supportsACL: false });
  return {
    disk: new Disk(driver),
    prefix,
    part: async (key, { start, end }) => {
      const wanted = { Bucket: bucket, Key: key, Range: `bytes=${start}-${end}` };
      const { Body } = await client.send(new GetObjectCommand(wanted));
      return Body as Readable;
    },
  };
}

/**
 * Checks at boot that files can be kept where the settings say, by keeping one.
 *
 * @throws OperatorError when they cannot
 */
export async function checkStorage({ storageUrl }: Pick<Environment, 'storageUrl'>): Promise<void> {
  if (!storageUrl) return;
  if (!s3Settings(storageUrl)) throw new OperatorError('STORAGE_URL names no bucket.');
  try {
    await tryStorage();
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    throw new OperatorError(
      `STORAGE_URL is set, but no file could be written there (${reason}). Look at its key, its bucket and ` +
        'whether its address is reached from here.',
    );
  }
}

/** Keeps a file and removes it. @throws when it cannot */
async function tryStorage(): Promise<void> {
  const key = keyOf('pending', 'check');
  await writeFile(key, Buffer.from('tejido'));
  await removeFile(key);
}

/** Whether files can be kept now, found out by keeping one. */
export function storageWrites(): Promise<boolean> {
  return tryStorage().then(
    () => true,
    () => false,
  );
}

/** The key of a file by its id. Keys are made of ids alone, never of what people typed. */
export function keyOf(folder: Folder, id: string): string {
  return `${folder}/${id}`;
}

/** Writes a file whole. */
export async function writeFile(key: string, bytes: Uint8Array): Promise<void> {
  const { disk, prefix } = await place();
  await disk.put(prefix + key, bytes);
}

/** Writes a file as it comes. @returns its bytes @throws what the source throws; the file is gone then */
export async function writeStream(key: string, source: Readable): Promise<number> {
  const { disk, prefix } = await place();
  // A bucket wants to know beforehand how much comes, so it comes by way of a file on this machine.
  const folder = path.join(env().dataDir, 'receiving');
  await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 });
  const spool = path.join(folder, crypto.randomUUID());
  try {
    await pipeline(source, fs.createWriteStream(spool, { mode: 0o600 }));
    const { size } = await fs.promises.stat(spool);
    await disk.putStream(prefix + key, fs.createReadStream(spool), { contentLength: size });
    return size;
  } catch (error) {
    await disk.delete(prefix + key);
    throw error;
  } finally {
    await fs.promises.rm(spool, { force: true });
  }
}

export async function fileExists(key: string): Promise<boolean> {
  const { disk, prefix } = await place();
  return disk.exists(prefix + key);
}

/** Removes a file; one that is not there counts as removed. */
export async function removeFile(key: string): Promise<void> {
  const { disk, prefix } = await place();
  await disk.delete(prefix + key);
}

/**
 * Reads a file, or a part of it: nothing besides is read, or asked of a bucket.
 *
 * @throws when there is none
 */
export async function readFile(key: string, range?: Range): Promise<ReadableStream<Uint8Array>> {
  const { disk, prefix, part } = await place();
  const stream = range ? await part(prefix + key, range) : await disk.getStream(prefix + key);
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/** A file in the storage, and when it was written: a question of its own, for those that it is asked of. */
export interface StoredFile {
  key: string;
  writtenAt: () => Promise<Date>;
}

/** The files of a folder. */
export async function listFiles(folder: Folder): Promise<StoredFile[]> {
  const { disk, prefix } = await place();
  const files: StoredFile[] = [];
  let paginationToken: string | undefined;
  do {
    const page = await disk.listAll(prefix + folder, paginationToken ? { paginationToken } : {});
    for (const file of page.objects) {
      if (!file.isFile) continue;
      files.push({
        key: file.key.slice(prefix.length),
        writtenAt: async () => (await file.getMetaData()).lastModified,
      });
    }
    paginationToken = page.paginationToken;
  } while (paginationToken);
  return files;
}
