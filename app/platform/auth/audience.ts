import type { Actor } from './actor';
import { can, reach } from './permissions';

export const audiences = ['public', 'network', 'organization'] as const;
export type Audience = (typeof audiences)[number];

/** Whether the second audience has more readers. `audiences` goes from the widest to the narrowest. */
export function widens(before: Audience, after: Audience): boolean {
  return audiences.indexOf(after) < audiences.indexOf(before);
}

/** Whose rows an actor reads. */
export interface Reading {
  /** the audiences whose rows the actor reads of every organization */
  audiences: Audience[];
  /** the organizations of which the actor reads all rows */
  own: string[];
}

/**
 * The one rule for who may read a row that has an audience and belongs to an organization: everybody reads public
 * rows, partners those for the network, and the organization's own people the rest. Network administrators count
 * as partners here. `audienceWhere` and `audienceSql` say the same to the database.
 */
export function readingOf(actor: Actor): Reading {
  return {
    audiences: can(actor, 'read.network') ? ['public', 'network'] : ['public'],
    own: ownOrganizationIds(actor),
  };
}

/** The rule of `readingOf` as a Prisma `where`. */
export function audienceWhere(actor: Actor) {
  const { audiences, own } = readingOf(actor);
  return { OR: [{ audience: { in: audiences } }, { organizationId: { in: own } }] };
}

/**
 * The organizations whose own rows the actor may read; none for the system, whose jobs read for nobody in
 * particular.
 */
export function ownOrganizationIds(actor: Actor): string[] {
  const ids = reach(actor, 'read.organization');
  return ids === 'everywhere' ? [] : ids;
}
