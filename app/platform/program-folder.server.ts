import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that the portal is installed in: the nearest folder with a package.json above this module, or
 * above the build that contains it.
 */
export function programFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('the folder of the program was not found');
    folder = above;
  }
  return folder;
}

/** The version of the portal, as its package.json has it. */
export function programVersion(): string {
  const file = path.join(programFolder(), 'package.json');
  const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { version?: unknown };
  return typeof version === 'string' ? version : 'unknown';
}
