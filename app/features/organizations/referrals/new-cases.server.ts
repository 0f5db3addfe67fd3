import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import type { Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { editableOrganizations } from '../organizations.policy';
import type { NewCasesInput } from './referrals.schema';

/** What an organization said about new cases, for its own people; null when the actor may not edit its profile. */
export async function getNewCases(actor: Actor, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  return db().organization.findFirst({
    where: { ...editableOrganizations(actor), slug },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      newCases: true,
      newCasesAt: true,
      newCasesAudience: true,
    },
  });
}

/**
 * Says whether an organization takes new cases, as of now. The same answer again counts as a new one.
 *
 * @returns false when the actor may not edit its profile
 */
export async function sayNewCases(
  actor: Actor,
  slug: string,
  { newCases, audience }: NewCasesInput,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const row = await tx.organization.findFirst({
      where: { ...editableOrganizations(actor), slug },
      select: { id: true, updatedAt: true },
    });
    if (!row) return false;
    await tx.organization.update({
      where: { id: row.id },
      // The profile itself did not change, so `updatedAt` stays.
      data: {
        newCases: newCases ?? null,
        newCasesAt: newCases ? now() : null,
        newCasesAudience: audience,
        updatedAt: row.updatedAt,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: 'organization.new-cases',
      ...aboutOrganization(row.id),
    });
    return true;
  });
}
