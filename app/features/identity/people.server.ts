import type { z } from 'zod';
import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { endSessionsOf } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { revokeInvitationsBy } from './invitation-links.server';
import { administeredPeople } from './accounts.policy';
import type { personActionSchema } from './accounts.schema';
import { countAdministratorsLocked } from './administrators.server';
import { changeRole, type MembershipOutcome } from './memberships.server';

export type PeopleOutcome = MembershipOutcome | 'lastAdministrator';

interface Found {
  id: string;
  isNetworkAdmin: boolean;
  disabledAt: Date | null;
  administratorSince: Date | null;
}

/** Finds a person whom the actor administers, and changes them in one transaction. */
async function change(
  actor: Actor,
  id: string,
  work: (tx: Transaction, person: Found) => Promise<PeopleOutcome>,
): Promise<PeopleOutcome> {
  return db().$transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { AND: [{ id }, administeredPeople(actor)] },
      select: { id: true, isNetworkAdmin: true, disabledAt: true, administratorSince: true },
    });
    return person ? work(tx, person) : 'notFound';
  });
}

/** Whether this person is the only network administrator. */
async function isLastAdministrator(tx: Transaction, person: Found): Promise<boolean> {
  const count = await countAdministratorsLocked(tx);
  if (!person.isNetworkAdmin || person.disabledAt) return false;
  return count <= 1;
}

/** Makes a person a network administrator, or removes that role. Their sessions end. */
export async function setNetworkAdministrator(
  actor: Actor,
  id: string,
  isNetworkAdmin: boolean,
): Promise<PeopleOutcome> {
  return change(actor, id, async (tx, person) => {
    if (!isNetworkAdmin && (await isLastAdministrator(tx, person))) return 'lastAdministrator';
    await tx.person.update({
      where: { id: person.id },
      data: {
        isNetworkAdmin,
        ...(isNetworkAdmin && !person.administratorSince ? { administratorSince: now() } : {}),
      },
    });
    await endSessionsOf(tx, person.id);
    if (!isNetworkAdmin) await revokeInvitationsBy(tx, person.id);
    await recordAudit(tx, { actor, action: 'role.change', ...aboutPerson(person.id) });
    return 'done';
  });
}

/**
 * Disables an account: its sessions, links and the open invitations that it sent end, its roles are kept. The only administrator of an
 * organization can be disabled, too: a compromised account must not be protected by its role.
 */
export async function disablePerson(actor: Actor, id: string): Promise<PeopleOutcome> {
  return change(actor, id, async (tx, person) => {
    if (await isLastAdministrator(tx, person)) return 'lastAdministrator';
    const time = now();
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: time } });
    // A disabled person could no longer remove their name, so it is removed here.
    await tx.namedContact.deleteMany({ where: { personId: person.id } });
    await endSessionsOf(tx, person.id);
    await revokeInvitationsBy(tx, person.id);
    await tx.token.updateMany({
      where: { personId: person.id, usedAt: null },
      data: { usedAt: time },
    });
    await recordAudit(tx, { actor, action: 'person.disable', ...aboutPerson(person.id) });
    return 'done';
  });
}

/** Enables a disabled account. */
export async function enablePerson(actor: Actor, id: string): Promise<PeopleOutcome> {
  return change(actor, id, async (tx, person) => {
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: null } });
    await recordAudit(tx, { actor, action: 'person.enable', ...aboutPerson(person.id) });
    return 'done';
  });
}

/** Carries out an action of a person's page. */
export async function changePerson(
  actor: Actor,
  id: string,
  input: z.infer<typeof personActionSchema>,
): Promise<PeopleOutcome> {
  switch (input.intent) {
    case 'role':
      return changeRole(actor, id, input);
    case 'network-admin':
      return setNetworkAdministrator(actor, id, input.value === 'yes');
    case 'disable':
      return disablePerson(actor, id);
    case 'enable':
      return enablePerson(actor, id);
  }
}
