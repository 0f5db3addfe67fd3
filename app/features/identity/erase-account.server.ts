import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { revokeInvitationsBy } from './invitation-links.server';
import {
  administeredAloneLocked,
  countAdministratorsLocked,
  type OrganizationName,
} from './administrators.server';

export type Erased =
  | { ok: true }
  | { ok: false; problem: 'notOwnEmail' | 'lastNetworkAdministrator' }
  | { ok: false; problem: 'lastAdministrator'; organizations: OrganizationName[] };

/**
 * Erases a person's own account: their row with its sessions, devices, links and second factors, and the
 * invitations and letters to their e-mail address. What they shared stays with its organization. The audit
 * log keeps their id, which then identifies nobody.
 *
 * @param typed their own e-mail address, as a confirmation
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
    const organizations = await administeredAloneLocked(tx, actor.id);
    if (organizations.length > 0) return { ok: false, problem: 'lastAdministrator', organizations };
    await recordAudit(tx, { actor, action: 'person.erase', ...aboutPerson(actor.id) });
    await tx.invitation.deleteMany({ where: { email } });
    await revokeInvitationsBy(tx, actor.id);
    await tx.outboxMail.deleteMany({
      where: { OR: [{ recipient: email }, { personId: actor.id }] },
    });
    await tx.person.delete({ where: { id: actor.id }, select: { id: true } });
    return { ok: true };
  });
}
