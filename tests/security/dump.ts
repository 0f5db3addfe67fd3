import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';

/** All rows of all tables as text, as in a stolen dump; binary columns in hexadecimal. */
export async function dump(): Promise<{ text: string; rows: number }> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;
  const lines: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRaw<{ row: string }[]>(
      Prisma.sql`SELECT t::text AS row FROM ${Prisma.raw(`"${name}"`)} t`,
    );
    lines.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return { text: lines.join('\n'), rows: lines.length };
}

/** Whether a text contains a secret, as it is or as bytes. */
export function holds(text: string, secret: string): boolean {
  return text.includes(secret) || text.includes(Buffer.from(secret).toString('hex'));
}
