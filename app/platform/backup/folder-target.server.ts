import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { errorCode, errorMessage, OperatorError } from '../operator-error.server';
import { makePrivateFolder } from '../private-folder.server';
import { backupId, objectsOf } from './manifest';
import type { Target } from './target';

const MAKING = '.making-';
const REMOVING = '.removing-';

/**
 * Backups in a folder. What belongs to a backup is written to a folder beside its final name, synced to disk,
 * and renamed when it is published.
 */
export function folderTarget(folder: string): Target {
  try {
    makePrivateFolder(folder);
    makePrivateFolder(path.join(folder, 'files'));
  } catch (error) {
    throw new OperatorError(
      `The folder for backups, ${folder}, cannot be written (${errorMessage(error)}).`,
    );
  }
  const inFolder = (name: string) => path.join(folder, name);
  return {
    name: folder,
    isRemote: false,
    async put(name, file) {
      const isShared = name.startsWith('files/');
      const final = inFolder(isShared ? name : `${MAKING}${name}`);
      makePrivateFolder(path.dirname(final));
      if (!isShared) return move(file, final);
      const partial = `${final}.partial-${crypto.randomUUID()}`;
      await move(file, partial);
      await fs.promises.rename(partial, final);
      sync(path.dirname(final));
    },
    read: async (name) => {
      const file = await fs.promises.open(inFolder(name)).catch((error: unknown) => {
        if (errorCode(error) !== 'ENOENT') throw error;
        throw new OperatorError(`${name} is missing in ${folder}.`);
      });
      return file.createReadStream();
    },
    ids: async () => {
      const names = await fs.promises.readdir(folder);
      return names.filter((name) => backupId.safeParse(name).success).sort();
    },
    files: async () => {
      const names = await fs.promises.readdir(inFolder('files'));
      return new Set(names.filter((name) => !name.includes('.partial-')).map((n) => `files/${n}`));
    },
    async publish(id, manifest) {
      const making = inFolder(`${MAKING}${id}`);
      const file = path.join(making, path.basename(objectsOf(id, false).manifest));
      await fs.promises.writeFile(file, manifest, { mode: 0o600, flush: true });
      sync(making);
      await fs.promises.rename(making, inFolder(id));
      sync(folder);
    },
    async withdraw(id) {
      const aside = inFolder(`${REMOVING}${id}`);
      await fs.promises.rename(inFolder(id), aside);
      await fs.promises.rm(aside, { recursive: true, force: true });
    },
    removeFile: (name) => fs.promises.rm(inFolder(name), { force: true }),
    async tidy() {
      const unfinished = (name: string) => name.startsWith(MAKING) || name.startsWith(REMOVING);
      for (const name of (await fs.promises.readdir(folder)).filter(unfinished))
        await fs.promises.rm(inFolder(name), { recursive: true, force: true });
      for (const name of await fs.promises.readdir(inFolder('files')))
        if (name.includes('.partial-')) await fs.promises.rm(inFolder(`files/${name}`));
    },
  };
}

/** Moves a file, also to another disk, and has its content on the disk before it returns. */
async function move(from: string, to: string): Promise<void> {
  try {
    await fs.promises.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    await fs.promises.copyFile(from, to);
    await fs.promises.rm(from);
  }
  await fs.promises.chmod(to, 0o600);
  if (process.getuid?.() === 0) await fs.promises.chown(to, 0, 0); // PostgreSQL, which wrote some, is another user
  sync(to);
}

function sync(file: string): void {
  const descriptor = fs.openSync(file, 'r');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}
