import type { z } from 'zod';
import { recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { endSessionsOf } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
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

/** Finds a person through the actor and changes them in one transaction. */
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

/** Whether the network would be without an administrator if this person were none. */
async function isLastAdministrator(tx: Transaction, person: Found): Promise<boolean> {
  const count = await countAdministratorsLocked(tx);
  if (!person.isNetworkAdmin || person.disabledAt) return false;
  return count <= 1;
}

/** Makes a person an administrator of the network, or none any more. Their sessions end. */
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
    await recordAudit(tx, {
      actor,
      action: 'role.change',
      objectType: 'person',
      objectId: person.id,
    });
    return 'done';
  });
}

/**
 * Shuts a person out: their sessions and links end with it, their roles wait for their return. Also the only
 * administrator of an organization: an account in wrong hands must not be safe because of its role.
 */
export async function disablePerson(actor: Actor, id: string): Promise<PeopleOutcome> {
  return change(actor, id, async (tx, person) => {
    if (await isLastAdministrator(tx, person)) return 'lastAdministrator';
    const time = now();
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: time } });
    // Who cannot take their name back any more does not leave it there.
    await tx.namedContact.deleteMany({ where: { personId: person.id } });
    await endSessionsOf(tx, person.id);
    await tx.token.updateMany({
      where: { personId: person.id, usedAt: null },
      data: { usedAt: time },
    });
    await recordAudit(tx, {
      actor,
      action: 'person.disable',
      objectType: 'person',
      objectId: person.id,
    });
    return 'done';
  });
}

/** Lets a disabled person in again. */
export async function enablePerson(actor: Actor, id: string): Promise<PeopleOutcome> {
  return change(actor, id, async (tx, person) => {
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: null } });
    await recordAudit(tx, {
      actor,
      action: 'person.enable',
      objectType: 'person',
      objectId: person.id,
    });
    return 'done';
  });
}

/** Does what the page of a person asks for. */
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
