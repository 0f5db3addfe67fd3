import type { Person as Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';

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

/** The actor behind a person, as the guards would make it. */
export async function actorOf({ id }: { id: string }): Promise<Actor> {
  const person = await db().person.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      name: true,
      locale: true,
      isNetworkAdmin: true,
      memberships: {
        select: { role: true, organization: { select: { id: true, slug: true, name: true } } },
      },
    },
  });
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    locale: person.locale,
    isNetworkAdmin: person.isNetworkAdmin,
    memberships: person.memberships.map(({ role, organization }) => ({
      organizationId: organization.id,
      slug: organization.slug,
      name: organization.name,
      role: role === 'organization_admin' ? 'organization-admin' : 'staff',
    })),
  };
}
