import crypto from 'node:crypto';
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

/**
 * Adds a job in the caller's transaction, so that it exists only if that is committed. Written by SQL of our
 * own because pg-boss would use another connection.
 *
 * @returns false when there already is a job with the same key
 */
export async function enqueue<Data extends object>(
  tx: Transaction,
  job: Job<Data>,
  data: Data,
  { key }: EnqueueOptions = {},
): Promise<boolean> {
  const { name } = job;
  const { expireInSeconds, retryLimit, retryDelay } = patienceOf(job);
  await makeQueue(tx, job);
  const added = await tx.$executeRaw`
    INSERT INTO pgboss.job
      (id, name, data, expire_in, retry_limit, retry_delay, retry_backoff, policy)
    VALUES (${idOf(name, key)}::uuid, ${name}, ${JSON.stringify(data)}::jsonb,
      ${expireInSeconds}::int * interval '1 second', ${retryLimit}::int, ${retryDelay}::int, true, 'standard')
    ON CONFLICT DO NOTHING`;
  return added === 1;
}

/** Makes a job's queue if it is missing. */
export async function makeQueue(tx: Transaction, { name }: AnyJob): Promise<void> {
  const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.queue WHERE name = ${name}`;
  if (known.length > 0) return;
  await tx.$executeRaw`SELECT pgboss.create_queue(${name}, '{"policy": "standard"}')`;
}
