import { createHash } from 'node:crypto';

/** What the chain's hash of an entry covers. */
export interface ChainedEntry {
  number: bigint;
  previousHash: string;
  id: string;
  at: Date;
  actorId: string | null;
  organizationId: string | null;
  action: string;
  objectType: string;
  objectId: string | null;
  outcome: string;
  repeats: number | null;
}

/** The hash before the first entry's. */
export const beforeFirst = '0'.repeat(64);

/**
 * The hash of an entry, SHA-256 in hexadecimal, worked out here and not by the database that keeps the
 * log. The database's own is `audit_entry_hash` of the migration `letters_and_stamps`.
 */
export function entryHash(entry: ChainedEntry): string {
  const parts = [
    String(entry.number),
    entry.previousHash,
    entry.id,
    entry.at.toISOString(),
    entry.actorId ?? '-',
    entry.organizationId ?? '-',
    entry.action,
    entry.objectType,
    entry.objectId ?? '-',
    entry.outcome,
    // Entries of before there was a number are hashed as they were.
    ...(entry.repeats === null ? [] : [String(entry.repeats)]),
  ];
  return createHash('sha256').update(parts.join('|')).digest('hex');
}
