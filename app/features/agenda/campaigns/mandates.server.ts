import { recordAudit } from '~/features/audit/audit.server';
import { addDays, dayOf, endOfDayAfter, startOfDay } from '~/i18n/days';
import type { Person } from '~/platform/auth/actor';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import type { MandateAction } from './campaigns.schema';

/** For how many days a mandate may be given at most: whoever signs for an organization changes. */
export const longestMandate = 3 * 366;

/** A `where` for the mandates that hold at this moment, of people who still belong to the organization. */
export const validMandate = (organizationId?: string | { in: string[] }) => ({
  ...(organizationId ? { organizationId } : {}),
  endedAt: null,
  until: { gte: now() },
  person: {
    disabledAt: null,
    ...(typeof organizationId === 'string' ? { memberships: { some: { organizationId } } } : {}),
  },
});

/** The actor's mandate to sign for one of their organizations, or null. */
export function findMandate(tx: Transaction, actor: Person, organizationId: string) {
  if (!can(actor, 'campaign.sign', organizationId)) return null;
  return tx.mandate.findFirst({
    where: { ...validMandate(organizationId), personId: actor.id },
    select: { id: true, capacity: true, until: true },
  });
}

/** Who may sign for an organization, and who could; null when the actor may not say so. */
export async function getMandates(actor: Person, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const organization = await db().organization.findFirst({
    where: { AND: [{ slug }, organizationsWhere(actor, 'mandate.give')] },
    select: {
      ...{ id: true, slug: true, name: true, nameLocale: true },
      memberships: {
        where: { person: { disabledAt: null } },
        orderBy: { person: { name: 'asc' } },
        select: { person: { select: { id: true, name: true } } },
      },
      mandates: {
        where: { endedAt: null },
        orderBy: { until: 'asc' },
        select: {
          ...{ id: true, capacity: true, until: true, createdAt: true },
          person: { select: { id: true, name: true } },
        },
      },
    },
  });
  if (!organization) return null;
  const { memberships, mandates, ...named } = organization;
  const today = dayOf(now());
  return {
    organization: named,
    people: memberships.map(({ person }) => ({ value: person.id, name: person.name })),
    mandates: mandates.map((one) => ({ ...one, isOver: one.until < now() })),
    firstDay: today,
    lastDay: addDays(today, longestMandate),
    usualDay: addDays(today, 365),
  };
}

/** `done`, `not-found`, or the form's errors by field. */
export type MandateResult = 'done' | 'not-found' | Record<string, string[]>;

/** Gives somebody of an organization a mandate until a day, in place of the one they have; or ends one. */
export async function changeMandate(
  actor: Person,
  slug: string,
  input: MandateAction,
): Promise<MandateResult> {
  if (!slugParam.safeParse(slug).success) return 'not-found';
  return db().$transaction(async (tx): Promise<MandateResult> => {
    const organization = await tx.organization.findFirst({
      where: { AND: [{ slug }, organizationsWhere(actor, 'mandate.give')] },
      select: { id: true },
    });
    if (!organization) return 'not-found';
    const organizationId = organization.id;
    const entry = { actor, objectType: 'mandate', organizationId };
    if (input.do === 'end') {
      const { count } = await tx.mandate.updateMany({
        where: { id: input.id, organizationId, endedAt: null },
        data: { endedAt: now() },
      });
      if (count === 0) return 'not-found';
      await recordAudit(tx, { ...entry, action: 'mandate.end', objectId: input.id });
      return 'done';
    }
    const { person: personId, capacity, until } = input;
    const today = dayOf(now());
    if (until < today) return { until: ['pastDay'] };
    if (until > addDays(today, longestMandate)) return { until: ['farMandate'] };
    const where = { organizationId, personId, person: { disabledAt: null } };
    if ((await tx.membership.count({ where })) === 0) return { person: ['choose'] };
    // Locked, so that of two at the same time the second replaces the first.
    await tx.$queryRaw`SELECT 1 AS held FROM organization WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
    await tx.mandate.updateMany({
      where: { organizationId, personId, endedAt: null },
      data: { endedAt: now() },
    });
    const { id } = await tx.mandate.create({
      data: {
        ...{ organizationId, personId, capacity, givenById: actor.id, createdAt: now() },
        until: endOfDayAfter(startOfDay(until), 0),
      },
      select: { id: true },
    });
    await recordAudit(tx, { ...entry, action: 'mandate.give', objectId: id });
    return 'done';
  });
}
