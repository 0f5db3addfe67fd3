import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import type { Actor, OrganizationRole, Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { endOtherSessionsOf, endSessionsOf } from '~/platform/auth/session.server';
import { sessionCookie } from '~/platform/auth/session-cookie.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { administeredAloneLocked } from './administrators.server';
import { revokeInvitationsBy } from './invitation-links.server';
import { roleForDatabase, roleFromDatabase } from './roles';

/** `lastOfOrganization`: the organization needs another administrator first. */
export type MembershipOutcome = 'done' | 'notFound' | 'lastOfOrganization';

export interface MemberRow {
  id: string;
  name: string;
  email: string;
  role: OrganizationRole;
  since: Date;
  isDisabled: boolean;
}

/** An organization with its people, administrators first; null when the actor may not see them. */
export async function getMembers(actor: Actor, slug: string, locale: Locale) {
  const organization = await db().organization.findFirst({
    where: {
      slug,
      ...listed,
      ...organizationsWhere(actor, 'members.read'),
    },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      memberships: {
        select: {
          role: true,
          createdAt: true,
          person: { select: { id: true, name: true, email: true, disabledAt: true } },
        },
      },
    },
  });
  if (!organization) return null;
  const { memberships, ...rest } = organization;
  const byName = sortedByName(locale, memberships, ({ person }) => person.name);
  const administrators = byName.filter(({ role }) => role === 'organization_admin');
  const inOrder = [...administrators, ...byName.filter((one) => !administrators.includes(one))];
  const members: MemberRow[] = inOrder.map(({ role, createdAt, person }) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    role: roleFromDatabase(role),
    since: createdAt,
    isDisabled: person.disabledAt !== null,
  }));
  return { organization: rest, members, can: { change: can(actor, 'members.change', rest.id) } };
}

/** The listed organizations that a person belongs to. */
export async function listOwnMemberships(actor: Person) {
  const rows = await db().membership.findMany({
    where: { personId: actor.id, organization: listed },
    select: {
      organizationId: true,
      role: true,
      organization: { select: { slug: true, name: true, nameLocale: true } },
    },
  });
  return rows.map(({ organizationId, role, organization }) => ({
    organizationId,
    ...organization,
    role: roleFromDatabase(role),
  }));
}

/**
 * Changes a person's role in an organization where the actor may do so, or removes them from it. Their
 * sessions end, except the actor's current one, and so do the invitations that they may no longer send.
 */
export async function changeRole(
  actor: Actor,
  personId: string,
  input: { organizationId: string; role: OrganizationRole | 'none' },
): Promise<MembershipOutcome> {
  const { organizationId, role } = input;
  return db().$transaction(async (tx) => {
    const membership = await tx.membership.findFirst({
      where: {
        personId,
        organizationId,
        organization: organizationsWhere(actor, 'members.change'),
      },
      select: { role: true },
    });
    if (!membership) return 'notFound';
    if (role !== 'none' && roleForDatabase(role) === membership.role) return 'done';
    if (role !== 'organization-admin' && (await leavesAlone(tx, personId, organizationId)))
      return 'lastOfOrganization';
    await write(tx, personId, organizationId, role);
    if (role !== 'organization-admin') await revokeInvitationsBy(tx, personId, organizationId);
    await endSessions(tx, actor, personId);
    await recordAudit(tx, {
      actor,
      action: role === 'none' ? 'membership.remove' : 'role.change',
      ...aboutPerson(personId),
      organizationId,
    });
    return 'done';
  });
}

/** Removes a person from an organization at their own request. Their other sessions end. */
export async function leaveOrganization(
  actor: Person,
  organizationId: string,
): Promise<MembershipOutcome> {
  return db().$transaction(async (tx) => {
    if (await leavesAlone(tx, actor.id, organizationId)) return 'lastOfOrganization';
    const { count } = await tx.membership.deleteMany({
      where: { personId: actor.id, organizationId },
    });
    if (count === 0) return 'notFound';
    await endSessions(tx, actor, actor.id);
    await recordAudit(tx, {
      actor,
      action: 'membership.leave',
      ...aboutPerson(actor.id),
      organizationId,
    });
    return 'done';
  });
}

async function leavesAlone(tx: Transaction, personId: string, organizationId: string) {
  return (await administeredAloneLocked(tx, personId, organizationId)).length > 0;
}

async function write(
  tx: Transaction,
  personId: string,
  organizationId: string,
  role: OrganizationRole | 'none',
): Promise<void> {
  const where = { personId, organizationId };
  if (role === 'none') {
    await tx.membership.deleteMany({ where });
    return;
  }
  await tx.membership.updateMany({ where, data: { role: roleForDatabase(role) } });
  // The grace period for setting up a second factor begins when somebody first administers anything.
  if (role === 'organization-admin')
    await tx.person.updateMany({
      where: { id: personId, administratorSince: null },
      data: { administratorSince: now() },
    });
}

/** Ends a person's sessions. The actor's current session continues with a new token. */
export async function endSessions(tx: Transaction, actor: Actor, personId: string): Promise<void> {
  const own = actor.kind === 'person' && actor.id === personId ? actor.session : undefined;
  if (!own) return endSessionsOf(tx, personId);
  const token = await endOtherSessionsOf(tx, personId, own.id);
  if (token) setResponseCookie(sessionCookie(token));
}
