import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { z } from 'zod';
import { errorCode } from '../operator-error.server';
import { fileExists, readFile } from '../storage/storage.server';
import { encrypted } from './age.server';
import { hashOf, writeHashed } from './hashing.server';
import { storedObject, type Contents, type StoredObject } from './manifest';
import type { Target } from './target';

const knownHashes = z.record(z.string(), storedObject);

interface PackerOptions {
  target: Target;
  recipients: readonly string[];
  appSecret: string;
  /** a folder of this machine for files on their way; it exists and is empty */
  spool: string;
  /** a file with the hashes of stored files that earlier runs read */
  hashes: string;
  /** the shared files of earlier backups, by name */
  earlier: ReadonlyMap<string, StoredObject>;
}

/** Encrypts what belongs to a backup, stores it, and remembers what its manifest must list. */
export class Packer {
  readonly objects: Record<string, StoredObject> = {};
  readonly files = new Map<string, Contents['files'][number]>();
  readonly gone = new Set<string>();
  /** the bytes that this run stored, without files that an earlier backup has */
  stored = 0;
  readonly #options: PackerOptions;
  readonly #hashes: Map<string, StoredObject>;
  #present: Promise<Set<string>> | undefined;

  constructor(options: PackerOptions) {
    this.#options = options;
    this.#hashes = new Map(Object.entries(readHashes(options.hashes)));
  }

  /** Stores an object of this backup alone. */
  async add(name: string, source: Readable): Promise<void> {
    const { target, recipients } = this.#options;
    const file = path.join(this.#options.spool, crypto.randomUUID());
    const object = await writeHashed(await encrypted(source, recipients), file);
    await target.put(name, file);
    this.objects[name] = object;
    this.stored += object.bytes;
  }

  /**
   * Stores the files of the portal that no earlier backup has.
   *
   * @param isStillNamed whether the portal's database still names a key; a file that is missing although it does
   * is an error
   */
  async addFiles(
    keys: Iterable<string>,
    isStillNamed: (key: string) => Promise<boolean>,
  ): Promise<void> {
    for (const key of new Set(keys)) {
      if (this.files.has(key)) continue;
      if (await this.#addFile(key)) continue;
      if (await isStillNamed(key)) throw new Error(`the stored file ${key} is missing`);
      this.gone.add(key);
    }
    this.#keepHashes();
  }

  async #addFile(key: string): Promise<boolean> {
    const { target, recipients, earlier } = this.#options;
    // The files of a key never change, so one that was read once need not be read again.
    const known = this.#hashes.get(key);
    if (!known && !(await fileExists(key))) return false;
    const plain = known ?? (await hashOf(await streamOf(key)));
    this.#hashes.set(key, plain);
    const object = `files/${this.#nameOf(plain.sha256)}`;
    this.files.set(key, { key, object, ...plain });
    this.#present ??= target.files();
    const stored = (await this.#present).has(object) ? earlier.get(object) : undefined;
    if (this.objects[object]) return true;
    if (stored) {
      this.objects[object] = stored;
      return true;
    }
    if (!(await fileExists(key))) {
      this.files.delete(key);
      return false;
    }
    const file = path.join(this.#options.spool, crypto.randomUUID());
    const written = await writeHashed(await encrypted(await streamOf(key), recipients), file);
    await target.put(object, file);
    this.objects[object] = written;
    this.stored += written.bytes;
    return true;
  }

  /** The hash of a file; in an encrypted backup one that does not tell which file it is. */
  #nameOf(sha256: string): string {
    const { recipients, appSecret } = this.#options;
    if (recipients.length === 0) return sha256;
    const key = crypto.hkdfSync('sha256', appSecret, '', 'tejido backup files', 32);
    const hmac = crypto.createHmac('sha256', Buffer.from(key));
    return hmac.update([...recipients, sha256].join('\n')).digest('hex');
  }

  #keepHashes(): void {
    const { hashes } = this.#options;
    const used = [...this.files.keys()].map((key) => [key, this.#hashes.get(key)]);
    const beside = `${hashes}.${crypto.randomUUID()}`;
    fs.writeFileSync(beside, JSON.stringify(Object.fromEntries(used)), { mode: 0o600 });
    fs.renameSync(beside, hashes);
  }
}

async function streamOf(key: string): Promise<Readable> {
  return Readable.fromWeb((await readFile(key)) as NodeWebStream);
}

function readHashes(file: string): Record<string, StoredObject> {
  try {
    const parsed = knownHashes.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}
