import { db } from '~/platform/db/client.server';

/** The columns of every table of the portal's schema, by the table's name; each list is sorted. */
export async function databaseColumns(): Promise<Record<string, string[]>> {
  const rows = await db().$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT table_name::text AS "table", array_agg(column_name::text) AS columns
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
      AND table_name <> '_prisma_migrations'
    GROUP BY 1`;
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns.sort()]));
}
