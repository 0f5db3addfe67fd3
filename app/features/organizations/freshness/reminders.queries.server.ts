import { freshDays, askDays, needOf } from './freshness';
import { wants } from '~/features/notifications/mail-choices.server';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { day } from '~/platform/durations';

const chaseFields = {
  id: true,
  slug: true,
  name: true,
  createdAt: true,
  confirmations: { select: { group: true, confirmedAt: true } },
  memberships: { select: { createdAt: true } },
  reminders: { select: { dueAt: true, step: true, createdAt: true } },
} satisfies Prisma.OrganizationSelect;

export type Chased = Prisma.OrganizationGetPayload<{ select: typeof chaseFields }>;

/** A coarse filter: organizations that have or had people, and of which some group may have to be confirmed. */
export function chasable(): Prisma.OrganizationWhereInput {
  const shortest = Math.min(...Object.values(freshDays)) - askDays;
  const before = new Date(now().getTime() - shortest * day);
  return {
    ...listed,
    AND: [
      { OR: [{ memberships: { some: {} } }, { verifiedAt: { not: null } }] },
      { OR: [{ verifiedAt: null }, { verifiedAt: { lte: before } }] },
    ],
  };
}

/** The organizations that `chasable` matches, the longest unconfirmed first. */
export function findChasable(tx: Transaction): Promise<Chased[]> {
  return tx.organization.findMany({
    where: chasable(),
    orderBy: [{ verifiedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: chaseFields,
  });
}

/** One organization, locked until the transaction ends; null when it is no longer listed. */
export async function findChasedLocked(tx: Transaction, id: string): Promise<Chased | null> {
  await tx.$queryRaw`SELECT 1 FROM organization WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.organization.findFirst({ where: { id, ...listed }, select: chaseFields });
}

/** What an organization should be asked to confirm now, and the reminders sent about it so far. */
export function chaseOf(row: Chased) {
  const joined = row.memberships.map(({ createdAt }) => createdAt.getTime());
  const since = joined.length > 0 ? new Date(Math.min(...joined)) : row.createdAt;
  const need = needOf(row.confirmations, since, now());
  if (!need) return null;
  const sent = row.reminders.filter(({ dueAt }) => dueAt.getTime() === need.dueAt.getTime());
  return { need, sent };
}

/** The names of those of the given organizations whose profile still has to be confirmed. */
export async function findStale(ids: readonly string[]): Promise<string[]> {
  const asked = new Set(ids);
  const rows = await findChasable(db());
  return rows.filter((row) => asked.has(row.id) && chaseOf(row)).map(({ name }) => name);
}

/** Possible recipients of an organization's reminders: administrators before staff, the longest-serving first. */
export async function findPeople(tx: Transaction, organizationId: string) {
  const rows = await tx.membership.findMany({
    where: { organizationId, person: { disabledAt: null, ...wants('profile-reminder') } },
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }, { personId: 'asc' }],
    select: { person: { select: { id: true, email: true, locale: true } } },
  });
  return rows.map(({ person }) => person);
}
