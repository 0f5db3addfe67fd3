import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * A hash of files and folders: names and contents, so that a checkout that changes only dates makes nothing
 * stale. Tests and generated files do not count.
 *
 * @param {string[]} roots paths that may be missing
 */
export function fingerprint(roots) {
  const hash = crypto.createHash('sha256').update(process.versions.node);
  for (const root of roots)
    for (const file of filesIn(root)) hash.update(file).update(contentHash(file));
  return hash.digest('hex');
}

/** @param {string} file */
function contentHash(file) {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest();
}

/** @param {string} root @returns {string[]} */
function filesIn(root) {
  const stats = fs.statSync(root, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [root];
  return fs
    .readdirSync(root)
    .sort()
    .filter((name) => name !== 'generated' && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesIn(path.join(root, name)));
}
