import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import type { SubscriptionLevel } from '~/platform/db/generated/enums';

export type { SubscriptionLevel };

/** Saves how much somebody wants to hear of a thread; idempotent. */
export async function subscribe(
  tx: Transaction,
  personId: string,
  threadId: string,
  level: SubscriptionLevel,
): Promise<void> {
  const personId_threadId = { personId, threadId };
  await tx.subscription.upsert({
    where: { personId_threadId },
    create: { ...personId_threadId, level, createdAt: now() },
    update: { level },
    select: { level: true },
  });
}
