import { now } from '~/platform/clock.server';
import { keyedToken } from '~/platform/crypto/sealed.server';
import { recoveryLifetime } from './retention';

/** A `where` for requests that are neither used nor cancelled nor expired. */
export function openRecoveries() {
  const since = new Date(now().getTime() - recoveryLifetime);
  return {
    usedAt: null,
    cancelledAt: null,
    OR: [{ approvedAt: null, createdAt: { gt: since } }, { usableAt: { gt: since } }],
  };
}

/** The token of the link that stops a request: the same in every letter about it. */
export function stopToken(recoveryId: string): string {
  return keyedToken('keep factors', recoveryId);
}
