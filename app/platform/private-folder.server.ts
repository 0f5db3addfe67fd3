import fs from 'node:fs';
import { errorCode } from './operator-error.server';

/** Makes a folder that only its owner can open, whatever the process's umask is. Closes a folder that exists. */
export function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeFolder(folder);
}

/**
 * Removes the rights of others from a folder that belongs to whoever runs the portal; never adds any. On a file
 * system without modes it does nothing.
 *
 * @param most the rights that stay; 0o711 lets others pass through to folders of their own in it
 */
export function closeFolder(folder: string, most: 0o700 | 0o711 = 0o700): void {
  const stat = fs.statSync(folder);
  const now = stat.mode & 0o777;
  if (stat.uid !== process.getuid?.() || (now & most) === now) return;
  try {
    fs.chmodSync(folder, now & most);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
  }
}
