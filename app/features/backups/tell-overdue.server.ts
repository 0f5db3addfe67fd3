import { tellAdministrators } from '~/features/notifications/administrators.server';
import { dayOf } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { takeLock } from '~/platform/db/locks.server';
import { day } from '~/platform/durations';
import type { Job } from '~/platform/jobs/job';
import { nudgeMail } from '~/platform/mail/worker.server';
import { overdueSince } from './backups.server';
import { overdueLetter } from './overdue-letter.server';

/**
 * Writes to the network administrators, once a day, while no backup was verified for two days.
 *
 * @returns whether letters were written
 */
export async function tellOverdue(): Promise<boolean> {
  if (!(await overdueSince())) return false;
  const today = dayOf(now());
  const key = 'backup-told';
  const told = await db().$transaction(async (tx) => {
    await takeLock(tx, 'backupOverdue');
    const row = await tx.portalState.findUnique({ where: { key }, select: { value: true } });
    if (row?.value === today) return false;
    const data = { value: today };
    await tx.portalState.upsert({
      where: { key },
      create: { key, ...data },
      update: data,
      select: { key: true },
    });
    await tellAdministrators(tx, overdueLetter, {});
    return true;
  });
  if (told) nudgeMail();
  return told;
}

export const tellingOverdue: Job = {
  name: 'tell-backup-overdue',
  every: day,
  async work() {
    await tellOverdue();
  },
};
