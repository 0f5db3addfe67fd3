import fs from 'node:fs';
import path from 'node:path';
import { errorCode, errorMessage, OperatorError } from './operator-error.server';
import { closeFolder } from './private-folder.server';

const reasons: Record<string, string> = {
  EACCES: 'it belongs to somebody else',
  EPERM: 'it belongs to somebody else',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'something on its path is not a folder',
  ENOTDIR: 'something on its path is not a folder',
};

/**
 * Makes DATA_DIR if it is missing, readable by its owner alone, and checks that it can be written. An existing
 * folder is closed to others if we own it. When root runs the portal, others may pass through to folders of
 * their own in it, because PostgreSQL does not run as root.
 *
 * @throws OperatorError when it cannot be made or written
 */
export function ensureDataDir(dataDir: string): void {
  const probe = path.join(dataDir, `.write-test-${process.pid}`);
  try {
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
    if (!fs.existsSync(dataDir)) {
      fs.mkdirSync(path.dirname(dataDir), { recursive: true }); // the folders above are not ours to close
      fs.mkdirSync(dataDir, { mode });
    }
    closeFolder(dataDir, mode);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && fs.existsSync(dataDir)) return; // another process was first
    const reason = reasons[errorCode(error) ?? ''] ?? errorMessage(error);
    throw new OperatorError(
      `The folder for data, ${dataDir}, cannot be written (${reason}): ` +
        'give it to the user who runs the portal, or set DATA_DIR to another folder.',
      { cause: error },
    );
  }
}
