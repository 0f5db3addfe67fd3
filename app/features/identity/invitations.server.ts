import { recordAudit } from '~/features/audit/audit.server';
import { actorId, system, type Actor, type Role } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { denied } from '~/platform/auth/denied.server';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { administeredInvitations, canInvite } from './accounts.policy';
import { countAdministratorsLocked } from './administrators.server';
import { newInvitationLink, openInvitations } from './invitation-links.server';
import { mailInvitation } from './letters.server';
import { roleForDatabase } from './roles';

/** Why somebody is not invited, as keys of the `forms` messages. */
export type InviteProblem = 'unknownOrganization' | 'alreadyMember' | 'personDisabled';

export type Invited =
  { ok: true; id: string; link: string } | { ok: false; problem: InviteProblem };

export interface InviteInput {
  /** lower case */
  email: string;
  role: Role;
  /** slug; for every role but network-admin */
  organization?: string | undefined;
  /** the language of the mail */
  locale: string;
  /** what the actor becomes once it is accepted, where the organization is handed over with it */
  inviterAfter?: 'staff' | 'leave' | undefined;
}

/**
 * Invites somebody by mail. An earlier invitation of the same person into the same organization ends.
 *
 * @returns the link too, for the operator's terminal; pages do not show it
 * @throws a 404 Response when the actor may not invite into this role
 */
export async function invitePerson(actor: Actor, input: InviteInput): Promise<Invited> {
  const organization = input.organization
    ? await db().organization.findFirst({
        where: { slug: input.organization, ...listed },
        select: { id: true, name: true },
      })
    : null;
  if (input.organization && !organization) return { ok: false, problem: 'unknownOrganization' };
  const organizationId = organization?.id ?? null;
  if (!canInvite(actor, input.role, organizationId))
    throw denied(actor, organizationId ? 'members.invite' : 'people.administer', organizationId);
  const invited = await db().$transaction((tx) =>
    inviteWithin(tx, actor, { ...input, organizationId }),
  );
  if (invited.ok) nudgeMail();
  return invited;
}

interface InviteWithin extends Omit<InviteInput, 'organization'> {
  /** null for the network */
  organizationId: string | null;
}

/**
 * The same inside a transaction of the caller's, who has asked already whether the actor may, and who lets the
 * mail go after it (`nudgeMail`).
 *
 * @throws an answer with status 429 after 60 in an hour
 */
export async function inviteWithin(
  tx: Transaction,
  actor: Actor,
  { email, role: named, organizationId, locale, inviterAfter = undefined }: InviteWithin,
): Promise<Invited> {
  const { problem, isSilent } = await inviteeOf(tx, actor, { email, role: named }, organizationId);
  if (problem) return { ok: false, problem };
  await enforce('invitation', actorId(actor) ?? 'operator');
  await claimStamp(tx);
  const { url, token, fields } = newInvitationLink(locale);
  const time = now();
  await tx.invitation.updateMany({
    where: { email, organizationId, ...openInvitations() },
    data: { revokedAt: time },
  });
  const role = roleForDatabase(named);
  const invitedById = actorId(actor);
  const { id } = await tx.invitation.create({
    data: {
      ...fields,
      ...{ email, organizationId, role, locale, invitedById, createdAt: time },
      inviterAfter: inviterAfter ?? null,
    },
    select: { id: true },
  });
  if (!isSilent) await mailInvitation(tx, { email, locale }, token);
  await record(tx, actor, 'invitation.create', { id, organizationId });
  return { ok: true, id, link: url };
}

interface Invitee {
  problem?: InviteProblem;
  /** the invitation is kept and no letter is sent */
  isSilent: boolean;
}

/**
 * What stands in the way of inviting somebody, as far as the actor may know. That an account elsewhere in the
 * network is disabled is told to nobody but who administers people: to others the invitation looks like any,
 * and leads nowhere.
 */
