import type { Actor } from './actor';
import { minute } from '~/platform/durations';

/** How long a recent proof counts, in milliseconds. */
export const confirmationLasts = 10 * minute;

/**
 * Whether an actor has proved within the last ten minutes who they are. The operator needs no proof; a person
 * without a session has none.
 */
export function isConfirmed(actor: Actor, now: Date): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person' || !actor.session) return false;
  return now.getTime() - actor.session.confirmedAt.getTime() < confirmationLasts;
}
