import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env, type Environment } from '~/platform/env.server';
import { log } from '~/platform/log.server';
import { closeFolder, makePrivateFolder } from '~/platform/private-folder.server';
import { OperatorError } from '~/platform/operator-error.server';
import { storageReason } from './reason';
import { s3Settings } from './s3-settings';

/**
 * The folders of stored files: `kept` for files of records, `takeaway` for the data archives of organizations
 * that withdrew. Earlier versions put files without a record into `pending`.
 */
export const folders = ['pending', 'kept', 'takeaway'] as const;
export type Folder = (typeof folders)[number];

/** The bytes of a file from `start` to `end`, both included. */
export interface Range {
  start: number;
  end: number;
}

interface Place {
  disk: Disk;
  /** The prefix of every key there. */
  prefix: string;
  /** Reads only a range of a file; flydrive can only read whole files. */
  part: (key: string, range: Range) => Promise<Readable>;
}

// On globalThis, so that a reload in development finds the same disk; by location, because tests have many.
const held = globalThis as { tejidoDisks?: Map<string, Place> };

async function place(): Promise<Place> {
  const { storageUrl, dataDir } = env();
  const location = storageUrl ?? path.join(dataDir, 'files');
  const places = (held.tejidoDisks ??= new Map());
  let found = places.get(location);
  if (!found) {
    found = storageUrl ? await openBucket(storageUrl) : folderOf(location);
    places.set(location, found);
  }
  return found;
}

/** Files that only their owner can read, whatever the process's umask is: flydrive sets no mode. */
class PrivateFiles extends FSDriver {
  override put(key: string, contents: string | Uint8Array): Promise<void> {
    return this.#write(key, contents);
  }

  override putStream(key: string, contents: Readable): Promise<void> {
    return this.#write(key, contents);
  }

  #write(key: string, contents: string | Uint8Array | Readable): Promise<void> {
    const file = path.join(String(this.options.location), key);
    return fs.promises.writeFile(file, contents, { mode: 0o600 });
  }
}

function folderOf(location: string): Place {
  for (const folder of folders) makePrivateFolder(path.join(location, folder));
  closeFolder(location);
  return {
    disk: new Disk(new PrivateFiles({ location, visibility: 'private' })),
    prefix: '',
    part: async (key, range) => {
      const file = await fs.promises.open(path.join(location, key));
      return file.createReadStream(range);
    },
  };
}

/**
 * Opens a bucket, in the form of STORAGE_URL.
 *
 * @throws OperatorError when the URL names none
 */
export async function openBucket(url: string): Promise<Place & { bucket: string }> {
  const settings = s3Settings(url);
  if (!settings) throw new OperatorError('The s3:// address names no bucket.');
  const { bucket, prefix, region, endpoint, credentials } = settings;
  // Imported here because it takes some 30 MB of memory, which a portal without a bucket does not need.
  const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const { S3Driver } = await import('flydrive/drivers/s3');
  const client = new S3Client({
    region,
    // Other services do not all know the checksums that Amazon's own takes, and keep them as part of the file.
    ...(endpoint && {
      endpoint,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED' as const,
      responseChecksumValidation: 'WHEN_REQUIRED' as const,
    }),
    ...(credentials && { credentials }),
  });
  // The bucket's own rules keep files private, so they need no access control list.
  const driver = new S3Driver({ client, bucket, visibility: 'private', supportsACL: false });
  return {
    bucket,
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
 * Checks at boot that files can be stored in STORAGE_URL, by storing one.
 *
 * @throws OperatorError when they cannot
 */
export async function checkStorage({ storageUrl }: Pick<Environment, 'storageUrl'>): Promise<void> {
  if (!storageUrl) return;
  if (!s3Settings(storageUrl)) throw new OperatorError('STORAGE_URL names no bucket.');
  try {
    await tryStorage();
  } catch (error) {
    throw new OperatorError(
      `STORAGE_URL is set, but no file could be written there: ${storageReason(error)}.`,
      { cause: error },
    );
  }
}

/** Stores a file and deletes it. @throws when that fails */
async function tryStorage(): Promise<void> {
  const key = keyOf('pending', 'check');
  await writeFile(key, Buffer.from('tejido'));
  await removeFile(key);
}

/** Whether files can be stored now, tested by storing one. */
export function storageWrites(): Promise<boolean> {
  return tryStorage().then(
    () => true,
    (error: unknown) => {
      log().error({ reason: storageReason(error) }, 'files cannot be stored');
      return false;
    },
  );
}

/** The key of a file by its id. Keys contain only ids, never anything that users typed. */
export function keyOf(folder: Folder, id: string): string {
  return `${folder}/${id}`;
}

/** Writes a whole file. */
export async function writeFile(key: string, bytes: Uint8Array): Promise<void> {
  const { disk, prefix } = await place();
  await disk.put(prefix + key, bytes);
}

/** Writes a file from a stream. @returns its bytes @throws what the source throws; the file is then deleted */
export async function writeStream(key: string, source: Readable): Promise<number> {
  const { disk, prefix } = await place();
  // A bucket needs the size beforehand, so the data is first written to a file on this machine.
  const folder = path.join(env().dataDir, 'receiving');
  makePrivateFolder(folder);
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

/** Deletes a file; a missing one counts as deleted. */
export async function removeFile(key: string): Promise<void> {
  const { disk, prefix } = await place();
  await disk.delete(prefix + key);
}

/**
 * Reads a file, or only a range of it.
 *
 * @throws when there is no such file
 */
export async function readFile(key: string, range?: Range): Promise<ReadableStream<Uint8Array>> {
  const { disk, prefix, part } = await place();
  const stream = range ? await part(prefix + key, range) : await disk.getStream(prefix + key);
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/** A stored file. `writtenAt` is a query of its own, to be called only where needed. */
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
