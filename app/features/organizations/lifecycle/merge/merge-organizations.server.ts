import { recordAudit } from '~/features/audit/audit.server';
import { getOrganizationForEditing } from '../../editing/editing.server';
import { saveProfile } from '../../editing/update-organization.server';
import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import { system, type Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { mergeRules } from './merge-rules';
import { mergedProfile } from './merged-profile';

export type Merged =
  | { status: 'merged'; slug: string }
  | { status: 'not-found' }
  /** somebody saved one of the profiles meanwhile: nothing was written */
  | { status: 'changed' };

const patience = { timeout: 30_000 };

/**
 * Merges a duplicate into an organization: its people, invitations, resources and what hangs on them move,
 * what the profile lacks is filled in from it, its address leads to the other one, and the duplicate is
 * gone. Somebody in both keeps the greater role; a raised risk of either stays.
 *
 * @param from the duplicate, `into` the organization that stays; both in the network, none in shelter
 */
export async function mergeOrganizations(
  actor: Actor,
  { from, into }: { from: string; into: string },
): Promise<Merged> {
  const mine = organizationsWhere(actor, 'organization.merge');
  const found = await db().organization.findMany({
    where: { AND: [mine, { ...listed, slug: { in: [from, into] } }] },
    select: { id: true, slug: true, version: true, raisedRiskAt: true },
  });
  const duplicate = found.find(({ slug }) => slug === from);
  const kept = found.find(({ slug }) => slug === into);
  // Read as the portal itself, which joins them: network administrators do not read what is internal.
  const profiles = [
    await getOrganizationForEditing(system, into),
    await getOrganizationForEditing(system, from),
  ];
  const [own, other] = profiles.map((profile) => profile?.values);
  if (!duplicate || !kept || !own || !other || from === into) return { status: 'not-found' };

  return db()
    .$transaction(async (tx): Promise<Merged> => {
      // Nobody saves the duplicate any more from here on.
      const held = await tx.organization.updateMany({
        where: { id: duplicate.id, version: other.version, ...listed },
        data: { version: { increment: 1 } },
      });
      if (held.count === 0) return { status: 'changed' };
      if (duplicate.raisedRiskAt && !kept.raisedRiskAt)
        await tx.organization.update({
          where: { id: kept.id },
          data: { raisedRiskAt: duplicate.raisedRiskAt },
          select: { id: true },
        });
      const saved = await saveProfile(tx, system, into, mergedProfile(own, other));
      if (saved.status !== 'saved') throw new Changed();
      const resources = await tx.resource.findMany({
        where: { organizationId: duplicate.id },
        select: { id: true },
      });
      await keepGreaterRoles(tx, duplicate.id, kept.id);
      for (const [table, rule] of Object.entries(mergeRules))
        if (rule !== 'profile' && rule !== 'goes')
          await moveRows(tx, table, rule, duplicate.id, kept.id);
      // What did not move goes with it.
      await tx.organization.delete({ where: { id: duplicate.id }, select: { id: true } });
      await tx.organizationSlug.create({
        data: { slug: from, organizationId: kept.id },
        select: { slug: true },
      });
      await refreshResourceSearch(
        tx,
        resources.map(({ id }) => id),
      );
      const entry = { actor, action: 'organization.merge', objectType: 'organization' } as const;
      await recordAudit(tx, { ...entry, objectId: kept.id, organizationId: kept.id });
      await recordAudit(tx, { ...entry, objectId: duplicate.id, organizationId: duplicate.id });
      return { status: 'merged', slug: into };
    }, patience)
    .catch((error: unknown) => {
      if (error instanceof Changed) return { status: 'changed' } as const;
      throw error;
    });
}

class Changed extends Error {}

/** Moves rows that the other organization has not, as the rule tells them. */
async function moveRows(
  tx: Transaction,
  table: string,
  rule: 'moves' | 'one' | readonly string[],
  from: string,
  to: string,
): Promise<void> {
  // The names are our own, of mergeRules.
  const name = Prisma.raw(`"${table}"`);
  const same = (typeof rule === 'string' ? [] : rule).map((column) => {
    const one = Prisma.raw(`"${column}"`);
    return Prisma.sql`there.${one} IS NOT DISTINCT FROM t.${one}`;
  });
  const alike = Prisma.join([Prisma.sql`there.organization_id = ${to}::uuid`, ...same], ' AND ');
  const unlessThere =
    rule === 'moves'
      ? Prisma.empty
      : Prisma.sql`AND NOT EXISTS (SELECT 1 FROM ${name} there WHERE ${alike})`;
  await tx.$executeRaw`
    UPDATE ${name} t SET organization_id = ${to}::uuid
    WHERE t.organization_id = ${from}::uuid ${unlessThere}`;
}

/** Whoever administers the duplicate administers what it becomes, also where they are staff there. */
async function keepGreaterRoles(tx: Transaction, from: string, to: string): Promise<void> {
  const administers = { organizationId: from, role: 'organization_admin' } as const;
  await tx.membership.updateMany({
    where: { organizationId: to, person: { memberships: { some: administers } } },
    data: { role: 'organization_admin' },
  });
}
