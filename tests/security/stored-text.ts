import { Prisma } from '~/platform/db/generated/client';
import { db, type Transaction } from '~/platform/db/client.server';

interface Column {
  table: string;
  column: string;
}

// Columns that users do not type: keys, codes, hashes, what the portal itself writes about files and letters.
const notTyped =
  /slug|locale|(^|_)code$|hash|_key$|kind|media_type|sha256|^id$|_id$|role|transport|browser|system|last_error|field_group/;
const notTypedIn =
  /^_|_search$|^search_|^audit|^limit|^outbox|^country$|^language$|^session$|^sql_file$|^token$/;

/** Every column of the database with texts that users typed; short ones hold codes. */
export async function typedColumns(): Promise<Column[]> {
  const columns = await db().$queryRaw<Column[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type IN ('text', 'character varying')
      AND is_generated = 'NEVER' AND coalesce(character_maximum_length, 1000) >= 100
    ORDER BY 1, 2`;
  return columns.filter(({ table, column }) => !notTypedIn.test(table) && !notTyped.test(column));
}

// Names and titles, which may be right-to-left.
const names =
  /^(?:name|title|label|acronym|region|municipality|variant|contact_name|other_authors)$/;

/** A text in the form that a column requires, with a payload in it, and with a Hebrew word in names. */
function fitted({ column }: Column, payload: string): string {
  if (names.test(column)) return `${payload} שם`;
  if (column === 'email') return `${payload.replace(/[\s@]/g, '/').toLowerCase()}@example.org`;
  return ['url', 'website'].includes(column) ? `https://example.org/${payload}` : payload;
}

// Columns in which the database allows a text only in some rows.
const only: Record<string, string> = {
  'organization_place.street': ` AND precision = 'precise'`,
  'organization_place.region': ` AND precision <> 'country'`,
  'organization_place.municipality': ` AND precision <> 'country'`,
};

/**
 * Writes payloads into every row of these columns, bypassing all forms: pages must be harmless whatever is
 * stored.
 *
 * @param payloadFor gives the payload for the column with this index
 * @returns how many columns
 */
export async function storeEverywhere(payloadFor: (index: number) => string): Promise<number> {
  const columns = await typedColumns();
  for (const [index, one] of columns.entries()) {
    const text = fitted(one, payloadFor(index));
    const isAddress = one.column === 'email' && one.table !== 'organization_contact';
    // E-mail addresses are unique, so each begins with its row's position.
    const value = isAddress
      ? `'a' || (ctid::text::point)[0]::int || 'b' || (ctid::text::point)[1]::int || $1`
      : '$1';
    const filled = `"${one.column}" IS NOT NULL${only[`${one.table}.${one.column}`] ?? ''}`;
    await db().$executeRawUnsafe(
      `UPDATE "${one.table}" SET "${one.column}" = ${value} WHERE ${filled}`,
      text,
    );
  }
  return columns.length;
}

/** Tries to store a script URL in every column for URLs. @returns the columns that accept it */
export async function columnsThatTakeScripts(): Promise<string[]> {
  const taking: string[] = [];
  for (const { table, column } of await typedColumns()) {
    if (!['url', 'website'].includes(column)) continue;
    try {
      await db().$transaction(async (tx) => {
        const rows = await tx.$executeRaw(
          Prisma.sql`UPDATE ${Prisma.raw(`"${table}"`)} SET ${Prisma.raw(`"${column}"`)} = 'javascript:alert(1)'`,
        );
        // An update of no rows tells nothing: the table's own rule does.
        if (rows > 0 || !(await hasUrlRule(tx, table, column))) throw new Error('taken');
      });
    } catch (error) {
      if (error instanceof Error && error.message === 'taken') taking.push(`${table}.${column}`);
    }
  }
  return taking;
}

/** Whether a table takes only URLs that begin with http:// or https:// in a column. */
async function hasUrlRule(tx: Transaction, table: string, column: string): Promise<boolean> {
  const rules = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
    WHERE contype = 'c' AND conrelid = ${table}::regclass AND attname = ${column}
      AND pg_get_constraintdef(pg_constraint.oid) LIKE '%^https?://%'`;
  return rules.length > 0;
}
