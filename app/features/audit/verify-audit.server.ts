import { db } from '~/platform/db/client.server';
import type { AuditHead } from './audit-head';
import { beforeFirst, entryHash } from './entry-hash.server';

/**
 * What is wrong with the first bad entry: it is missing (`missing`), its content does not match its hash
 * (`changed`), it does not follow the entry before it (`unlinked`), it is not in the chain (`unchained`), or it
 * differs from a kept head (`rewritten`).
 */
export type AuditFault = 'missing' | 'changed' | 'unlinked' | 'unchained' | 'rewritten';

export interface AuditVerdict {
  /** the number of entries in the log */
  entries: number;
  /** the last entry up to which the chain is intact; null when there is none */
  head: AuditHead | null;
  /** the first bad entry; null when the chain is intact. Its number is null when entries are not in the chain. */
  broken: { number: bigint | null; fault: AuditFault } | null;
}

const PAGE = 2_000;

/**
 * Recomputes the hash of every entry of the log, page by page, and compares it with the one in the database
 * and with heads that were kept outside the database.
 *
 * @param kept heads from a file or a letter. Without them, a log that was truncated, or rewritten from some
 * entry on, looks intact.
 */
export async function verifyAudit(kept: Iterable<AuditHead> = []): Promise<AuditVerdict> {
  const entries = await db().auditEntry.count();
  const heads = byNumber(kept);
  let head: AuditHead | null = null;
  const stop = (number: bigint | null, fault: AuditFault) => ({
    entries,
    head,
    broken: { number, fault },
  });
  for (;;) {
    const page = await pageAfter(head?.number ?? 0n);
    for (const entry of page) {
      const expected: bigint = (head?.number ?? 0n) + 1n;
      if (entry.number !== expected) return stop(expected, 'missing');
      if (entry.previousHash !== (head?.hash ?? beforeFirst)) return stop(expected, 'unlinked');
      if (entry.hash !== entryHash(entry)) return stop(expected, 'changed');
      const said = heads.get(expected);
      if (said?.some((hash) => hash !== entry.hash)) return stop(expected, 'rewritten');
      head = { number: expected, hash: entry.hash };
    }
    if (page.length < PAGE) break;
  }
  const last = head?.number ?? 0n;
  if ([...heads.keys()].some((number) => number > last)) return stop(last + 1n, 'missing');
  const loose = await db().auditEntry.count({ where: { number: null } });
  return loose > 0 ? stop(null, 'unchained') : { entries, head, broken: null };
}

/** There may be several heads for one number, and all of them must match. */
function byNumber(kept: Iterable<AuditHead>): Map<bigint, string[]> {
  const heads = new Map<bigint, string[]>();
  for (const { number, hash } of kept) heads.set(number, [...(heads.get(number) ?? []), hash]);
  return heads;
}

/** The entries after this number, in chain order. */
async function pageAfter(number: bigint) {
  const rows = await db().auditEntry.findMany({
    where: { number: { gt: number } },
    select: {
      number: true,
      previousHash: true,
      hash: true,
      id: true,
      at: true,
      actorId: true,
      organizationId: true,
      action: true,
      objectType: true,
      objectId: true,
      outcome: true,
      repeats: true,
    },
    orderBy: { number: 'asc' },
    take: PAGE,
  });
  // A constraint in the database guarantees that a row with a number has both hashes.
  return rows.map(({ number, previousHash, hash, ...rest }) => ({
    ...rest,
    number: number ?? 0n,
    previousHash: previousHash ?? '',
    hash: hash ?? '',
  }));
}
