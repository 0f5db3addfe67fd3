import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { sweepFormDrafts } from '~/platform/http/form-drafts.server';
import { sweepStamps } from '~/platform/http/once.server';
import type { Job } from '~/platform/jobs/job';
import { log } from '~/platform/log.server';
import { keptDays, recoveryLifetime, tooOld } from './retention';

/**
 * Deletes rows whose retention period is over, with the same figures as on the privacy page.
 *
 * @returns the number of deleted rows by kind
 */
export async function sweepAccounts(): Promise<Record<string, number>> {
  const at = now();
  const before = (kind: keyof typeof keptDays) => ({ lt: tooOld(keptDays[kind], at) });
  const ended = before('invitations');
  const letters = before('letters');
  const stale = new Date(at.getTime() - recoveryLifetime);
  await db().factorRecovery.updateMany({
    where: {
      usedAt: null,
      cancelledAt: null,
      OR: [{ approvedAt: null, createdAt: { lt: stale } }, { usableAt: { lt: stale } }],
    },
    data: { cancelledAt: at },
  });
  const recoveries = before('recoveries');
  const swept = {
    sessions: db().session.deleteMany({
      where: { OR: [{ expiresAt: { lt: at } }, { absoluteExpiresAt: { lt: at } }] },
    }),
    drafts: db().profileDraft.deleteMany({ where: { updatedAt: before('drafts') } }),
    tokens: db().token.deleteMany({ where: { expiresAt: before('tokens') } }),
    invitations: db().invitation.deleteMany({
      where: { OR: [{ acceptedAt: ended }, { revokedAt: ended }, { expiresAt: ended }] },
    }),
    // A device is seen when a session begins, so none with an open session is old enough to be deleted.
    devices: db().device.deleteMany({ where: { lastSeenAt: before('devices') } }),
    letters: db().outboxMail.deleteMany({
      where: { OR: [{ sentAt: letters }, { failedAt: letters }] },
    }),
    corrections: db().correction.deleteMany({ where: { answeredAt: before('proposals') } }),
    reminders: db().reminder.deleteMany({ where: { createdAt: before('reminders') } }),
    joinRequests: db().joinRequest.deleteMany({ where: { decidedAt: before('proposals') } }),
    emailChanges: db().emailChange.deleteMany({ where: { createdAt: before('emailChanges') } }),
    recoveries: db().factorRecovery.deleteMany({
      where: { OR: [{ usedAt: recoveries }, { cancelledAt: recoveries }] },
    }),
  };
  const counts: Record<string, number> = {
    stamps: await sweepStamps(at),
    formDrafts: await sweepFormDrafts(),
  };
  for (const [what, deleted] of Object.entries(swept)) counts[what] = (await deleted).count;
  return counts;
}

/** Runs every hour. */
export const sweepingAccounts: Job = {
  name: 'sweep-accounts',
  every: hour,
  async work() {
    const counts = await sweepAccounts();
    if (Object.values(counts).some((count) => count > 0))
      log().info(counts, 'what was past its time was deleted');
  },
};
