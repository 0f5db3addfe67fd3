import { isPartner, type Actor } from './actor';
import type { Who } from './permission-rule';

/** Whether an actor is one of those to whom a permission is given everywhere. */
export function holdsAnywhere(actor: Actor, who: Who): boolean {
  if (who === 'everybody') return true;
  if (actor.kind !== 'person') return false;
  if (who === 'person') return true;
  if (who === 'partner') return isPartner(actor);
  return who === 'network administrator' && actor.isNetworkAdmin;
}

/** The organizations in which an actor is one of those to whom a permission is given. */
export function organizationsOf(actor: Actor, who: Who): string[] {
  if (actor.kind !== 'person') return [];
  const { memberships, hiddenForSafety = [] } = actor;
  const list = who === 'administrator while hidden' ? hiddenForSafety : memberships;
  const isMember = who === 'member';
  if (!isMember && who !== 'administrator' && who !== 'administrator while hidden') return [];
  return list.flatMap(({ organizationId, role }) =>
    isMember || role === 'organization-admin' ? [organizationId] : [],
  );
}

/** Where a key has a permission: it reads, whatever else its organization's people may do. */
export function reachOfKey(organizationId: string, permission: string): 'everywhere' | string[] {
  if (permission === 'read.public' || permission === 'read.network') return 'everywhere';
  return permission === 'read.organization' ? [organizationId] : [];
}
