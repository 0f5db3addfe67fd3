import type { Transaction } from './client.server';

/** The numbers of the advisory locks: arbitrary, but unique, also among those of the set-up and the seed. */
const locks = {
  /** for changes of administrators: if two demote each other at the same time, only one may succeed */
  administrators: 20_261_123,
  auditHead: 20_261_125,
  backupOverdue: 20_261_201_14,
  joiningReminder: 20_261_126_17,
  openCorrections: 20_261_126_11,
  staleProfiles: 20_261_127,
  /** for setting names, so that two organizations cannot take the same name at the same time */
  names: 20_261_130_21,
} as const;

/** Makes the transactions that take this lock wait for one another. */
export async function takeLock(tx: Transaction, lock: keyof typeof locks): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks[lock]}::bigint)`;
}
