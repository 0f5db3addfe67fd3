import { Prisma } from '~/platform/db/generated/client';
import { db } from '~/platform/db/client.server';

// What answering any request may write: who was there when, what was tried, how often.
const always = ['session', 'audit_entry', 'audit_head', 'limit_counter', 'limit_salt'];

let question: Promise<string> | undefined;

/** Reads a fingerprint of every table but those that each request may write to. */
export async function databaseState(): Promise<Record<string, string>> {
  question ??= makeQuestion();
  const rows = await db().$queryRaw<{ name: string; print: string }[]>(Prisma.raw(await question));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

async function makeQuestion(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;
  return tables
    .filter(({ name }) => !always.includes(name) && !name.startsWith('_'))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '\n' ORDER BY t::text), '')) AS print FROM "${name}" t`,
    )
    .join(' UNION ALL ');
}
