import { recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { db, type Transaction } from '~/platform/db/client.server';
import { countAdministratorsLocked } from './administrators.server';

export interface OrganizationName {
  name: string;
  nameLocale: string;
}

export type Erased =
  | { ok: true }
  | { ok: false; problem: 'notOwnEmail' | 'lastNetworkAdministrator' }
  | { ok: false; problem: 'lastAdministrator'; organizations: OrganizationName[] };

/**
 * Erases a person's own account: their row with its sessions, devices, links and second factors; invitations
 * and letters to their address. What they shared stays with its organization, and the audit log keeps their
 * id, which stands for nobody any more.
 *
 * @param typed their own address, as a confirmation
 * @returns what must be handed over to somebody else first, if anything
 */
export async function eraseOwnAccount(actor: Person, typed: string): Promise<Erased> {
  return db().$transaction(async (tx): Promise<Erased> => {
    const administrators = await countAdministratorsLocked(tx);
    const { email, isNetworkAdmin } = await tx.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { email: true, isNetworkAdmin: true },
    });
    if (typed !== email) return { ok: false, problem: 'notOwnEmail' };
    if (isNetworkAdmin && administrators <= 1)
      return { ok: false, problem: 'lastNetworkAdministrator' };
    const organizations = await administeredAlone(tx, actor.id);
    if (organizations.length > 0) return { ok: false, problem: 'lastAdministrator', organizations };
    await recordAudit(tx, {
      actor,
      action: 'person.erase',
      objectType: 'person',
      objectId: actor.id,
    });
    await tx.invitation.deleteMany({ where: { email } });
    const pending = await tx.emailChange.findMany({
      where: { personId: actor.id },
      select: { email: true },
    });
    const codes = { kind: 'email-code', recipient: { in: pending.map((one) => one.email) } };
    await tx.outboxMail.deleteMany({ where: { OR: [{ recipient: email }, codes] } });
    await tx.person.delete({ where: { id: actor.id }, select: { id: true } });
    return { ok: true };
  });
}

/** The organizations that would be left without an administrator, but with people or a public profile. */
async function administeredAlone(tx: Transaction, personId: string): Promise<OrganizationName[]> {
  const other = { personId: { not: personId } };
  return tx.organization.findMany({
    where: {
      memberships: {
        some: { personId, role: 'organization_admin' },
        none: { ...other, role: 'organization_admin', person: { disabledAt: null } },
      },
      OR: [{ archivedAt: null }, { memberships: { some: other } }],
    },
    select: { name: true, nameLocale: true },
    orderBy: { name: 'asc' },
  });
}
