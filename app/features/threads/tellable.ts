import type { Person } from '~/platform/auth/actor';
import { readablePosts } from './threads.policy';

/** A `where` for groups of which somebody wants to hear. */
const heardGroups = (actor: Person) => ({
  subscriptions: { none: { personId: actor.id, level: 'none' as const } },
});

/** A `where` for what somebody was told and may still read, without threads that they no longer follow. */
export function tellable(actor: Person) {
  return {
    personId: actor.id,
    post: {
      AND: [
        readablePosts(actor),
        {
          thread: { subscriptions: { none: { personId: actor.id, level: 'none' as const } } },
        },
        { OR: [{ thread: { groupId: null } }, { thread: { group: heardGroups(actor) } }] },
      ],
    },
  };
}

/**
 * A `where` for what is still worth telling at an instant: a request for help is, while it is open, and an alert until
 * it ends. That an alert was cancelled is told afterwards.
 */
export function current(at: Date) {
  const isOver = [{ status: { not: 'open' as const } }, { expiresAt: { lte: at } }];
  return {
    NOT: {
      OR: [
        {
          reasons: { equals: ['told'] },
          post: { thread: { kind: 'request' as const, status: { not: 'open' as const } } },
        },
        {
          NOT: { reasons: { hasSome: ['alert-ended', 'own-alert', 'translation'] } },
          post: { thread: { kind: 'alert' as const, OR: isOver } },
        },
      ],
    },
  };
}
