import type pg from 'pg';

/** The role that the portal uses on its embedded server. */
export const PORTAL_ROLE = 'tejido_portal';

const LOCK = 20_261_126; // any number that no other lock has

// The same statements as docs/running.md gives to the owner of another server. The role owns nothing, so it can
// neither change a table nor disable a trigger. It can add to the audit log, but not change it.
const rights = `
  REVOKE TEMPORARY ON DATABASE tejido FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO ${PORTAL_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${PORTAL_ROLE};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${PORTAL_ROLE};
  REVOKE UPDATE, DELETE ON audit_entry, audit_head FROM ${PORTAL_ROLE};
  REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations, sql_file FROM ${PORTAL_ROLE};
  GRANT USAGE ON SCHEMA pgboss TO ${PORTAL_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${PORTAL_ROLE};`;

/**
 * Makes the portal's role on the embedded server if it is missing, and grants it what it needs on all existing
 * tables. To be called after migrating, as the owner of the tables; several processes may call it at once.
 */
export async function grantToPortal(owner: pg.Client): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const found = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [PORTAL_ROLE]);
    // No password: only the socket is open, in a folder that only the portal can reach.
    if (found.rowCount === 0) await owner.query(`CREATE ROLE ${PORTAL_ROLE} LOGIN`);
    await owner.query(rights);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
