import crypto from 'node:crypto';
import type pg from 'pg';
import { OperatorError } from '../operator-error.server';

/** The migration that holds all tables of release 0.1. */
export const BASELINE = '20261126180001_baseline';

// The migrations of release 0.1, which the baseline replaces.
const REPLACED = [
  '20261123000000_foundation',
  '20261123000100_reference_synonyms',
  '20261124000000_indexes_of_lists',
  '20261124010000_accounts_that_hold',
  '20261124020000_audit_heads',
  '20261124025000_passkey_challenges',
  '20261126010001_profile_revisions',
  '20261126010002_text_states',
  '20261126010003_profile_drafts',
  '20261126020000_profile_rows',
  '20261126020010_logos_and_names',
  '20261126030000_jobs',
  '20261126030100_freshness',
  '20261126040000_reach',
  '20261126050000_search_postings',
  '20261126050001_thesaurus',
  '20261126050002_directory_search',
  '20261126050003_search_index_in_bulk',
  '20261126060000_content_change',
  '20261126070000_shared_files',
  '20261126080000_library',
  '20261126080100_review_reminders',
  '20261126090000_old_slugs_of_terms',
  '20261126110000_service_text_states',
  '20261126110100_corrections_that_wait',
  '20261126120000_search_counts_faster',
  '20261126120100_search_without_jit',
  '20261126130000_library_details',
  '20261126130100_library_words',
  '20261126160000_search_by_weight',
  '20261126170000_join_requests_that_wait',
  '20261126180000_alike_words_by_trigrams_made_once',
];

/**
 * Whether a database has all migrations that the baseline replaces, so that the baseline is to be marked as
 * applied.
 *
 * @param applied names of the migrations that the database has
 * @throws OperatorError when it has only some of them: the last release 0.1 has to complete it first
 */
export function needsBaselineMark(applied: readonly string[]): boolean {
  const present = REPLACED.filter((name) => applied.includes(name));
  if (present.length === 0) return false;
  if (present.length === REPLACED.length) return true;
  throw new OperatorError(
    'The database was last used by a release before 0.1 was finished: start the last release 0.1 once, then this one.',
  );
}

/**
 * Replaces the rows of the old migrations by the baseline's row, in one transaction.
 *
 * @param checksum of the baseline's file
 */
export async function markBaseline(client: pg.Client, checksum: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('DELETE FROM _prisma_migrations WHERE migration_name = ANY($1)', [REPLACED]);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [crypto.randomUUID(), checksum, BASELINE],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
