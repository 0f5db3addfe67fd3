import { headWord, type AuditHead } from '~/features/audit/audit-head';
import { verifyAudit } from '~/features/audit/verify-audit.server';
import { findDamage, inspectDatabase, type Inspection } from '~/platform/backup/inspect.server';
import { withDatabaseAt } from '~/platform/db/client.server';
import { connectOnce } from '~/platform/db/server-connection.server';
import { migrate } from '~/platform/db/migrate.server';
import { PRISMA_FOLDER } from '~/platform/db/open.server';

/** What a trial of a copy found. */
export interface CopyReport {
  inspection: Inspection;
  auditHead: string | null;
  /** a sentence each; empty if the copy is sound */
  faults: string[];
}

/**
 * Examines a copy of the database that runs beside the portal's own: reads every table and index, brings it up to
 * this release, and works the audit log out anew.
 *
 * @param url of the copy, as a superuser
 * @param kept heads of the audit log that were kept elsewhere; later ones than the copy's do not count
 */
export async function checkCopy(url: string, kept: Iterable<AuditHead> = []): Promise<CopyReport> {
  const inspection = await inspectDatabase(url);
  const faults = (await findDamage(url)).map((what) => `the database is damaged: ${what}`);
  const client = await connectOnce(url);
  try {
    await migrate(client, PRISMA_FOLDER);
  } finally {
    await client.end();
  }
  const verdict = await withDatabaseAt(url, async () => {
    const { head } = await verifyAudit();
    const earlier = [...kept].filter(({ number }) => head !== null && number <= head.number);
    return verifyAudit(earlier);
  });
  if (verdict.broken)
    faults.push(
      `the audit log does not hold: entry ${verdict.broken.number ?? '?'} (${verdict.broken.fault})`,
    );
  return { inspection, auditHead: verdict.head && headWord(verdict.head), faults };
}

/** What of a copy differs from what its backup says, a sentence each. */
export function differences(
  { inspection, auditHead }: CopyReport,
  said: { counts: Record<string, number>; migrations: readonly string[]; auditHead: string | null },
): string[] {
  const faults: string[] = [];
  if (inspection.migrations.join() !== said.migrations.join())
    faults.push('its migrations are not those of the manifest');
  if (auditHead !== said.auditHead)
    faults.push('its audit log ends elsewhere than the manifest says');
  const names = new Set([...Object.keys(inspection.counts), ...Object.keys(said.counts)]);
  for (const name of names) {
    const [found, expected] = [inspection.counts[name], said.counts[name]];
    if (found !== expected)
      faults.push(
        `the table ${name} has ${found ?? 'no'} rows, the manifest says ${expected ?? 'none'}`,
      );
  }
  return faults;
}
