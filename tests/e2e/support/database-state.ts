import { Prisma } from '~/platform/db/generated/client';
import { db } from '~/platform/db/client.server';

// Tables that any request may write to: sessions and audit entries, rate limits and download counts, passkey
// challenges, and what harvesters were told.
const limits = ['limit_counter', 'limit_salt'];
const counts = ['resource_download', ...limits];
const always = [
  'session',
  'audit_entry',
  'audit_head',
  'passkey_challenge',
  'harvested_record',
  ...counts,
];

// Denials are written to the audit log.
const rowsOf: Record<string, string> = { audit_entry: " WHERE t.action <> 'access.deny'" };

// Opening a link counts how often it was opened, and changes nothing else of it.
const textOf: Record<string, string> = {
  resource_share_link: "(to_jsonb(t) - 'opened')::text",
  // Reading a request or the inbox marks what one was told as seen, and changes nothing else of it.
  notification: "(to_jsonb(t) - 'shown_at')::text",
  // Thousands of rows of 16,384 bits: the number of set bits is enough.
  search_posting: "concat_ws('/', t.key, t.chunk, t.audience, bit_count(t.bits))",
};

const questions = new Map<string, Promise<string>>();

async function fingerprints(skipped: readonly string[]): Promise<Record<string, string>> {
  const key = skipped.join();
  const question = questions.get(key) ?? makeQuestion(skipped);
  questions.set(key, question);
  const rows = await db().$queryRaw<{ name: string; print: string }[]>(Prisma.raw(await question));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

/** Reads a fingerprint of every table except those that any request may write to. */
export function databaseState(): Promise<Record<string, string>> {
  return fingerprints(always);
}

/** Reads a fingerprint of every table except those of rate limits, and without the audit entries of denials. */
export function everyTable(): Promise<Record<string, string>> {
  return fingerprints(limits);
}

async function makeQuestion(skipped: readonly string[]): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;
  return tables
    .filter(({ name }) => !skipped.includes(name) && !name.startsWith('_'))
    .map(({ name }) => {
      const text = textOf[name] ?? 't::text';
      const rows = `"${name}" t${rowsOf[name] ?? ''}`;
      return `SELECT '${name}' AS name, md5(coalesce(string_agg(${text}, '\n' ORDER BY ${text}), '')) AS print FROM ${rows}`;
    })
    .join(' UNION ALL ');
}
