import { db } from '~/platform/db/client.server';

/**
 * Whether the role that the portal works as owns the log, and so could switch off what protects it. Not
 * on the embedded server; on another one that is up to its operator.
 */
export async function portalOwnsLog(): Promise<boolean> {
  const rows = await db().$queryRaw<{ owns: boolean }[]>`
    SELECT pg_has_role(current_user, relowner, 'MEMBER') AS owns
    FROM pg_class WHERE oid = 'audit_entry'::regclass`;
  return rows[0]?.owns ?? false;
}
