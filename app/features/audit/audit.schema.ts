import { z } from 'zod';

/** Everything that the audit log speaks of, as `object.verb`. */
export const auditActions = [
  'session.start',
  'session.end',
  'session.end-all',
  'session.confirm',
  'session.second-factor',
  'session.end-device',
  'password.request',
  'password.reset',
  'password.change',
  'invitation.create',
  'invitation.resend',
  'invitation.revoke',
  'invitation.accept',
  'person.create',
  'person.update',
  'person.disable',
  'person.enable',
  'person.export',
  'person.show-name',
  'person.hide-name',
  'person.erase',
  'role.change',
  'organization.create',
  'organization.update',
  'organization.verify',
  'organization.mark-translated',
  'organization.remind',
  'organization.archive',
  'organization.restore',
  'organization.visibility',
  'organization.logo',
  'organization.shelter',
  'organization.ask-release',
  'organization.release',
  'organization.keep-shelter',
  'organization.raise-risk',
  'organization.end-risk',
  'organization.rename',
  'organization.contact-form',
  'organization.export',
  'organization.merge',
  'organization.withdraw',
  'correction.accept',
  'correction.close',
  'correction.decline',
  'joining.accept',
  'joining.decline',
  'joining.close',
  'resource.create',
  'resource.update',
  'resource.withdraw',
  'resource.visibility',
  'resource.request',
  'resource.grant',
  'resource.decline',
  'resource.revoke',
  'resource.link',
  'resource.unlink',
  'resource.confirm',
  'library.export',
  'resource.edition',
  'resource.join',
  'resource.part',
  'collection.create',
  'collection.update',
  'collection.arrange',
  'collection.visibility',
  'collection.remove',
  'comment.write',
  'comment.report',
  'comment.remove',
  'comment.hide',
  'comment.restore',
  'comment.keep',
  'translation.ask',
  'translation.offer',
  'translation.deliver',
  'translation.end',
  'file.download',
  'factor.add-app',
  'factor.remove-app',
  'factor.add-passkey',
  'factor.remove-passkey',
  'factor.make-codes',
  'factor.use-code',
  'recovery.request',
  'recovery.approve',
  'recovery.decline',
  'recovery.cancel',
  'recovery.finish',
  'email.request',
  'email.change',
  'membership.leave',
  'membership.remove',
  'membership.hand-over',
  'mail.retry',
  'mail.give-up',
  'mail.drop',
  'country.raise-risk',
  'country.end-risk',
  'term.create',
  'term.update',
  'term.merge',
  'term.retire',
  'term.restore',
  'thesaurus.create',
  'thesaurus.update',
  'thesaurus.remove',
  'audit.export',
  'access.deny',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Kinds of actions, each with the beginnings of their names, in the order of the filter. */
export const auditGroups = {
  access: ['session', 'password', 'factor', 'recovery', 'email', 'access'],
  people: ['invitation', 'person', 'role', 'membership'],
  organizations: ['organization', 'country', 'correction', 'joining'],
  resources: ['resource', 'collection', 'comment', 'translation', 'library', 'file'],
  vocabulary: ['term', 'thesaurus'],
  log: ['audit', 'mail'],
} as const satisfies Record<string, readonly string[]>;
export type AuditGroup = keyof typeof auditGroups;

export const auditGroupNames = Object.keys(auditGroups) as AuditGroup[];

/** The actions of a group. */
export function actionsOf(group: AuditGroup): AuditAction[] {
  const objects: readonly string[] = auditGroups[group];
  return auditActions.filter((action) => objects.includes(action.split('.')[0] ?? ''));
}

export const auditOutcomes = ['success', 'denied', 'failure'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

export const entriesPerPage = 50;

/** A day in UTC, as a field for dates sends it; in a year that the log can be about. */
const day = z.iso.date().regex(/^20/).optional().catch(undefined);

/** The filters of the list of entries, from its address; what makes no sense filters nothing. */
export const auditQuery = z.object({
  action: z
    .enum([...auditGroupNames, ...auditActions])
    .optional()
    .catch(undefined),
  outcome: z.enum(auditOutcomes).optional().catch(undefined),
  organization: z.string().max(120).catch(''),
  person: z.uuid().optional().catch(undefined),
  /** the first and the last day */
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** The filters in an address. */
export function auditQueryOf(url: string): AuditQuery {
  return auditQuery.parse(Object.fromEntries(new URL(url).searchParams));
}

/** Whose log it is: all of the network's, or what concerns one organization, for its own people. */
export type AuditScope = 'network' | { organizationId: string };

/** Who did something, as the reader of a log may know them. */
export type AuditActor =
  | { kind: 'person' | 'deleted'; id: string; name: string }
  /** an administrator of the network, in an organization's own log */
  | { kind: 'network' }
  /** somebody of another organization, in an organization's own log */
  | { kind: 'other' }
  /** the operator, the portal itself, and people who are not signed in */
  | { kind: 'nobody' };

/**
 * What a deleted account is called by, enough to tell two apart: the end of its id, because the beginning
 * is the time it was made and the same for all of one minute.
 */
export function pseudonymOf(id: string): string {
  return id.slice(-8);
}
