import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { readState } from '~/platform/db/portal-state.server';
import { hour } from '~/platform/durations';
import { env } from '~/platform/env.server';

/** A night may fail without anybody being told; two may not. */
const overdueAfter = 48 * hour;

/** What is recorded of a backup that was made. */
export interface NewBackup {
  id: string;
  kind: 'base' | 'portable';
  isRemote: boolean;
  isEncrypted: boolean;
  storedBytes: number;
  fileCount: number;
}

/** Records a backup that was made and restored on trial. */
export async function recordBackup(made: NewBackup): Promise<void> {
  const time = now();
  await db().backup.create({
    data: { ...made, storedBytes: BigInt(made.storedBytes), madeAt: time, verifiedAt: time },
    select: { id: true },
  });
}

/** Records what a verification of a backup found. @param problem null when it is whole */
export async function recordVerification(id: string, problem: string | null): Promise<void> {
  const data = problem === null ? { problem, verifiedAt: now() } : { problem };
  await db().backup.updateMany({ where: { id }, data });
}

/** Forgets backups that are no longer kept: of those that are recorded, all that a place no longer has. */
export async function forgetOtherBackups(ids: readonly string[]): Promise<void> {
  await db().backup.deleteMany({ where: { id: { notIn: [...ids] } } });
}

/** The recorded backup that was verified longest ago, other than the one with this id. */
export async function leastVerified(besides: string): Promise<string | undefined> {
  const row = await db().backup.findFirst({
    where: { id: { not: besides } },
    orderBy: [{ verifiedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: { id: true },
  });
  return row?.id;
}

/** When the last backup was made that is not damaged; null if there is none. */
export async function lastGoodMadeAt(): Promise<Date | null> {
  const where = { problem: null };
  const { _max } = await db().backup.aggregate({ where, _max: { madeAt: true } });
  return _max.madeAt;
}

/** When this database was made. */
export async function databaseBegan(): Promise<Date> {
  const rows = await db().$queryRaw<{ at: Date | null }[]>`
    SELECT min(started_at) AS at FROM _prisma_migrations`;
  return rows[0]?.at ?? now();
}

/**
 * The time since which no backup was verified, if that is too long ago; null while all is well, and for a database
 * that the portal does not run itself.
 */
export async function overdueSince(): Promise<Date | null> {
  const { databaseUrl, backups } = env();
  if (databaseUrl || !backups) return null;
  const { _max } = await db().backup.aggregate({
    where: { problem: null },
    _max: { verifiedAt: true },
  });
  const last = _max.verifiedAt ?? (await databaseBegan());
  return now().getTime() - last.getTime() > overdueAfter ? last : null;
}

/**
 * How the backups stand; null when the actor may not see it. Nothing tells where they are kept but whether that is
 * elsewhere than on the machine.
 */
export async function getBackups(actor: Actor) {
  if (!can(actor, 'backup.read')) return null;
  const { databaseUrl, backups, backupRecipients } = env();
  const rows = await db().backup.findMany({
    orderBy: { id: 'desc' },
    take: 30,
    select: {
      id: true,
      madeAt: true,
      verifiedAt: true,
      isRemote: true,
      isEncrypted: true,
      storedBytes: true,
      fileCount: true,
      problem: true,
    },
  });
  return {
    /** `own-server`: DATABASE_URL names a server that is backed up by other means */
    schedule: databaseUrl ? 'own-server' : backups ? 'nightly' : 'off',
    isEncrypted: backupRecipients.length > 0,
    overdueSince: await overdueSince(),
    isMailHeld: (await readState('mail-held')) !== undefined,
    rows: rows.map(({ storedBytes, problem, ...row }) => ({
      ...row,
      storedBytes: Number(storedBytes),
      isDamaged: problem !== null,
    })),
  } as const;
}

export type BackupState = NonNullable<Awaited<ReturnType<typeof getBackups>>>;
