import { readableThreads } from '~/features/threads/threads.policy';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';

/** A `where` for the events that an actor may read. */
export function readableEvents(actor: Actor) {
  return { AND: [readableThreads(actor), { kind: 'event' as const }] };
}

/** A `where` for the events that an actor hosts: those of their own organizations. */
export function hostedEvents(actor: Actor) {
  const own = ownedWhere(actor, 'event.host');
  return { AND: [{ kind: 'event' as const, organization: listed, hiddenAt: null }, own] };
}
