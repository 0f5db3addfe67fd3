import fs from 'node:fs';
import path from 'node:path';
import { identify, isSameProcess } from '../../process-identity.mjs';
import { identityOfFolder } from '../../process-lock.mjs';

// The portal and the operator's commands share one server, and the last one stops it. Each user of the server
// is a file that is named after its process, so that a killed process is recognized and removed.

/** Records this process as a user of the server. @param folder DATA_DIR/run/database-users */
export function join(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const user = `${identify(process.pid)}\n${identityOfFolder(folder)}`;
  fs.writeFileSync(path.join(folder, String(process.pid)), user, { mode: 0o600 });
}

/** Removes this process. @returns whether no other living process uses the server */
export function leave(folder: string): boolean {
  fs.rmSync(path.join(folder, String(process.pid)), { force: true });
  return fs.readdirSync(folder).every((name) => {
    const file = path.join(folder, name);
    const [user = '', place = ''] = fs.readFileSync(file, 'utf8').split('\n');
    // In a copy of the folder, the users of the original are none.
    if (isSameProcess(user) && (place === '' || place === identityOfFolder(folder))) return false;
    fs.rmSync(file, { force: true });
    return true;
  });
}
