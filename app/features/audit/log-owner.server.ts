import { db } from '~/platform/db/client.server';

/**
 * Whether the portal's database role owns the log table, and so could disable the triggers that protect it.
 * On the embedded server it does not; on another server that is up to the operator.
 */
export async function portalOwnsLog(): Promise<boolean> {
  const rows = await db().$queryRaw<{ owns: boolean }[]>`
    SELECT pg_has_role(current_user, relowner, 'MEMBER') AS owns
    FROM pg_class WHERE oid = 'audit_entry'::regclass`;
  return rows[0]?.owns ?? false;
}
