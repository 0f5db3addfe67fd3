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

/** A person who is signed in and not disabled. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly isNetworkAdmin: boolean;
  readonly memberships: readonly ActorMembership[];
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

/** Whether the actor administers the network. */
export function isNetworkAdmin(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.isNetworkAdmin);
}

/** The organizations the actor belongs to, by id. Empty for visitors. */
export function ownOrganizationIds(actor: Actor): string[] {
  return actor.kind === 'person' ? actor.memberships.map((one) => one.organizationId) : [];
}

/** The actor's role in one organization, if any. */
export function roleIn(actor: Actor, organizationId: string): OrganizationRole | undefined {
  if (actor.kind !== 'person') return undefined;
  return actor.memberships.find((one) => one.organizationId === organizationId)?.role;
}

/** The id that audit entries carry; null for the system and visitors. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null;
}
