import type { AuditHead } from '~/features/audit/audit-head';
import { verifyAudit } from '~/features/audit/verify-audit.server';
import { recordAudit } from '~/features/audit/audit.server';
import { system } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { query } from '../ground/support/query';

/** Writes entries to the log, each in a transaction of its own, one after the other. */
export async function writeEntries(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1)
    await db().$transaction((tx) =>
      recordAudit(tx, { actor: system, action: 'organization.update', objectType: 'organization' }),
    );
}

/** Changes the audit log with its triggers disabled, as the owner of the database can. */
export async function tamper(sql: string): Promise<void> {
  await query(
    env().databaseUrl ?? '',
    `ALTER TABLE audit_entry DISABLE TRIGGER USER; ${sql}; ALTER TABLE audit_entry ENABLE TRIGGER USER`,
  );
}

/** The head of the log, which must be intact. */
export async function soundHead(): Promise<AuditHead> {
  const { head, broken } = await verifyAudit();
  if (!head || broken) throw new Error('the log is empty or broken');
  return head;
}
