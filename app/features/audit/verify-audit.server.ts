import { db } from '~/platform/db/client.server';
import type { AuditHead } from './audit-head';
import { beforeFirst, entryHash } from './entry-hash.server';

/**
 * What is wrong with the first entry that is: it is not there, it says something else than when it was
 * written, it does not follow the one before, it was written past the chain, or it is not what a kept
 * head says.
 */
export type AuditFault = 'missing' | 'changed' | 'unlinked' | 'unchained' | 'rewritten';

export interface AuditVerdict {
  /** how many entries the log has */
  entries: number;
  /** the last entry up to which the chain holds; null when there is none */
  head: AuditHead | null;
  /** the first entry that is wrong; null when the chain holds. Without a number it is in no chain. */
  broken: { number: bigint | null; fault: AuditFault } | null;
}

const PAGE = 2_000;

/**
 * Works out the hash of every entry of the log anew, page by page, and compares it with what the database
 * says and with heads that were kept outside of it.
 *
 * @param kept heads from a file or a letter: without them, a log that was cut off at its end, or written
 * anew from some entry on, cannot be told from a sound one
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

/** Several heads of one number may be known, and none of them may be wrong. */
function byNumber(kept: Iterable<AuditHead>): Map<bigint, string[]> {
  const heads = new Map<bigint, string[]>();
  for (const { number, hash } of kept) heads.set(number, [...(heads.get(number) ?? []), hash]);
  return heads;
}

/** The entries after a number, in the order of the chain. */
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
  // The database holds the three together: a row with a number has both hashes.
  return rows.map(({ number, previousHash, hash, ...rest }) => ({
    ...rest,
    number: number ?? 0n,
    previousHash: previousHash ?? '',
    hash: hash ?? '',
  }));
}
