import type { Person as Actor } from '~/platform/auth/actor';
import { actorOf as actorOfSession } from '~/platform/auth/session.server';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';
import { aSession } from './sessions';

export interface PersonWishes {
  name?: string;
  email?: string;
  locale?: string;
  isNetworkAdmin?: boolean;
  disabled?: boolean;
  passwordHash?: string;
  /** an organization; `role` is the role in it */
  memberOf?: { id: string };
  role?: 'staff' | 'organization_admin';
  /** from when the days for setting up a second factor count; by default from the creation of the account */
  administratorSince?: Date;
}

/** Somebody with an account; by default staff of `memberOf`. */
export async function aPerson(wishes: PersonWishes = {}) {
  const { memberOf, role = 'staff', disabled = false } = wishes;
  return db().person.create({
    data: {
      name: wishes.name ?? 'Ana Pérez',
      email: wishes.email ?? `${unique()}@example.org`,
      locale: wishes.locale ?? 'es',
      isNetworkAdmin: wishes.isNetworkAdmin ?? false,
      disabledAt: disabled ? new Date() : null,
      passwordHash: wishes.passwordHash ?? null,
      administratorSince: wishes.administratorSince ?? null,
      ...(memberOf ? { memberships: { create: { organizationId: memberOf.id, role } } } : {}),
    },
    select: { id: true, email: true, name: true, locale: true },
  });
}

/** The actor of a person, as the guard makes it from a session. */
export async function actorOf(person: { id: string }): Promise<Actor> {
  const actor = await actorOfSession(await aSession(person), false);
  if (actor.kind !== 'person') throw new Error('the guard takes this person for a visitor');
  return actor;
}
