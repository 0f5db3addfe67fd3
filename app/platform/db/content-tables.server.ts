import type pg from 'pg';

/**
 * The tables that no public page reads. Changes to any other table empty the page cache. A test reads every
 * public page and fails if it reads one of these. List a table here only if it changes too often to empty the
 * cache each time.
 */
export const unshownTables: readonly string[] = [
  '_prisma_migrations',
  'audit_entry',
  'audit_head',
  'backup',
  'calendar_feed',
  'content_change',
  'correction',
  'data_key',
  'device',
  'digest',
  'email_change',
  'factor_recovery',
  'form_draft',
  'form_stamp',
  'harvested_record',
  'group_member',
  'group_subscription',
  'group_text',
  'hiding_administrator',
  'invitation',
  'join_request',
  'limit_counter',
  'limit_salt',
  'mail_refusal',
  'mandate',
  'membership',
  'name_request',
  'network_group',
  'notification',
  'organization_revision',
  'outbox_mail',
  'passkey',
  'passkey_challenge',
  'person',
  'portal_state',
  'post_report',
  'profile_draft',
  'recovery_code',
  'registration',
  'reminder',
  'resource_download',
  'resource_request',
  'resource_share_link',
  'resource_upload',
  'saved_search',
  'session',
  'sql_file',
  'subscription',
  'takeaway',
  'token',
];

const TRIGGER = 'content_changed';

/**
 * Adds the trigger that reports changes to every table that pages may show, and removes it from the others.
 * Does nothing if the database has no such trigger function yet. To be called after migrating.
 *
 * @param owner a connection as the owner of the tables
 */
export async function watchTables(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string; watched: boolean }>(
    `SELECT c.relname AS name, t.oid IS NOT NULL AS watched
     FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = $1
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
       AND to_regprocedure('tell_content_change()') IS NOT NULL
     ORDER BY c.relname`,
    [TRIGGER],
  );
  for (const { name, watched } of rows) {
    const isShown = !unshownTables.includes(name);
    if (isShown && !watched)
      await owner.query(
        `CREATE TRIGGER ${TRIGGER} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "${name}"
         FOR EACH STATEMENT EXECUTE FUNCTION tell_content_change()`,
      );
    if (!isShown && watched) await owner.query(`DROP TRIGGER ${TRIGGER} ON "${name}"`);
  }
}
