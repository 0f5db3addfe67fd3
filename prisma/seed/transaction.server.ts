import type { Database, Transaction } from '~/platform/db/client.server';

// Any number that nothing else in the portal locks; the migrations' runner has its own.
const SEED_LOCK = 7_265_301;

/**
 * Runs a part of the seed in one transaction that waits its turn: two seeds at once (a start and the
 * operator's command) write one after the other, so neither trips over the other's rows.
 */
export async function seedTransaction<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return database.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK}::bigint)`;
      return work(tx);
    },
    { maxWait: 30_000, timeout: 600_000 },
  );
}
