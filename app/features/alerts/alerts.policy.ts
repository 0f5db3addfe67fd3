import { readableThreads } from '~/features/threads/threads.policy';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';

/** A `where` for the posts by which organizations that are listed judge an alert. */
export const shownJudgments = {
  kind: { in: ['verification', 'doubt'] as ('verification' | 'doubt')[] },
  hiddenAt: null,
  organization: listed,
};

const confirmed = { posts: { some: { ...shownJudgments, kind: 'verification' as const } } };

/** A `where` for the alerts that an actor may read. */
export function readableAlerts(actor: Actor) {
  return { AND: [readableThreads(actor), { kind: 'alert' as const }] };
}

/** A `where` for alerts that are neither cancelled, updated nor expired at an instant. */
export const standing = (at: Date) => ({ status: 'open' as const, expiresAt: { gt: at } });

/** A `where` for alerts that another organization confirmed, as long as that organization is shown. */
export const isConfirmed = confirmed;

/** A `where` for alerts that nobody confirmed. */
export const isNotConfirmed = { NOT: confirmed };

/** A `where` for the alerts that an actor changes: those of their own organizations. */
export function ownAlerts(actor: Actor) {
  const own = ownedWhere(actor, 'alert.publish');
  return { AND: [{ kind: 'alert' as const, organization: listed, hiddenAt: null }, own] };
}
