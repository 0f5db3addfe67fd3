import type { Database, Transaction } from '~/platform/db/client.server';

// Any number that nothing else in the portal locks; the runner of the migrations has its own.
const SEED_LOCK = 7_265_301;

/**
 * Runs a part of the seed in one transaction that holds a lock: two seeds at the same time (a start and the
 * operator's command) write one after the other, so that their rows do not conflict.
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
