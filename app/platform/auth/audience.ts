import type { Actor } from './actor';
import { can, reach } from './permissions';

export const audiences = ['public', 'network', 'organization'] as const;
export type Audience = (typeof audiences)[number];

/** Whether the second audience has more readers. `audiences` goes from the widest to the narrowest. */
export function widens(before: Audience, after: Audience): boolean {
  return audiences.indexOf(after) < audiences.indexOf(before);
}

/**
 * The one rule for who may read a row that has an audience and belongs to an organization, as a Prisma `where`:
 * everybody reads public rows, partners those for the network, and the organization's own people the rest.
 * Network administrators count as partners here.
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

/**
 * The organizations whose own rows the actor may read; none for the system, whose jobs read for nobody in
 * particular.
 */
export function ownOrganizationIds(actor: Actor): string[] {
  const ids = reach(actor, 'read.organization');
  return ids === 'everywhere' ? [] : ids;
}

/**
 * The widest audience of an organization's rows that the actor may read, for SQL that joins the search
 * documents.
 */
export function widestAudience(actor: Actor, organizationId: string): Audience {
  if (ownOrganizationIds(actor).includes(organizationId)) return 'organization';
  return can(actor, 'read.network') ? 'network' : 'public';
}
