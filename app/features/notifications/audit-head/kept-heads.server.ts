import fs from 'node:fs';
import path from 'node:path';
import { headOf, headWord, type AuditHead } from '~/features/audit/audit-head';

const fileIn = (dataDir: string) => path.join(dataDir, 'audit-heads.txt');

/** The heads in DATA_DIR/audit-heads.txt by day (`2026-11-24`), oldest first. */
export function readKeptHeads(dataDir: string): Map<string, AuditHead> {
  const heads = new Map<string, AuditHead>();
  if (!fs.existsSync(fileIn(dataDir))) return heads;
  for (const line of fs.readFileSync(fileIn(dataDir), 'utf8').split('\n')) {
    const [day = '', word = ''] = line.split(' ');
    const head = headOf(word);
    if (head && !heads.has(day)) heads.set(day, head);
  }
  return heads;
}

/**
 * Appends a day's head to DATA_DIR/audit-heads.txt, which only its owner can read, and syncs it to disk. Does
 * nothing if the file already has that day.
 */
export function writeKeptHead(dataDir: string, day: string, head: AuditHead): void {
  if (readKeptHeads(dataDir).has(day)) return;
  const file = fs.openSync(fileIn(dataDir), 'a', 0o600);
  try {
    fs.fchmodSync(file, 0o600);
    fs.writeSync(file, `${day} ${headWord(head)}\n`);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}
