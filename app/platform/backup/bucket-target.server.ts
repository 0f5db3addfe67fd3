import fs from 'node:fs';
import { openBucket } from '../storage/storage.server';
import { OperatorError } from '../operator-error.server';
import { backupId, objectsOf } from './manifest';
import type { Target } from './target';

/**
 * Backups in a bucket. Nothing can be renamed there: the manifest is stored last and removed first, and what has
 * no manifest is no backup.
 */
export async function bucketTarget(url: string): Promise<Target> {
  const { disk, prefix, bucket } = await openBucket(url);
  const manifestOf = (id: string) => objectsOf(id, false).manifest;
  const all = async (folder: string): Promise<string[]> => {
    const names: string[] = [];
    let paginationToken: string | undefined;
    do {
      const options = { recursive: true, ...(paginationToken && { paginationToken }) };
      const page = await disk.listAll(prefix + folder, options);
      for (const object of page.objects)
        if (object.isFile) names.push(object.key.slice(prefix.length));
      paginationToken = page.paginationToken;
    } while (paginationToken);
    return names;
  };
  const everything = () => all('');
  const published = (names: readonly string[]) =>
    names
      .filter((name) => name === manifestOf(name.split('/')[0] ?? ''))
      .map((name) => name.split('/')[0] ?? '')
      .filter((id) => backupId.safeParse(id).success)
      .sort();
  const remove = async (names: readonly string[]) => {
    for (const name of names) await disk.delete(prefix + name);
  };
  return {
    name: `s3://${bucket}/${prefix}`,
    isRemote: true,
    async put(name, file) {
      const { size } = await fs.promises.stat(file);
      const source = fs.createReadStream(file);
      await disk.putStream(prefix + name, source, { contentLength: size });
      await fs.promises.rm(file);
    },
    read: (name) =>
      disk.getStream(prefix + name).catch(() => {
        throw new OperatorError(`${name} is missing in the bucket ${bucket}.`);
      }),
    ids: async () => published(await everything()),
    files: async () => new Set(await all('files/')),
    publish: (id, manifest) => disk.put(prefix + manifestOf(id), manifest),
    async withdraw(id) {
      await disk.delete(prefix + manifestOf(id));
      await remove(await all(`${id}/`));
    },
    removeFile: (name) => disk.delete(prefix + name),
    async tidy() {
      const names = await everything();
      const whole = new Set(published(names));
      const isOfUnfinished = (name: string) => {
        const id = name.split('/')[0] ?? '';
        return backupId.safeParse(id).success && !whole.has(id);
      };
      await remove(names.filter(isOfUnfinished));
    },
  };
}
