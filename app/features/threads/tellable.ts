import type { Person } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
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
 * A `where` for what is still worth telling somebody at an instant: that their organization may be able to help is,
 * while the request is open and one of their organizations did not answer; an alert is until it ends. That an alert was
 * cancelled is told afterwards.
 */
export function current(actor: Person, at: Date) {
  const own = ownOrganizationIds(actor);
  const asked = { kind: 'help' as const, status: 'told' as const, organizationId: { in: own } };
  const isOver = [{ status: { not: 'open' as const } }, { expiresAt: { lte: at } }];
  return {
    NOT: {
      OR: [
        {
          reasons: { equals: ['told'] },
          post: {
            thread: {
              kind: 'request' as const,
              OR: [{ status: { not: 'open' as const } }, { responses: { none: asked } }],
            },
          },
        },
        {
          NOT: { reasons: { hasSome: ['alert-ended', 'own-alert', 'translation'] } },
          post: { thread: { kind: 'alert' as const, OR: isOver } },
        },
      ],
    },
  };
}
