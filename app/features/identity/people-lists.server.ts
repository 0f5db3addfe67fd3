import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import type { Actor, OrganizationRole } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { pageWithin, rowsPerPage } from '~/platform/paging';
import { administeredPeople } from './accounts.policy';
import { roleFromDatabase } from './roles';

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  isNetworkAdmin: boolean;
  isDisabled: boolean;
  roles: {
    organizationId: string;
    organization: { name: string; nameLocale: string; slug: string };
    role: OrganizationRole;
  }[];
}

const personFields = {
  id: true,
  name: true,
  email: true,
  isNetworkAdmin: true,
  disabledAt: true,
  memberships: {
    select: {
      role: true,
      organizationId: true,
      organization: { select: { name: true, nameLocale: true, slug: true } },
    },
  },
} as const;

interface Selected {
  id: string;
  name: string;
  email: string;
  isNetworkAdmin: boolean;
  disabledAt: Date | null;
  memberships: {
    role: 'staff' | 'organization_admin';
    organizationId: string;
    organization: { name: string; nameLocale: string; slug: string };
  }[];
}

function toRow({ disabledAt, memberships, ...person }: Selected, locale: Locale): PersonRow {
  const roles = memberships.map(({ role, organizationId, organization }) => ({
    organizationId,
    organization,
    role: roleFromDatabase(role),
  }));
  return {
    ...person,
    isDisabled: disabledAt !== null,
    roles: sortedByName(locale, roles, ({ organization }) => organization.name),
  };
}

export interface PeoplePage {
  people: PersonRow[];
  total: number;
  page: number;
  pages: number;
}

/** The people whom the actor administers, by name. @param q part of a name, e-mail address or organization */
export async function listPeople(
  actor: Actor,
  { q, page: asked }: { q: string; page: number },
  locale: Locale,
): Promise<PeoplePage> {
  const contains = { contains: q, mode: 'insensitive' as const };
  const found = q
    ? [
        { name: contains },
        { email: contains },
        { memberships: { some: { organization: { name: contains } } } },
      ]
    : [];
  const where = { AND: [administeredPeople(actor), found.length > 0 ? { OR: found } : {}] };
  const named = await db().person.findMany({ where, select: { id: true, name: true } });
  const total = named.length;
  const { page, pages, skip } = pageWithin(asked, total, rowsPerPage);
  const ids = sortedByName(locale, named, ({ name }) => name)
    .slice(skip, skip + rowsPerPage)
    .map(({ id }) => id);
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: personFields });
  people.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return { people: people.map((one) => toRow(one, locale)), total, page, pages };
}

export interface PersonDetails extends PersonRow {
  createdAt: Date;
  /** null if they have no active session */
  lastSeenAt: Date | null;
}

/** A person whom the actor administers; null when there is none. */
export async function getPerson(
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<PersonDetails | null> {
  const found = await db().person.findFirst({
    where: { AND: [{ id }, administeredPeople(actor)] },
    select: {
      ...personFields,
      createdAt: true,
      sessions: {
        where: { expiresAt: { gt: now() } },
        select: { lastSeenAt: true },
        orderBy: { lastSeenAt: 'desc' },
        take: 1,
      },
    },
  });
  if (!found) return null;
  const { createdAt, sessions, ...person } = found;
  return { ...toRow(person, locale), createdAt, lastSeenAt: sessions[0]?.lastSeenAt ?? null };
}
