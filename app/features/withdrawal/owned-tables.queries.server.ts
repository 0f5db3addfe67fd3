import type { Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';

/** One foreign key: rows of `child` that belong to a row of `parent`. Names as SQL writes them. */
interface Belonging {
  child: string;
  parent: string;
  columns: string[];
  referenced: string[];
  /** `c`: rows go with their parent; `r` and `a`: they stand in the way of it; `n`: they stay without */
  rule: string;
}

/** A table whose rows are an organization's own, by whatever way they belong to it. */
export interface OwnedTable {
  name: string;
  /** names of its columns, without secrets and what is made from the others */
  columns: string[];
  /** rows that name the organization itself */
  isDirect: boolean;
  /** those rows must be deleted before the organization */
  standsInTheWay: boolean;
  /** picks its rows; the table is `t` */
  where: Prisma.Sql;
}

/** Made from other tables, and made anew from them. */
export const derivedTables: ReadonlySet<string> = new Set([
  'organization_search',
  'search_entry',
  'resource_search',
  'resource_body',
  'resource_file_page',
  'resource_preview',
]);

const secret = /(?:^|_)(?:hash|secret|sealed)$/;
/** Given by outsiders for an answer, and for nothing else. */
const lent: ReadonlySet<string> = new Set([
  'correction.email',
  'join_request.email',
  'join_request.contact_name',
]);

async function readBelongings(tx: Transaction): Promise<Belonging[]> {
  return tx.$queryRaw<Belonging[]>`
    SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
      c.confdeltype::text AS rule,
      (SELECT array_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(c.conkey)
        WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS columns,
      (SELECT array_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(c.confkey)
        WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number) AS referenced
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace
      AND c.conrelid <> c.confrelid AND c.confdeltype <> 'n'
    ORDER BY 1, 2`;
}

async function readColumns(tx: Transaction): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT a.attrelid::regclass::text AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0
      AND NOT a.attisdropped AND a.atttypid NOT IN ('tsvector'::regtype, 'bytea'::regtype)
    GROUP BY 1`;
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

const list = (names: readonly string[], prefix = '') =>
  Prisma.raw(names.map((name) => prefix + name).join(', '));

/**
 * Every table that holds something of an organization, as the database itself knows by its foreign keys: a
 * table that is new is among them without anybody's doing.
 *
 * @param id of the organization
 */
export async function readOwnedTables(tx: Transaction, id: string): Promise<OwnedTable[]> {
  const belongings = await readBelongings(tx);
  const columns = await readColumns(tx);
  const root = Prisma.sql`t.id = ${id}::uuid`;
  const found = new Map<string, Belonging[]>([['organization', []]]);
  for (const parent of found.keys()) {
    for (const one of belongings.filter((belonging) => belonging.parent === parent)) {
      if (one.child === 'organization') continue;
      found.set(one.child, [...(found.get(one.child) ?? []), one]);
    }
  }
  const whereOf = (name: string, above: readonly string[]): Prisma.Sql => {
    if (name === 'organization') return root;
    const ways = (found.get(name) ?? []).filter(({ parent }) => !above.includes(parent));
    const parts = ways.map(
      ({ parent, columns: own, referenced }) =>
        Prisma.sql`(${list(own, 't.')}) IN (SELECT ${list(referenced, 't.')} FROM ${Prisma.raw(parent)} t
          WHERE ${whereOf(parent, [...above, name])})`,
    );
    return parts.length > 0 ? Prisma.sql`(${Prisma.join(parts, ' OR ')})` : Prisma.sql`false`;
  };
  return [...found].map(([name, ways]) => {
    const direct = ways.filter(({ parent }) => parent === 'organization');
    return {
      name,
      columns: (columns.get(name) ?? []).filter(
        (column) => !secret.test(column) && !lent.has(`${name}.${column}`),
      ),
      isDirect: direct.length > 0,
      standsInTheWay: direct.some(({ rule }) => rule !== 'c'),
      where: whereOf(name, [name]),
    };
  });
}

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a table that are the organization's, in the order in which they were written, if it has one. */
export async function readRows(tx: Transaction, table: OwnedTable): Promise<Row[]> {
  const rows = await tx.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(t) AS row FROM ${Prisma.raw(table.name)} t WHERE ${table.where} ORDER BY t`;
  return rows.map(({ row }) =>
    Object.fromEntries(table.columns.map((column) => [column, row[column] ?? null])),
  );
}
