import fs from 'node:fs';
import path from 'node:path';
import { identify, isSameProcess } from '../../process-identity.mjs';

// The portal and the operator's commands share one server, and the last one stops it. Each user of the server
// is a file that is named after its process, so that a killed process is recognized and removed.

/** Records this process as a user of the server. @param folder DATA_DIR/run/database-users */
export function join(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.writeFileSync(path.join(folder, String(process.pid)), identify(process.pid), { mode: 0o600 });
}

/** Removes this process. @returns whether no other living process uses the server */
export function leave(folder: string): boolean {
  fs.rmSync(path.join(folder, String(process.pid)), { force: true });
  return fs.readdirSync(folder).every((name) => {
    const file = path.join(folder, name);
    if (isSameProcess(fs.readFileSync(file, 'utf8'))) return false;
    fs.rmSync(file, { force: true });
    return true;
  });
}
