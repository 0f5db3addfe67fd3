import { db } from '~/platform/db/client.server';
import type { AboutNotification } from './mail-told.server';

/**
 * Leaves a notification to the digest because the letter about it was not sent: the post was hidden at that moment, or
 * its reader does not want such letters. The digest asks again who may read it, and says nothing of what was seen.
 *
 * @param ifItStillAsks not if the person's organizations said meanwhile whether they can help
 */
export async function tellInDigest(
  { notificationId }: AboutNotification,
  ifItStillAsks?: 'if it still asks',
): Promise<void> {
  const found = await db().notification.findUnique({
    where: { id: notificationId },
    select: {
      personId: true,
      post: {
        select: {
          thread: {
            select: {
              responses: {
                where: { kind: 'help', status: 'told' },
                select: {
                  organization: { select: { memberships: { select: { personId: true } } } },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!found) return;
  const asked = found.post.thread.responses.flatMap(({ organization }) => organization.memberships);
  if (ifItStillAsks && !asked.some(({ personId }) => personId === found.personId)) return;
  await db().notification.updateMany({
    where: { id: notificationId, shownAt: null, digestId: null },
    data: { mailedAt: null, mailAfter: null, tokenHash: null },
  });
}
