import { createHash } from 'node:crypto';

/** The fields that the hash of an entry covers. */
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

/** The `previousHash` of the first entry. */
export const beforeFirst = '0'.repeat(64);

/**
 * The hash of an entry, SHA-256 in hexadecimal, computed independently of the database that keeps the log.
 * The database’s own implementation is `prisma/sql/audit_entry_hash.sql`.
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
    // Omitted when null, so that entries from before this column existed keep their hashes.
    ...(entry.repeats === null ? [] : [String(entry.repeats)]),
  ];
  return createHash('sha256').update(parts.join('|')).digest('hex');
}
