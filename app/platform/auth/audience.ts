import type { Actor } from './actor';
import { can, reach } from './permissions';

export const audiences = ['public', 'network', 'organization'] as const;
export type Audience = (typeof audiences)[number];

/** Whether a row gets more readers with another audience: they stand from the widest to the narrowest. */
export function widens(before: Audience, after: Audience): boolean {
  return audiences.indexOf(after) < audiences.indexOf(before);
}

/**
 * The one rule of who reads a row that has an audience and belongs to an organization: everybody what
 * is public, partners what is for the network, and the organization's own people the rest. Network
 * administrators are partners like any other here. A Prisma `where` for every such table.
 */
export function audienceWhere(
  actor: Actor,
):
  | { audience: { in: Audience[] } }
  | { OR: [{ audience: { in: Audience[] } }, { organizationId: { in: string[] } }] } {
  if (!can(actor, 'read.network')) return { audience: { in: ['public'] } };
  return {
    OR: [
      { audience: { in: ['public', 'network'] } },
      { organizationId: { in: ownOrganizationIds(actor) } },
    ],
  };
}

/** The organizations whose own rows the actor reads. Jobs of the system read for nobody in particular. */
export function ownOrganizationIds(actor: Actor): string[] {
  const ids = reach(actor, 'read.organization');
  return ids === 'everywhere' ? [] : ids;
}

/** The audiences that the actor reads in an organization: for SQL that joins the search documents. */
export function widestAudience(actor: Actor, organizationId: string): Audience {
  if (ownOrganizationIds(actor).includes(organizationId)) return 'organization';
  return can(actor, 'read.network') ? 'network' : 'public';
}
