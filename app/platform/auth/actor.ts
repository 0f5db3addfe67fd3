/** Roles inside one organization, as addresses, commands and pages spell them. */
export type OrganizationRole = 'organization-admin' | 'staff';
export type Role = 'network-admin' | OrganizationRole;

export interface ActorMembership {
  readonly organizationId: string;
  readonly slug: string;
  readonly name: string;
  readonly role: OrganizationRole;
}

/** Somebody who is not signed in. */
export interface Visitor {
  readonly kind: 'visitor';
}

/** The session that a person came with. */
export interface ActorSession {
  /** the hash that the database knows it by */
  readonly id: string;
  /** when the person last showed that it is them: at sign-in, and before what matters most */
  readonly confirmedAt: Date;
  /** the browser it is in; null where that is not known */
  readonly deviceId: string | null;
}

/** A person who is signed in and not disabled. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly isNetworkAdmin: boolean;
  readonly memberships: readonly ActorMembership[];
  /** in organizations that are sheltered: good for undoing it, and for nothing else */
  readonly sheltered?: readonly ActorMembership[];
  /** when they must have a second factor, for who administers something and has none; else null */
  readonly secondFactorDue?: Date | null;
  /** that day is past: their roles are left out here until they have set one up */
  readonly mustSetUp?: boolean;
  /** undefined outside a request, as in jobs */
  readonly session?: ActorSession;
}

/** The operator at the server's terminal and the portal's own jobs. */
export interface System {
  readonly kind: 'system';
}

/** Who asks. The first argument of every verb of the domain. */
export type Actor = Visitor | Person | System;

export const visitor: Visitor = { kind: 'visitor' };
export const system: System = { kind: 'system' };

/** Whether the actor reads what is for the network: members of any organization and its administrators. */
export function isPartner(actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'person' && (actor.isNetworkAdmin || actor.memberships.length > 0);
}

/** The id that audit entries carry; null for the system and visitors. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null;
}
