import type { Actor, Role } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { pageWithin, rowsPerPage } from '~/platform/paging';
import { administeredInvitations } from './accounts.policy';
import { roleFromDatabase } from './roles';

export type InvitationStatus = 'waiting' | 'accepted' | 'revoked' | 'expired';

export interface InvitationRow {
  id: string;
  /** null for the first administrator's invitation */
  email: string | null;
  organization: { name: string; nameLocale: string } | null;
  role: Role;
  status: InvitationStatus;
  createdAt: Date;
  expiresAt: Date;
}

/** The invitations that the actor administers, newest first. @param organization slug, or '' for all */
export async function listInvitations(
  actor: Actor,
  { organization, page: asked }: { organization: string; page: number },
): Promise<{ invitations: InvitationRow[]; total: number; page: number; pages: number }> {
  const where = {
    AND: [
      administeredInvitations(actor),
      organization ? { organization: { slug: organization } } : {},
    ],
  };
  const total = await db().invitation.count({ where });
  const { page, pages, skip } = pageWithin(asked, total, rowsPerPage);
  const rows = await db().invitation.findMany({
    where,
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      organization: { select: { name: true, nameLocale: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take: rowsPerPage,
  });
  const time = now();
  const invitations = rows.map(({ acceptedAt, revokedAt, role, ...rest }) => ({
    ...rest,
    role: roleFromDatabase(role),
    status: statusOf({ acceptedAt, revokedAt, expiresAt: rest.expiresAt }, time),
  }));
  return { invitations, total, page, pages };
}

function statusOf(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  time: Date,
): InvitationStatus {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt > time ? 'waiting' : 'expired';
}

/** The organizations that the actor may invite people into. */
export async function listInvitingOrganizations(
  actor: Actor,
): Promise<{ slug: string; name: string; nameLocale: string }[]> {
  return db().organization.findMany({
    where: { ...listed, ...organizationsWhere(actor, 'members.invite') },
    select: { slug: true, name: true, nameLocale: true },
  });
}
