import { recordAudit } from '~/features/audit/audit.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
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
import { invitationLetter } from './letters.server';
import { roleForDatabase } from './roles';

/** Why somebody cannot be invited, as message keys of `forms`. */
export type InviteProblem = 'unknownOrganization' | 'alreadyMember' | 'personDisabled';

export type Invited =
  { ok: true; id: string; link: string } | { ok: false; problem: InviteProblem };

export interface InviteInput {
  /** lower case */
  email: string;
  role: Role;
  /** slug; required for every role except network-admin */
  organization?: string | undefined;
  /** language of the letter */
  locale: string;
  /**
   * if the organization is handed over: what the actor becomes once the invitation is accepted; without it they stay an
   * administrator
   */
  inviterAfter?: 'staff' | 'leave' | undefined;
}

/**
 * Invites somebody by mail. An earlier invitation of the same person into the same organization is revoked.
 *
 * @returns also the link, for the operator's terminal; pages do not show it
 * @throws a 404 Response when the actor may not invite into this role, a 429 Response after 60 invitations in an hour
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
  /** null for a network administrator */
  organizationId: string | null;
}

/**
 * Invites somebody as `invitePerson` does, within the caller's transaction. The caller has checked the permission and calls `nudgeMail` afterwards.
 *
 * @throws a 429 Response after 60 in an hour
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
  // If two invitations are sent to one email address at once, the second waits for the first and revokes it.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invitation ${email}`}, 0))`;
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
  if (!isSilent) await queueLetter(tx, invitationLetter, { email, locale }, { token });
  await record(tx, actor, 'invitation.create', { id, organizationId });
  return { ok: true, id, link: url };
}

interface Invitee {
  problem?: InviteProblem;
  /** whether the invitation is stored without sending a letter */
  isSilent: boolean;
}

/**
 * Why somebody cannot be invited, as far as the actor may know. Only people who administer accounts may learn
 * that an account elsewhere in the network is disabled. For everybody else, the invitation is stored like any other,
 * but no letter is sent.
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

/**
 * Resends an invitation with a new link, which is valid for 7 days; the old link becomes invalid.
 *
 * @returns false when it is not found
 * @throws a 429 Response after 60 invitations and resendings in an hour
 */
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
    await enforce('invitation', actorId(actor) ?? 'operator');
    await claimStamp(tx);
    const { email, locale, organizationId } = found;
    const { token, fields } = newInvitationLink(locale);
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: fields,
    });
    if (count === 0) return false;
    if (!(await isDisabledPerson(tx, email)))
      await queueLetter(tx, invitationLetter, { email, locale }, { token });
    await record(tx, actor, 'invitation.resend', { id, organizationId });
    return true;
  });
  nudgeMail();
  return sent;
}

/** Revokes an invitation; its link becomes invalid. @returns false when none is waiting */
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

/** What the server tells the operator at its first start about the first network administrator. */
export type FirstInvitation = { state: 'made'; link: string } | { state: 'waiting' | 'unneeded' };

/**
 * Creates the link with which the first network administrator signs up, valid for 7 days.
 *
 * @returns `waiting` while an earlier link is valid, which cannot be shown again because only its hash is
 *   stored; `unneeded` once there is an administrator
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
