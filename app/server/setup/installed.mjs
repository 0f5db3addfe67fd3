import fs from 'node:fs';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package */

/**
 * Whether node_modules has what package-lock.json names. npm records what it installed at the end of an
 * installation; after an interrupted one the record is missing.
 *
 * @param {'portal' | 'all'} wanted what builds and runs the portal, or also the tools that check it
 */
export function isInstalled(wanted) {
  const named = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!present) return false;
  return Object.entries(named ?? {}).every(([folder, one]) => {
    if (folder === '' || !isForThisMachine(one)) return true;
    if (wanted === 'portal' && one.dev) return true;
    return present[folder]?.version === one.version && fs.existsSync(folder);
  });
}

/**
 * Optional packages are for one kind of machine, or may be left out; of two builds for different C libraries
 * npm chooses the right one.
 *
 * @param {Package} one
 */
function isForThisMachine({ optional, devOptional, os, cpu, libc }) {
  if (!optional && !devOptional) return true;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

/** @param {string} file @returns {Record<string, Package> | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
