import { db } from '~/platform/db/client.server';
import type { AboutNotification } from './mail-told.server';

/**
 * Leaves a notification to the digest because the letter about it was not sent: the post was hidden at that moment, its
 * reader does not want such letters, or they left the organization that was asked. The digest asks again who may read it
 * and whether it is still worth telling, and says nothing of what was seen. In each case no letter told it.
 */
export async function tellInDigest({ notificationId }: AboutNotification): Promise<void> {
  await db().notification.updateMany({
    where: { id: notificationId, digestId: null },
    data: { mailedAt: null, mailAfter: null, tokenHash: null },
  });
}
