import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { claimWeek } from '~/features/follow-ups/claim-week.server';
import { needOf } from './freshness';
import { profileGroups } from '../profile/profile-groups';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { slugParam } from '~/platform/slug.schema';
import { findChasedLocked, findPeople } from './reminders.queries.server';
import { writeReminder } from './remind-people.server';

/** `week`: each of its people already had a reminder this week. `nobody`: it has no people to write to. */
export type Reminded = 'sent' | 'week' | 'nobody' | 'notFound';

/**
 * Sends a reminder about an organization's profile now: about the groups that are due or, if there are none,
 * about all. It goes to the first person who had no reminder this week.
 *
 * @param actor a network administrator; for everybody else the result is `notFound`
 */
export async function remindNow(actor: Actor, slug: string): Promise<Reminded> {
  if (!slugParam.safeParse(slug).success) return 'notFound';
  const outcome = await db().$transaction(async (tx): Promise<Reminded> => {
    const found = await tx.organization.findFirst({
      where: { AND: [organizationsWhere(actor, 'organization.remind'), listed], slug },
      select: { id: true },
    });
    const row = found && (await findChasedLocked(tx, found.id));
    if (!row) return 'notFound';
    const people = await findPeople(tx, row.id);
    if (people.length === 0) return 'nobody';
    const need = needOf(row.confirmations, row.createdAt, now());
    const dueAt = need?.dueAt ?? now();
    const step = Math.min(0, ...row.reminders.map((one) => one.step)) - 1;
    for (const person of people) {
      if (!(await claimWeek(tx, person.id))) continue;
      await writeReminder(tx, row, { groups: [...profileGroups], ...need, dueAt }, step, person);
      await recordAudit(tx, { actor, action: 'organization.remind', ...aboutOrganization(row.id) });
      return 'sent';
    }
    return 'week';
  });
  if (outcome === 'sent') nudgeMail();
  return outcome;
}
