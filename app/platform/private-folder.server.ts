import fs from 'node:fs';
import { errorCode } from './operator-error.server';

/** Makes a folder that its owner alone opens, or closes one that is there, whatever the process's umask is. */
export function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeFolder(folder);
}

/**
 * Closes a folder to others than its owner, where it belongs to whoever runs the portal; it is never opened to
 * more. A file system that knows no modes is left as it is.
 *
 * @param most what stays open; 0o711 lets others pass through to a folder of their own in it
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
