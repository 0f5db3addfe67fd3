import { z } from 'zod';
import { isLocale } from '~/i18n/locale';
import { mailAddress, requiredLine, visibleLength } from '~/platform/text.schema';

/** Length limits of a new password in visible characters; there are no composition rules. */
export const shortestPassword = 12;
export const longestPassword = 128;

export const organizationRoles = ['staff', 'organization-admin'] as const;
export const roles = [...organizationRoles, 'network-admin'] as const;

const email = mailAddress().refine((value) => value !== '', 'required');
const name = requiredLine(120);
const locale = z.string('choose').refine(isLocale, 'choose');
const newPassword = z
  .string('required')
  .max(longestPassword * 16, 'passwordLong')
  .refine((value) => visibleLength(value) >= shortestPassword, 'passwordShort')
  .refine((value) => visibleLength(value) <= longestPassword, 'passwordLong');
/** An existing password: no rules apply, because it only has to match. */
const password = z.string('required');

/** A code from a letter as people type it: spaces, hyphens and lower case are accepted. */
const code = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/[\s-]/g, '').toUpperCase() : value),
  z.string('required').min(1, 'required').max(40, 'wrongCode'),
);

export const idForm = z.uuid();

export const signInSchema = z.object({ email, password });
export const forgottenSchema = z.object({ email });
export const newPasswordSchema = z.object({ password: newPassword });

/** The fields required to accept an invitation, by who accepts it. */
export const acceptSchemas = {
  /** signed in as the invited person */
  self: z.object({}),
  /** has an account and is not signed in */
  known: z.object({ password }),
  /** has an account with a second factor, and must sign in first */
  elsewhere: z.object({}),
  /** has no account yet */
  new: z.object({ name, password: newPassword }),
  /** the first network administrator, whose e-mail address is not known yet */
  first: z.object({ name, email, password: newPassword }),
};
export type AcceptMode = keyof typeof acceptSchemas;

/** Changes to one's own account. */
export const ownAccountSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('account'), name, locale }),
  z.object({ intent: z.literal('password'), current: password, password: newPassword }),
  z.object({ intent: z.literal('leave'), organizationId: idForm }),
]);

/** What the page of one's devices sends. */
export const devicesSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('device'), device: idForm }),
  z.object({ intent: z.literal('others') }),
]);

/** A change of one's own e-mail address: the new address, then the codes sent to both addresses. */
export const ownEmailSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask'), email }),
  z.object({ intent: z.literal('confirm'), oldCode: code, newCode: code }),
  z.object({ intent: z.literal('cancel') }),
]);

/** A decision on a request to replace a second factor. */
export const recoverySchema = z.object({
  intent: z.enum(['approve-recovery', 'decline-recovery']),
  recovery: idForm,
});

/** Actions of somebody who lost their second factor. */
export const lostFactorSchema = z.object({ intent: z.enum(['ask', 'finish']) });

/** The erasure of one's own account, confirmed by typing its e-mail address. */
export const eraseSchema = z.object({ email });

/** Input of the operator's command for a new account. */
export const newUserSchema = z.object({
  email,
  name,
  role: z.enum(roles, 'choose'),
  organization: z.string().max(120).optional(),
  locale,
  password: newPassword.optional(),
});

/** An invitation. `organization` is a slug; a network administrator has none. */
export const inviteSchema = z
  .object({
    intent: z.literal('invite'),
    email,
    role: z.enum(roles, 'choose'),
    organization: z
      .string()
      .max(120, 'unknownOrganization')
      .regex(/^[a-z0-9-]+$/, 'unknownOrganization')
      .optional(),
    locale,
  })
  .superRefine(({ role, organization }, context) => {
    const message = role === 'network-admin' ? 'noOrganization' : 'unknownOrganization';
    if ((role === 'network-admin') === Boolean(organization))
      context.addIssue({ code: 'custom', path: ['organization'], message });
  });

/** What the page of invitations sends. */
export const invitationsSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['resend', 'revoke']), id: idForm }),
  inviteSchema,
]);

/** Why a script requests passkey options: to use a passkey or to create one. */
export const passkeyPurpose = z.object({ to: z.enum(['use', 'make']) });

/** The second factor of a sign-in: a typed code, or a passkey's signature. */
export const secondFactorSchema = z.object({
  code: z.string().max(60, 'tooLong').default(''),
  passkey: z.string().max(30_000).default(''),
});

/** Changes to one's own second factors. */
export const ownFactorsSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['app-start', 'app-remove', 'codes']) }),
  z.object({ intent: z.literal('app-confirm'), code: z.string().max(20).default('') }),
  z.object({
    intent: z.literal('passkey-add'),
    name: z.preprocess((value) => value || undefined, requiredLine(60)),
    passkey: z.string('required').max(30_000),
  }),
  z.object({ intent: z.literal('passkey-remove'), id: idForm }),
]);

/** What the page of an organization's people sends. */
export const membersSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['resend', 'revoke']), id: idForm }),
  z.object({
    intent: z.literal('role'),
    personId: idForm,
    role: z.enum([...organizationRoles, 'none']),
  }),
  z.object({
    intent: z.literal('invite'),
    email,
    role: z.enum(organizationRoles, 'choose'),
    locale,
  }),
]);

export const personActionSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('role'),
    organizationId: idForm,
    role: z.enum([...organizationRoles, 'none']),
  }),
  z.object({ intent: z.literal('network-admin'), value: z.enum(['yes', 'no']) }),
  z.object({ intent: z.literal('disable') }),
  z.object({ intent: z.literal('enable') }),
]);

const page = z.coerce.number().int().min(1).max(10_000).catch(1);
const words = z.string().trim().max(200).catch('');
export const peopleQuery = z.object({ q: words, page });
export const invitationsQuery = z.object({ organization: z.string().max(120).catch(''), page });