async function inviteeOf(
  tx: Transaction,
  actor: Actor,
  { email, role }: Pick<InviteInput, 'email' | 'role'>,
  organizationId: string | null,
): Promise<Invitee> {
  const person = await tx.person.findUnique({
    where: { email },
    select: { disabledAt: true, isNetworkAdmin: true, memberships: true },
  });
  const isMember =
    (role === 'network-admin' && person?.isNetworkAdmin) ||
    person?.memberships.some((one) => one.organizationId === organizationId);
  const isDisabled = Boolean(person?.disabledAt);
  const mayKnow = isMember || can(actor, 'people.administer');
  if (isDisabled && mayKnow) return { problem: 'personDisabled', isSilent: true };
  return { ...(isMember && { problem: 'alreadyMember' as const }), isSilent: isDisabled };
}

async function isDisabledPerson(tx: Transaction, email: string): Promise<boolean> {
  const where = { email, disabledAt: { not: null } };
  return (await tx.person.count({ where })) > 0;
}

/** Sends an invitation again, with a new link for 7 days; the old one ends. @returns false: not found */
export async function resendInvitation(actor: Actor, id: string): Promise<boolean> {
  const sent = await db().$transaction(async (tx) => {
    const found = await tx.invitation.findFirst({
      where: {
        AND: [{ id, acceptedAt: null, revokedAt: null }, administeredInvitations(actor)],
        OR: [{ organizationId: null }, { organization: listed }],
      },
      select: { email: true, locale: true, organizationId: true },
    });
    if (!found?.email) return false;
    await claimStamp(tx);
    const { email, locale, organizationId } = found;
    const { token, fields } = newInvitationLink(locale);
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: fields,
    });
    if (count === 0) return false;
    if (!(await isDisabledPerson(tx, email))) await mailInvitation(tx, { email, locale }, token);
    await record(tx, actor, 'invitation.resend', { id, organizationId });
    return true;
  });
  nudgeMail();
  return sent;
}

/** Takes an invitation back; its link ends. @returns false when there is none that waits */
export async function revokeInvitation(actor: Actor, id: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [revoked] = await tx.invitation.updateManyAndReturn({
      where: { AND: [{ id, acceptedAt: null, revokedAt: null }, administeredInvitations(actor)] },
      data: { revokedAt: now() },
      select: { id: true, organizationId: true },
    });
    if (!revoked) return false;
    await record(tx, actor, 'invitation.revoke', revoked);
    return true;
  });
}

/** What the first start must tell the operator of the first network administrator. */
export type FirstInvitation = { state: 'made'; link: string } | { state: 'waiting' | 'unneeded' };

/**
 * Makes the link with which the first network administrator signs up, for 7 days.
 *
 * @returns `waiting` while an earlier link still works, whose secret nobody kept; `unneeded` once there is
 * an administrator
 */
export async function createFirstAdministratorInvitation(locale: string): Promise<FirstInvitation> {
  return db().$transaction(async (tx) => {
    if ((await countAdministratorsLocked(tx)) > 0) return { state: 'unneeded' };
    const waiting = await tx.invitation.count({
      where: { role: 'network_admin', ...openInvitations() },
    });
    if (waiting > 0) return { state: 'waiting' };
    const { url, fields } = newInvitationLink(locale);
    const made = await tx.invitation.create({
      data: { ...fields, role: 'network_admin', locale, createdAt: now() },
      select: { id: true },
    });
    await record(tx, system, 'invitation.create', { id: made.id, organizationId: null });
    return { state: 'made', link: url };
  });
}

async function record(
  tx: Transaction,
  actor: Actor,
  action: 'invitation.create' | 'invitation.resend' | 'invitation.revoke',
  invitation: { id: string; organizationId: string | null },
): Promise<void> {
  const { id, organizationId } = invitation;
  await recordAudit(tx, {
    actor,
    action,
    objectType: 'invitation',
    objectId: id,
    organizationId,
  });
}
