import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { hashToken, tokenForm } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { log } from '~/platform/log.server';
import { readFile, removeFile } from '~/platform/storage/storage.server';

/** For how many days the archive of a withdrawn organization can be downloaded: our own choice. */
export const archiveDays = 7;

function findDataArchive(token: string) {
  if (!tokenForm.test(token)) return null;
  return db().dataArchive.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now() } },
    select: {
      ...{ id: true, organizationId: true, storageKey: true },
      ...{ slug: true, bytes: true, createdAt: true, expiresAt: true },
    },
  });
}

/**
 * Facts about the archive behind a link; null when there is none or it has expired. Can be called any number
 * of times.
 */
export async function getDataArchive(token: string) {
  const found = await findDataArchive(token);
  if (!found) return null;
  const { bytes, createdAt, expiresAt } = found;
  return { bytes, createdAt, expiresAt };
}

/**
 * The bytes of the archive behind a link; null when there is none. The download is recorded in the audit log
 * before the first byte is sent.
 */
export async function openDataArchive(token: string) {
  const found = await findDataArchive(token);
  if (!found) return null;
  await recordAudit(db(), {
    actor: visitor,
    action: 'organization.export',
    ...aboutOrganization(found.organizationId),
  });
  return { slug: found.slug, bytes: found.bytes, stream: await readFile(found.storageKey) };
}

/** Deletes an archive before it expires. @returns false when there is none */
export async function eraseDataArchive(token: string): Promise<boolean> {
  const found = await findDataArchive(token);
  if (!found) return false;
  const { count } = await db().dataArchive.deleteMany({ where: { id: found.id } });
  await removeFile(found.storageKey);
  return count > 0;
}

/** Deletes expired archives. @returns how many */
export async function sweepDataArchives(): Promise<number> {
  const over = await db().dataArchive.findMany({
    where: { expiresAt: { lte: now() } },
    select: { id: true, storageKey: true },
  });
  for (const { id, storageKey } of over) {
    await removeFile(storageKey);
    await db().dataArchive.deleteMany({ where: { id } });
  }
  return over.length;
}

/** Runs every hour. */
export const sweepingDataArchives: Job = {
  name: 'sweep-data-archives',
  every: hour,
  async work() {
    const archives = await sweepDataArchives();
    if (archives > 0) log().info({ archives }, 'archives of withdrawn organizations were deleted');
  },
};
