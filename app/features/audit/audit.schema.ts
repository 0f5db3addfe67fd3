import { z } from 'zod';

/** Everything that the audit log speaks of, as `object.verb`. */
export const auditActions = [
  'session.start',
  'session.end',
  'session.end-all',
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
  'role.change',
  'organization.create',
  'organization.update',
  'organization.verify',
  'organization.archive',
  'organization.restore',
  'resource.create',
  'resource.update',
  'resource.visibility',
  'resource.withdraw',
  'resource.restore',
  'file.download',
] as const;
export type AuditAction = (typeof auditActions)[number];

export const entriesPerPage = 50;

/** The filters of the list of entries, from its address; what makes no sense filters nothing. */
export const auditQuery = z.object({
  action: z.enum(auditActions).optional().catch(undefined),
  organization: z.string().max(120).catch(''),
  person: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type AuditQuery = z.infer<typeof auditQuery>;
