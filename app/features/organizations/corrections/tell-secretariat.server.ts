import { remindAdministrators } from '~/features/follow-ups/claim-week.server';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { takeLock } from '~/platform/db/locks.server';
import { openCorrectionsLetter } from './letters.server';
import { unheard } from './unheard.queries.server';

const patience = { timeout: 30_000 };
const mostListed = 200;

/**
 * Tells network administrators, in one letter to each, which organizations leave corrections unanswered or have
 * nobody to answer them. Each correction is reported once, however many processes run this at the same time.
 *
 * @returns the number of organizations reported
 */
export function tellSecretariat(): Promise<number> {
  return db().$transaction(async (tx) => {
    await takeLock(tx, 'openCorrections');
    const fresh = { ...unheard(), escalatedAt: null };
    const organizations = await tx.organization.findMany({
      where: { corrections: { some: fresh } },
      select: { id: true },
    });
    if (organizations.length === 0) return 0;
    const organizationIds = organizations.map(({ id }) => id);
    if (!(await remindAdministrators(tx, openCorrectionsLetter, { organizationIds }))) return 0;
    await tx.correction.updateMany({ where: fresh, data: { escalatedAt: now() } });
    return organizations.length;
  }, patience);
}

/**
 * Organizations that leave corrections unanswered, with how many and since when, and whether the organization
 * has people with active accounts.
 */
export async function listUnheardCorrections(actor: Actor) {
  if (!can(actor, 'organization.administer')) return [];
  const rows = await db().organization.findMany({
    where: { corrections: { some: unheard() } },
    orderBy: { name: 'asc' },
    take: mostListed,
    select: {
      ...{ slug: true, name: true, nameLocale: true },
      memberships: { where: { person: { disabledAt: null } }, select: { personId: true } },
      corrections: {
        where: { answeredAt: null },
        orderBy: { createdAt: 'asc' },
        select: { createdAt: true },
      },
    },
  });
  return rows
    .map(({ memberships, corrections, ...organization }) => ({
      ...organization,
      count: corrections.length,
      since: corrections[0]?.createdAt ?? now(),
      hasPeople: memberships.length > 0,
    }))
    .sort((a, b) => Number(a.since) - Number(b.since));
}
