import pg from 'pg';
import { isLocale, locales, type Locale } from '~/i18n/locale';
import { Prisma } from './generated/client';

/** The collation for the alphabetical order of a language of the interface. */
export function alphabetOf(locale: Locale): string {
  if (!isLocale(locale)) throw new Error('not a language of the interface');
  return nameOf(locale);
}

const nameOf = (locale: Locale) => `alphabet_${locale}`;

/**
 * The SQL after `ORDER BY` that sorts by a name alphabetically.
 *
 * @param name the result of the SQL function `alphabetical`
 */
export function inAlphabet(locale: Locale, name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${name} COLLATE ${Prisma.raw(`"${alphabetOf(locale)}"`)}`;
}

interface Collation {
  name: string;
  isOutdated: boolean;
}

/**
 * Makes what alphabetical lists need in each language of the interface, where it is missing: a collation, and
 * the indexes by which the directory reads its pages in that order. Rebuilds the indexes if they were made with
 * another ICU version than the server has now. To be called after migrating.
 *
 * @param owner a connection as the owner of the tables
 */
export async function makeAlphabets(
  owner: pg.Client,
  languages: readonly Locale[] = locales,
): Promise<void> {
  const found = await owner.query(`SELECT to_regclass('search_entry') AS entries`);
  if (!(found.rows as { entries: string | null }[])[0]?.entries) return;
  const { rows } = await owner.query<Collation>(
    `SELECT collname AS name, collversion <> pg_collation_actual_version(oid) AS "isOutdated"
     FROM pg_collation WHERE collnamespace = current_schema()::regnamespace`,
  );
  for (const locale of languages) {
    const name = nameOf(locale);
    const known = rows.find((row) => row.name === name);
    if (!known) await owner.query(creation(locale));
    else if (known.isOutdated) await owner.query(renewal(locale));
  }
}

// Partial indexes with a condition that always holds: Prisma's schema does not know these indexes, and leaves
// partial ones alone.
const creation = (locale: Locale) => {
  const { collation, byName, byFreshness } = namesOf(locale);
  return `BEGIN;
    CREATE COLLATION ${collation} (provider = icu, locale = ${pg.escapeLiteral(locale)});
    CREATE INDEX ${byName} ON search_entry (sort_name COLLATE ${collation}, organization_id, ordinal)
      WHERE ordinal >= 0;
    CREATE INDEX ${byFreshness} ON search_entry
      (verified_at DESC NULLS LAST, sort_name COLLATE ${collation}, organization_id, ordinal) WHERE ordinal >= 0;
    COMMIT`;
};

const renewal = (locale: Locale) => {
  const { collation, byName, byFreshness } = namesOf(locale);
  return `BEGIN;
    REINDEX INDEX ${byName};
    REINDEX INDEX ${byFreshness};
    ALTER COLLATION ${collation} REFRESH VERSION;
    COMMIT`;
};

function namesOf(locale: Locale) {
  return {
    collation: pg.escapeIdentifier(nameOf(locale)),
    byName: pg.escapeIdentifier(`search_entry_name_${locale}_idx`),
    byFreshness: pg.escapeIdentifier(`search_entry_fresh_${locale}_idx`),
  };
}
