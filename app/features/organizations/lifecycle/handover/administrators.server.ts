import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { administrationOf, type Administrator, type Administration } from './administrators';

const latest = { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } } as const;

/** The memberships that `administratorsOf` needs: those of administrators who are not disabled. */
export const administratorFields = {
  where: { role: 'organization_admin', person: { disabledAt: null } },
  orderBy: { createdAt: 'asc' },
  select: {
    createdAt: true,
    person: { select: { id: true, name: true, sessions: latest, devices: latest } },
  },
} as const;

interface AdministratorRow {
  createdAt: Date;
  person: {
    id: string;
    name: string;
    sessions: { lastSeenAt: Date }[];
    devices: { lastSeenAt: Date }[];
  };
}

/**
 * Administrators with the time when each was last seen: by their newest session or device, else by the start
 * of their membership.
 */
export function administratorsOf(rows: readonly AdministratorRow[]): Administrator[] {
  return rows.map(({ createdAt, person: { id, name, sessions, devices } }) => ({
    id,
    name,
    lastSeen: [...sessions, ...devices]
      .map(({ lastSeenAt }) => lastSeenAt)
      .reduce((last, one) => (one > last ? one : last), createdAt),
  }));
}

/** An organization of the actor's that has too few active administrators. */
export interface HandoverPrompt {
  slug: string;
  name: string;
  nameLocale: string;
  state: Exclude<Administration, 'enough'>;
  /** whether the actor may appoint or invite somebody */
  canAppoint: boolean;
}

/** The actor's organizations that have fewer than two administrators, or whose administrators have all been away. */
export async function listHandoverPrompts(actor: Actor): Promise<HandoverPrompt[]> {
  const rows = await db().organization.findMany({
    where: { ...listed, ...organizationsWhere(actor, 'profile.edit') },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      memberships: administratorFields,
    },
  });
  const time = now();
  return rows.flatMap(({ id, memberships, ...organization }) => {
    const state = administrationOf(administratorsOf(memberships), time);
    const canAppoint = can(actor, 'members.invite', id);
    return state === 'enough' ? [] : [{ ...organization, state, canAppoint }];
  });
}

const mostListed = 200;

/**
 * For network administrators: listed organizations that have nobody or could be left without anybody, the
 * most urgent first.
 *
 * @returns the first of them, and their total number
 */
export async function listTooFewAdministrators(actor: Actor, locale: Locale) {
  if (!can(actor, 'organization.administer')) return { total: 0, organizations: [] };
  const rows = await db().organization.findMany({
    where: listed,
    select: { slug: true, name: true, nameLocale: true, memberships: administratorFields },
  });
  const time = now();
  const order = { none: 0, away: 1, one: 2, enough: 3 };
  const tooFew = sortedByName(locale, rows, ({ name }) => name)
    .map(({ memberships, ...organization }) => {
      const administrators = administratorsOf(memberships);
      const lastSeen = administrators
        .map((one) => one.lastSeen)
        .sort((a, b) => Number(b) - Number(a))[0];
      return { ...organization, lastSeen, state: administrationOf(administrators, time) };
    })
    .filter(({ state }) => state !== 'enough')
    .sort((a, b) => order[a.state] - order[b.state]);
  return { total: tooFew.length, organizations: tooFew.slice(0, mostListed) };
}
