import { Prisma } from '~/platform/db/generated/client';
import { db } from '~/platform/db/client.server';

// What answering any request may write: who was there when, what was tried or downloaded how often, what a
// passkey that nobody has used yet is to sign.
const limits = ['limit_counter', 'limit_salt'];
const counts = ['resource_download', ...limits];
const always = ['session', 'audit_entry', 'audit_head', 'passkey_challenge', ...counts];

// Refusing somebody is written down.
const rowsOf: Record<string, string> = { audit_entry: " WHERE t.action <> 'access.deny'" };

// How often a link was opened is counted by opening it; nothing else of the link changes then.
const textOf: Record<string, string> = {
  resource_share_link: "(to_jsonb(t) - 'opened')::text",
  // Thousands of rows of 16,384 bits: how many are set tells as well.
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

/** Reads a fingerprint of every table but those that each request may write to. */
export function databaseState(): Promise<Record<string, string>> {
  return fingerprints(always);
}

/** Reads a fingerprint of every table there is, but for the counts of limits and notes of what was refused. */
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
