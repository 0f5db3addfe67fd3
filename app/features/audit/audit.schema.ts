import { procedureActions } from './procedure-actions';
import { z } from 'zod';
import { agendaActions } from './agenda-actions';
import { queryPage } from '~/platform/query.schema';
import { togetherActions } from './together-actions';

/** Every action that the audit log records, as `object.verb`. */
export const auditActions = [
  'session.start',
  'session.end',
  'session.end-all',
  'session.confirm',
  'session.second-factor',
  'session.end-device',
  'secret.renew',
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
  'organization.hide-for-safety',
  'organization.ask-release',
  'organization.confirm-release',
  'organization.release',
  'organization.keep-hidden',
  'organization.hiding-reason',
  'organization.raise-risk',
  'organization.end-risk',
  'organization.show-texts',
  'organization.withhold-texts',
  'organization.rename',
  'organization.ask-name',
  'organization.approve-name',
  'organization.decline-name',
  'organization.contact-form',
  'organization.new-cases',
  'organization.channels',
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
  'data.key',
  'data.end-key',
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
  ...procedureActions,
  'request.ask',
  'request.edit',
  'request.answer',
  'request.use-link',
  'request.decline',
  'request.accept',
  'request.not-needed',
  'request.close',
  'request.renew',
  'request.lapse',
  'request.consent',
  ...agendaActions,
  ...togetherActions,
  'translation.write',
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

/**
 * Actions that were renamed, by their former names. Older entries keep the former name, because their hashes
 * cover it.
 */
const formerActions: Readonly<Record<string, AuditAction>> = {
  'organization.shelter': 'organization.hide-for-safety',
  'organization.keep-shelter': 'organization.keep-hidden',
};

/** The present name of an entry's action; null where this version does not know the action. */
export function presentAction(stored: string): AuditAction | null {
  return formerActions[stored] ?? auditActions.find((one) => one === stored) ?? null;
}

/** All names that entries of these actions may have, with the former ones. */
export function storedNames(actions: readonly AuditAction[]): string[] {
  const former = Object.entries(formerActions).filter(([, action]) => actions.includes(action));
  return [...actions, ...former.map(([name]) => name)];
}

/** Groups of actions, each with the objects (`object.verb`) that belong to it, in the order of the filter. */
export const auditGroups = {
  access: ['session', 'password', 'factor', 'recovery', 'email', 'access'],
  people: ['invitation', 'person', 'role', 'membership'],
  organizations: ['organization', 'country', 'correction', 'joining'],
  resources: ['resource', 'collection', 'comment', 'translation', 'library', 'file'],
  agenda: ['recommendation', 'campaign', 'mandate'],
  together: ['request', 'group', 'discussion', 'alert', 'event'],
  vocabulary: ['term', 'thesaurus'],
  log: ['audit', 'mail'],
} as const satisfies Record<string, readonly string[]>;
export type AuditGroup = keyof typeof auditGroups;

export const auditGroupNames = Object.keys(auditGroups) as AuditGroup[];

export function actionsOf(group: AuditGroup): AuditAction[] {
  const objects: readonly string[] = auditGroups[group];
  return auditActions.filter((action) => objects.includes(action.split('.')[0] ?? ''));
}

export const auditOutcomes = ['success', 'denied', 'failure'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** A day in the network’s time zone, as `<input type="date">` sends it; only years from 2000 to 2099 count. */
const day = z.iso.date().regex(/^20/).optional().catch(undefined);

/** The filters of the list of entries, from its URL; invalid values are ignored. */
export const auditQuery = z.object({
  action: z
    .preprocess(
      // A link that somebody kept may ask for a former name.
      (action) => (typeof action === 'string' ? (presentAction(action) ?? action) : action),
      z.enum([...auditGroupNames, ...auditActions]).optional(),
    )
    .catch(undefined),
  outcome: z.enum(auditOutcomes).optional().catch(undefined),
  organization: z.string().max(120).catch(''),
  person: z.uuid().optional().catch(undefined),
  /** the first and the last day, both inclusive */
  from: day,
  to: day,
  page: queryPage,
});
export type AuditQuery = z.infer<typeof auditQuery>;

export function auditQueryOf(url: string): AuditQuery {
  return auditQuery.parse(Object.fromEntries(new URL(url).searchParams));
}

/** Which log it is: the whole network's, or an organization's own, with only the entries that concern it. */
export type AuditScope = 'network' | { organizationId: string };

/** Who did something, as far as readers of the log may know. */
export type AuditActor =
  | { kind: 'person' | 'deleted'; id: string; name: string }
  /** a network administrator, in an organization's own log */
  | { kind: 'network' }
  /** somebody of another organization, in an organization's own log */
  | { kind: 'other' }
  /** the operator, the portal itself, or somebody who was not signed in */
  | { kind: 'nobody' };

/**
 * The label of a deleted account: the end of its id. The beginning is a timestamp, so accounts created in the
 * same minute would look the same.
 */
export function pseudonymOf(id: string): string {
  return id.slice(-8);
}
