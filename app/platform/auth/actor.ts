/** Roles inside one organization, as URLs, commands and pages spell them. */
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

/** The session in which a person makes the request. */
export interface ActorSession {
  /** the hash of its token, which is its id in the database */
  readonly id: string;
  /** when the person last proved who they are: at sign-in, or at a step-up */
  readonly confirmedAt: Date;
  /** the browser it belongs to; null if unknown */
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
  /** in organizations that are hidden for safety: these roles allow only to undo that */
  readonly hiddenForSafety?: readonly ActorMembership[];
  /** until when they must set up a second factor; null unless they administer something and have none */
  readonly secondFactorDue?: Date | null;
  /** that day is past: they have no roles here until they have set one up */
  readonly mustSetUp?: boolean;
  /** undefined outside a request, as in jobs */
  readonly session?: ActorSession;
}

/** The operator at the server's terminal and the portal's own jobs. */
export interface System {
  readonly kind: 'system';
}

/** A program with a key of an organization, which may read what the organization may read, and change nothing. */
export interface KeyHolder {
  readonly kind: 'key';
  /** the key's id */
  readonly id: string;
  readonly organizationId: string;
}

/** Who asks. The first argument of every operation of the domain. */
export type Actor = Visitor | Person | KeyHolder | System;

export const visitor: Visitor = { kind: 'visitor' };
export const system: System = { kind: 'system' };

/**
 * Whether the actor may read what is for the network: everybody with a role in an organization, and network
 * administrators.
 */
export function isPartner(actor: Actor): boolean {
  if (actor.kind === 'system' || actor.kind === 'key') return true;
  return actor.kind === 'person' && (actor.isNetworkAdmin || actor.memberships.length > 0);
}

/** The id that audit entries carry; null for the system and visitors. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null;
}
