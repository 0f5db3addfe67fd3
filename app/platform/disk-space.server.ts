import fs from 'node:fs';

const MEGABYTE = 1_000_000;

/**
 * The free bytes below which the portal takes nothing more: PostgreSQL stops when it cannot add to its log, which
 * grows by 16 MB at a time.
 */
export const leastSpace = 96 * MEGABYTE;
/** And below which it warns. */
export const littleSpace = 1_000 * MEGABYTE;

const HOLD = 500; // ms; asking takes microseconds, but each request may ask

const held = new Map<string, { at: number; free: number }>();

/** The bytes that are free on the disk of a folder. */
export function freeSpace(folder: string): number {
  const at = performance.now();
  const known = held.get(folder);
  if (known && at - known.at < HOLD) return known.free;
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = bavail * bsize;
  held.set(folder, { at, free });
  return free;
}

/** Whether the disk of a folder has too little space for anything to be saved. */
export function isDiskFull(folder: string): boolean {
  try {
    return freeSpace(folder) < leastSpace;
  } catch {
    return false; // the folder is away: whatever needs it says so
  }
}
