import type { Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';

/** A column that refers to a term, with the other columns of each unique index to which it belongs. */
interface Reference {
  table: string;
  column: string;
  /** as JSON: a list of lists of names */
  keys: string[][];
}

// A term's own texts stay with it.
const own = ['term_text'];

/**
 * Makes every row that refers to a term refer to another one. If that would duplicate a row, the row that already
 * referred to the other term is kept. The tables are read from the database's catalog, so that one added later is
 * not forgotten.
 */
export async function moveReferences(tx: Transaction, from: string, to: string): Promise<void> {
  for (const { table, column, keys } of await references(tx)) {
    const [rows, id] = [name(table), name(column)];
    for (const key of keys) {
      const same = key.map((other) => Prisma.sql`kept.${name(other)} = t.${name(other)}`);
      const twice = Prisma.join([Prisma.sql`kept.${id} = ${to}::uuid`, ...same], ' AND ');
      await tx.$executeRaw`
        DELETE FROM ${rows} t WHERE t.${id} = ${from}::uuid
          AND EXISTS (SELECT 1 FROM ${rows} kept WHERE ${twice})`;
    }
    await tx.$executeRaw`UPDATE ${rows} SET ${id} = ${to}::uuid WHERE ${id} = ${from}::uuid`;
  }
}

function references(tx: Transaction): Promise<Reference[]> {
  return tx.$queryRaw<Reference[]>`
    SELECT c.conrelid::regclass::text AS "table", a.attname::text AS "column",
      coalesce((
        SELECT json_agg((
          SELECT coalesce(json_agg(k.attname), '[]') FROM pg_attribute k
          WHERE k.attrelid = c.conrelid AND k.attnum = ANY(i.indkey) AND k.attnum <> a.attnum))
        FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indisunique
          AND i.indexprs IS NULL AND a.attnum = ANY(i.indkey)), '[]') AS keys
    FROM pg_constraint c
    JOIN pg_attribute target ON target.attrelid = c.confrelid AND target.attname = 'id'
    JOIN pg_attribute a ON a.attrelid = c.conrelid
      AND a.attnum = c.conkey[array_position(c.confkey, target.attnum)]
    WHERE c.contype = 'f' AND c.confrelid = 'term'::regclass
      AND c.conrelid::regclass::text <> ALL(${own}) AND target.attnum = ANY(c.confkey)
    ORDER BY 1, 2`;
}

/** A name from the catalog as SQL. The migrations chose all names; other characters than theirs are refused. */
function name(identifier: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(identifier)) throw new Error(`not a name of ours: ${identifier}`);
  return Prisma.raw(`"${identifier}"`);
}
