import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errorMessage, OperatorError } from '../../operator-error.server';
import { identityOfFolder } from '../../process-lock.mjs';
import { makePrivateFolder, type Identity } from './identity.server';

// The longest path of a Unix socket is 103 bytes on macOS and 107 on Linux.
const LONGEST_SOCKET = 103;
const SOCKET_NAME = '.s.PGSQL.5432';

/** The paths of the embedded server under DATA_DIR. */
export interface Layout {
  /** the folder of the others, owned by the user as whom PostgreSQL runs */
  home: string;
  cluster: string;
  log: string;
}

export function layoutOf(dataDir: string): Layout {
  const home = path.join(dataDir, 'postgres');
  return { home, cluster: path.join(home, 'cluster'), log: path.join(home, 'server.log') };
}

/** Makes the server's folder in DATA_DIR, which itself stays the portal's own. */
export function makeHome(home: string, identity: Identity): void {
  try {
    makePrivateFolder(identity, home);
  } catch (error) {
    throw new OperatorError(
      `The database cannot be kept in ${home}: ${errorMessage(error)}. ` +
        'Give the folder to the user who runs the portal, or set DATA_DIR to another one.',
      { cause: error },
    );
  }
}

/**
 * Makes the folder of the server's socket: beside the cluster or, if that path is too long for a socket, in the
 * folder for temporary files. It stays the same until a clean stop, so that a restarted server is found at the
 * same path.
 */
export function makeSocketFolder(home: string, identity: Identity): string {
  const beside = path.join(home, 'socket');
  if (Buffer.byteLength(path.join(beside, SOCKET_NAME)) <= LONGEST_SOCKET) {
    makePrivateFolder(identity, beside);
    return beside;
  }
  const known = readDistantFolder(home);
  if (known && isPrivateTo(identity, known)) return known;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-'));
  makePrivateFolder(identity, folder);
  fs.writeFileSync(noteOf(home), `${folder}\n${identityOfFolder(home)}`, { mode: 0o600 });
  return folder;
}

/** Removes a socket folder among the temporary files, after a clean stop. */
export function removeSocketFolder(home: string): void {
  const folder = readDistantFolder(home);
  if (!folder) return;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(noteOf(home), { force: true });
}

const noteOf = (home: string) => path.join(home, 'socket-folder');

function readDistantFolder(home: string): string | undefined {
  if (!fs.existsSync(noteOf(home))) return undefined;
  const [folder = '', place = ''] = fs.readFileSync(noteOf(home), 'utf8').split('\n');
  // The note in a copy of the data folder names the socket of the original.
  const isOurs =
    path.dirname(folder) === os.tmpdir() &&
    path.basename(folder).startsWith('tejido-') &&
    (place === '' || place === identityOfFolder(home));
  return isOurs ? folder : undefined;
}

/**
 * Whether the folder is still ours: temporary files may be deleted, and then anybody may make a folder of that
 * name.
 */
function isPrivateTo(identity: Identity, folder: string): boolean {
  const stats = fs.lstatSync(folder, { throwIfNoEntry: false });
  const uid = 'uid' in identity ? identity.uid : process.getuid?.();
  return stats?.isDirectory() === true && stats.uid === uid && (stats.mode & 0o077) === 0;
}
