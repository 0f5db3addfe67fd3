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
  /** an organization's id and the role in it */
  memberOf?: { id: string };
  role?: 'staff' | 'organization_admin';
  /** since when their days for a second factor count; the account's beginning where nothing is said */
  administratorSince?: Date;
}

/** Somebody with an account; staff of `memberOf` where nothing else is said. */
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

/** The actor behind a person, as the guard of every request makes it from a session. */
export async function actorOf(person: { id: string }): Promise<Actor> {
  const actor = await actorOfSession(await aSession(person), false);
  if (actor.kind !== 'person') throw new Error('the guard takes this person for a visitor');
  return actor;
}
