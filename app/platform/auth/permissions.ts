import type { Actor } from './actor';
import { holdsAnywhere, organizationsOf, reachOfKey } from './permission-holders';
import { agendaPermissions } from './agenda-permissions';
import type { Rule } from './permission-rule';
import { togetherPermissions } from './together-permissions';

/**
 * Who may do what: the one table from which guards, `where` clauses, the interface's booleans, the
 * authorization matrix and docs/permissions.md are derived.
 */
export const permissions = {
  'read.public': { for: ['everybody'], lets: 'read what is public' },
  'read.network': { for: ['partner'], lets: 'read what is for the network' },
  'read.organization': { for: ['member'], lets: 'read what is for the organization alone' },

  'profile.edit': { for: ['member'], lets: 'change the profile, confirm that it is right' },
  'profile.widen': {
    for: ['member'],
    confirm: true,
    lets: 'show part of a profile to more people',
  },
  'resource.share': { for: ['member'], lets: 'share, change, withdraw resources in its name' },
  'resource.widen': { for: ['member'], confirm: true, lets: 'show a resource to more people' },
  'resource.request': { for: ['member'], lets: 'ask in its name for resources on request' },
  'resource.answer': {
    for: ['member'],
    lets: 'answer requests for its resources, end what was granted',
  },
  'resource.link': {
    for: ['member'],
    confirm: true,
    lets: 'make links that open a resource on request, end them',
  },
  'library.export': {
    for: ['administrator'],
    confirm: true,
    lets: 'take all that it shares away as a file',
  },
  'collection.curate': { for: ['member'], lets: 'curate collections in its name' },
  'collection.curate-network': { for: ['network administrator'], lets: 'curate the network’s own' },
  'collection.widen': {
    for: ['member', 'network administrator'],
    confirm: true,
    lets: 'show a collection to more people',
  },
  'comment.write': { for: ['member'], lets: 'comment on resources in its name' },
  'comment.report': { for: ['partner'], lets: 'report a comment or another post' },
  'comment.moderate': { for: ['network administrator'], lets: 'hide and restore posts' },
  ...togetherPermissions,
  ...agendaPermissions,
  'alert.publish': { for: ['member'], lets: 'publish alerts in its name, judge those of others' },
  'event.host': { for: ['member'], lets: 'host events in its name, see who comes' },
  'event.attend': { for: ['member'], lets: 'register oneself for events in its name' },
  'translation.offer': { for: ['member'], lets: 'ask for translations, offer and write them' },
  'members.read': {
    for: ['administrator', 'network administrator'],
    lets: 'see who belongs to it',
  },
  'members.change': {
    for: ['administrator', 'network administrator'],
    confirm: true,
    lets: 'change roles in it, remove people from it',
  },
  'members.invite': {
    for: ['administrator', 'network administrator'],
    confirm: true,
    lets: 'invite into it, send invitations again, take them back',
  },
  'audit.read': {
    for: ['administrator', 'network administrator'],
    lets: 'read the audit entries that concern it',
  },
  'audit.export': {
    for: ['administrator', 'network administrator'],
    confirm: true,
    lets: 'take those entries away as a file',
  },
  'organization.hide-for-safety': {
    for: ['administrator', 'network administrator'],
    lets: 'hide it for safety, everywhere at once',
  },
  'organization.release': {
    for: ['administrator while hidden', 'network administrator'],
    confirm: true,
    lets: 'be one of the two people who stop hiding it',
  },
  'organization.risk': {
    for: ['administrator', 'network administrator'],
    lets: 'set or end its raised risk',
  },
  'correction.answer': {
    for: ['member'],
    lets: 'take, change or decline corrections that others propose to the profile',
  },
  'organization.continue': {
    for: ['administrator', 'network administrator'],
    lets: 'change its name and address, say who may write to it, see who administers it',
  },
  'organization.channels': {
    for: ['administrator'],
    confirm: true,
    lets: 'set the safe channels by which partners refer cases to it',
  },
  'data.key': {
    for: ['administrator'],
    confirm: true,
    lets: 'make keys with which programs read what it may read, end them',
  },
  'organization.export': {
    for: ['administrator'],
    confirm: true,
    lets: 'take all that is its own away as a file',
  },
  'organization.withdraw': {
    for: ['administrator'],
    confirm: true,
    lets: 'withdraw it from the network, for good',
  },
  'organization.merge': {
    for: ['network administrator'],
    confirm: true,
    lets: 'see likely duplicates, merge one into another',
  },
  'joining.decide': {
    for: ['network administrator'],
    confirm: true,
    lets: 'decide on organizations that ask to join',
  },
  'organization.administer': {
    for: ['network administrator'],
    lets: 'create, archive and restore organizations',
  },
  'organization.remind': {
    for: ['network administrator'],
    lets: 'see how fresh every profile is, have its people reminded',
  },
  'country.risk': { for: ['network administrator'], lets: 'set or end a country’s raised risk' },
  'taxonomy.administer': {
    for: ['network administrator'],
    lets: 'add, change, merge and retire terms of the taxonomies, change the thesaurus',
  },
  'people.administer': {
    for: ['network administrator'],
    confirm: true,
    lets: 'see all people, disable and enable them, name network administrators',
  },
  'recovery.approve': {
    for: ['administrator', 'network administrator'],
    confirm: true,
    lets: 'approve that somebody else gets a new second factor',
  },
  'mail.administer': {
    for: ['network administrator'],
    lets: 'see what letters could not be delivered, have them sent again or give them up',
  },
  'backup.read': { for: ['network administrator'], lets: 'see how the backups stand' },
  'network.figures': { for: ['network administrator'], lets: 'see how the network stands' },
  'account.change': {
    for: ['person'],
    lets: 'change one’s own name, language, password; see devices',
  },
  'account.devices': {
    for: ['person'],
    confirm: true,
    lets: 'end one’s own sessions in other browsers',
  },
  'account.factors': { for: ['person'], confirm: true, lets: 'change one’s own second factors' },
  'account.email': { for: ['person'], confirm: true, lets: 'change one’s own e-mail address' },
  'account.export': { for: ['person'], confirm: true, lets: 'take one’s own data away' },
  'account.name': {
    for: ['member'],
    confirm: true,
    lets: 'show one’s own name beside one of its roles',
  },
  'account.erase': { for: ['person'], confirm: true, lets: 'erase one’s own account' },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as Permission[];

/** Who has a permission, and whether it needs a recent proof. */
export function ruleOf(permission: Permission): Rule {
  return permissions[permission];
}

/**
 * Where an actor has a permission: everywhere, or in the organizations with these ids, possibly none. For
 * building a `where`.
 */
export function reach(actor: Actor, permission: Permission): 'everywhere' | string[] {
  if (actor.kind === 'system') return 'everywhere';
  if (actor.kind === 'key') return reachOfKey(actor.organizationId, permission);
  const { for: whom } = ruleOf(permission);
  if (whom.some((who) => holdsAnywhere(actor, who))) return 'everywhere';
  return [...new Set(whom.flatMap((who) => organizationsOf(actor, who)))];
}

/**
 * Whether an actor has a permission.
 *
 * @param organizationId the organization of the record; if left out, the actor must have the permission
 * everywhere
 */
export function can(actor: Actor, permission: Permission, organizationId?: string | null): boolean {
  const where = reach(actor, permission);
  return where === 'everywhere' || (organizationId ? where.includes(organizationId) : false);
}

/** Whether an actor has a permission in any organization: for links to lists. */
export function canSomewhere(actor: Actor, permission: Permission): boolean {
  const where = reach(actor, permission);
  return where === 'everywhere' || where.length > 0;
}

/**
 * A `where` for organizations in which an actor has a permission. Members lose theirs when their organization
 * is hidden for safety, even during a request whose actor was read before.
 */
export function organizationsWhere(
  actor: Actor,
  permission: Permission,
): { id?: { in: string[] }; hiddenForSafetyAt?: null } {
  const where = reach(actor, permission);
  if (where === 'everywhere') return {};
  const isForHidden = ruleOf(permission).for.includes('administrator while hidden');
  return { id: { in: where }, ...(isForHidden ? {} : { hiddenForSafetyAt: null }) };
}

/** A `where` for rows whose `organizationId` is an organization in which the actor has a permission. */
export function ownedWhere(
  actor: Actor,
  permission: Permission,
): { organizationId?: { in: string[] } } {
  const where = reach(actor, permission);
  return where === 'everywhere' ? {} : { organizationId: { in: where } };
}
