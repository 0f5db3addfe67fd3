import type { Readable } from 'node:stream';
import { OperatorError } from '../operator-error.server';
import { decrypted } from './age.server';
import { hashOf, readText } from './hashing.server';
import {
  contentsSchema,
  objectsOf,
  type Contents,
  type Manifest,
  type StoredObject,
} from './manifest';
import { readManifest } from './signature.server';
import type { Target } from './target';

/** A published backup. */
export interface Stored {
  target: Target;
  manifest: Manifest;
  identities: readonly string[];
}

/**
 * Opens a published backup.
 *
 * @param id the latest one if it is not given
 * @throws OperatorError when there is none, or its manifest was changed
 */
export async function openStored(
  target: Target,
  id: string | undefined,
  identities: readonly string[] = [],
): Promise<Stored> {
  const ids = await target.ids();
  const wanted = id ?? ids.at(-1);
  if (wanted === undefined) throw new OperatorError(`There is no backup in ${target.name}.`);
  if (!ids.includes(wanted))
    throw new OperatorError(`There is no backup ${wanted} in ${target.name}.`);
  const manifest = readManifest(
    await readText(await target.read(objectsOf(wanted, false).manifest)),
  );
  if (manifest.id !== wanted)
    throw new OperatorError(`The backup ${wanted} holds the manifest of another, ${manifest.id}.`);
  return { target, manifest, identities };
}

/** Whether what is in a backup can be read with the keys at hand. */
export function canOpen({ manifest, identities }: Stored): boolean {
  return manifest.recipients.length === 0 || identities.length > 0;
}

/** Reads an object of a backup, decrypted. */
export async function readObject(stored: Stored, name: string): Promise<Readable> {
  const source = await stored.target.read(name);
  return stored.manifest.recipients.length > 0 ? decrypted(source, stored.identities) : source;
}

export async function readContents(stored: Stored): Promise<Contents> {
  const { contents } = objectsOf(stored.manifest.id, stored.manifest.recipients.length > 0);
  return contentsSchema.parse(JSON.parse(await readText(await readObject(stored, contents))));
}

/** The secret of the installation that made the backup; undefined if it was left out. */
export async function readSecret(stored: Stored): Promise<string | undefined> {
  const { id, hasSecrets, recipients } = stored.manifest;
  if (!hasSecrets) return undefined;
  const { secrets } = objectsOf(id, recipients.length > 0);
  const read = JSON.parse(await readText(await readObject(stored, secrets))) as {
    appSecret?: unknown;
  };
  return typeof read.appSecret === 'string' ? read.appSecret : undefined;
}

/** An object of a backup that is not as its manifest says, and what is wrong in a sentence. */
export interface Changed {
  object: string;
  fault: string;
}

/** Compares everything that a backup consists of with its manifest. */
export async function findChanged({ target, manifest }: Stored): Promise<Changed[]> {
  const faults: Changed[] = [];
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.objects)) {
    try {
      const found = await hashOf(await target.read(name));
      if (found.bytes !== bytes || found.sha256 !== sha256)
        faults.push({ object: name, fault: `${name} was changed` });
    } catch (error) {
      const fault = error instanceof OperatorError ? error.message : `${name} cannot be read`;
      faults.push({ object: name, fault });
    }
  }
  return faults;
}

/**
 * The shared files of all backups of a place, by name. A backup whose manifest is damaged counts as none, or, if
 * `strict`, as an error.
 */
export async function sharedFiles(
  target: Target,
  { strict = false } = {},
): Promise<Map<string, StoredObject>> {
  const files = new Map<string, StoredObject>();
  for (const id of await target.ids()) {
    const stored = await openStored(target, id).catch((error: unknown) => {
      if (strict) throw error;
      return undefined;
    });
    for (const [name, object] of Object.entries(stored?.manifest.objects ?? {}))
      if (name.startsWith('files/')) files.set(name, object);
  }
  return files;
}
