import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import type { Reason } from './reasons';

/** How long a post may be edited before letters about it go. */
export const editingTime = 10 * minute;

export interface ToldPerson {
  personId: string;
  /** by mail as well, soon; otherwise in the portal and in a digest */
  byMail: boolean;
}

/**
 * Records that people are to be told of a post: in their inbox at once, and by mail after ten minutes. Somebody who
 * is told of the same post for another reason gets no second notification.
 */
export async function notify(
  tx: Transaction,
  postId: string,
  reason: Reason,
  people: readonly ToldPerson[],
): Promise<void> {
  const at = now();
  const mailAfter = new Date(at.getTime() + editingTime);
  for (const { personId, byMail } of people)
    await tx.$executeRaw`
      INSERT INTO notification (id, person_id, post_id, reasons, created_at, mail_after)
      VALUES (gen_random_uuid(), ${personId}::uuid, ${postId}::uuid, ARRAY[${reason}]::varchar[], ${at},
        ${byMail ? mailAfter : null}::timestamptz)
      ON CONFLICT (person_id, post_id) DO UPDATE
      SET reasons = CASE WHEN ${reason} = ANY(notification.reasons) THEN notification.reasons
          ELSE notification.reasons || excluded.reasons END,
        mail_after = coalesce(notification.mail_after, excluded.mail_after)`;
}

/** The people of organizations who can be told of something, without the one who caused it. */
export async function peopleOf(
  tx: Transaction,
  organizationIds: readonly string[],
  except: string | null,
): Promise<string[]> {
  const rows = await tx.person.findMany({
    where: {
      disabledAt: null,
      memberships: { some: { organizationId: { in: [...organizationIds] } } },
      ...(except ? { id: { not: except } } : {}),
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
