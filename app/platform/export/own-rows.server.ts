import { listedSql } from '~/platform/auth/listed-sql.server';
import type { Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import type { ExportedTable, ExportedTables } from './exported-table';

export type Row = Readonly<Record<string, unknown>>;

/** Whose rows are read. */
export interface Owner {
  /** of the person or organization */
  id: string;
  /** their own organizations, whose records they may know even if hidden */
  organizationIds: readonly string[];
}

/** Somebody's own rows of all tables of an export, by the table's name in it; tables without rows are left out. */
export async function readOwnTables(
  tx: Transaction,
  tables: ExportedTables,
  owner: Owner,
): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const name of Object.keys(tables)) {
    const rows = await readOwnRows(tx, tables, name, owner);
    if (rows.length > 0) found[name] = rows;
  }
  return found;
}

/** Somebody's own rows of one table with the exported columns, in order of creation (ids are UUIDv7). */
async function readOwnRows(
  tx: Transaction,
  tables: ExportedTables,
  name: string,
  owner: Owner,
): Promise<Row[]> {
  const table = tables[name];
  if (!table) return [];
  const columns = table.exported.map((column) => columnOf(table, column, owner));
  const rows = await tx.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(own) AS row
    FROM (SELECT t AS written, ${Prisma.join(columns)} FROM ${identifier(table.table ?? name)} t
      WHERE ${isOwn(tables, table, owner.id)}) own
    ORDER BY own.written`;
  return rows.map(({ row }) =>
    Object.fromEntries(table.exported.map((column) => [column, row[column] ?? null])),
  );
}

/** Quotes a table or column name, which comes from `ExportedTables` and never from a user. */
const identifier = (name: string) => Prisma.raw(`"${name}"`);

function isOwn(
  tables: ExportedTables,
  { rows: { by, of, key = 'id' } }: ExportedTable,
  id: string,
): Prisma.Sql {
  const column = Prisma.sql`t.${identifier(by)}`;
  const parent = of && tables[of];
  if (!of || !parent) return Prisma.sql`${column} = ${id}::uuid`;
  return Prisma.sql`${column} IN (SELECT t.${identifier(key)} FROM ${identifier(parent.table ?? of)} t
    WHERE ${isOwn(tables, parent, id)})`;
}

function columnOf(
  { leadsTo }: ExportedTable,
  name: string,
  { organizationIds }: Owner,
): Prisma.Sql {
  const column = identifier(name);
  const isOwnOrganization = Prisma.sql`o.id = ANY(${organizationIds}::uuid[])`;
  const isListed = listedSql(Prisma.sql`o`);
  switch (leadsTo?.[name]) {
    case undefined:
      return Prisma.sql`t.${column}`;
    case 'organization':
      return Prisma.sql`(SELECT o.id FROM organization o
        WHERE o.id = t.${column} AND (${isOwnOrganization} OR ${isListed})) AS ${column}`;
    case 'resource':
      return Prisma.sql`(SELECT r.id FROM resource r JOIN organization o ON o.id = r.organization_id
        WHERE r.id = t.${column} AND (${isOwnOrganization} OR (${isListed}
          AND r.withdrawn_at IS NULL AND (r.visibility <> 'organization' OR r.on_request)))) AS ${column}`;
  }
}
