import type { Target } from '~/platform/backup/target';
import { sharedFiles } from '~/platform/backup/stored.server';
import { expired } from './retention';

/**
 * Removes the backups that are no longer kept, then the files that no other backup has. While a manifest cannot be
 * read, no file is removed, because it may be one of that backup's.
 *
 * @returns the ids that were removed
 */
export async function retireBackups(target: Target): Promise<string[]> {
  const gone = expired(await target.ids());
  for (const id of gone) await target.withdraw(id);
  if (gone.length === 0) return gone;
  const needed = await sharedFiles(target, { strict: true }).catch(() => undefined);
  if (!needed) return gone;
  for (const name of await target.files()) if (!needed.has(name)) await target.removeFile(name);
  return gone;
}
