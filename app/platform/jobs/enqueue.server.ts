import crypto from 'node:crypto';
import PgBoss from 'pg-boss';
import type { Transaction } from '~/platform/db/client.server';
import { patienceOf, type AnyJob, type Job } from './job';

/** The schema of pg-boss, made by the migrations. */
export const JOBS_SCHEMA = 'pgboss';

export interface EnqueueOptions {
  /**
   * What the job is about. While a job with the same key is stored (two days after it was done), no other is
   * added.
   */
  key?: string;
}

/** The same id for the same key, so that the table's primary key prevents a second job. */
function idOf(name: string, key: string | undefined): string {
  if (key === undefined) return crypto.randomUUID();
  const bytes = crypto.createHash('sha256').update(`${name}\n${key}`).digest().subarray(0, 16);
  // UUID version 8 of RFC 9562, for ids with custom content.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [0, 8, 12, 16, 20].map((from, at) => hex.slice(from, [8, 12, 16, 20][at])).join('-');
}

// Only writes into transactions: without one of its own database it opens no connection.
const queues = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('a job is added in a transaction')) },
  schema: JOBS_SCHEMA,
});

/** Lets pg-boss send its statements through a transaction. */
function through(tx: Transaction) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      // Prisma would send an object as a text of its own.
      const sent = values.map((one) =>
        one && typeof one === 'object' ? JSON.stringify(one) : one,
      );
      return { rows: await tx.$queryRawUnsafe<Record<string, unknown>[]>(text, ...sent) };
    },
  };
}

/**
 * Adds a job in the caller's transaction, so that it exists only if that is committed.
 *
 * @returns false when a job with the same key is stored
 */
export async function enqueue<Data extends object>(
  tx: Transaction,
  job: Job<Data>,
  data: Data,
  { key }: EnqueueOptions = {},
): Promise<boolean> {
  await makeQueue(tx, job);
  const options = { ...patienceOf(job), retryBackoff: true, id: idOf(job.name, key) };
  return (await queues.send(job.name, data, { ...options, db: through(tx) })) !== null;
}

/** Makes a job's queue if it does not exist. */
export async function makeQueue(tx: Transaction, { name }: AnyJob): Promise<void> {
  const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.queue WHERE name = ${name}`;
  if (known.length > 0) return;
  await tx.$executeRaw`SELECT pgboss.create_queue(${name}, '{"policy": "standard"}')`;
}
