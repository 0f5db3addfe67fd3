import { recordAudit } from '~/features/audit/audit.server';
import { getOrganizationForEditing } from '../../editing/editing.server';
import { saveProfile } from '../../editing/update-organization.server';
import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import { system, type Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { mergeRules, otherReferences } from './merge-rules';
import { mergedProfile } from './merged-profile';

export type Merged =
  | { status: 'merged'; slug: string }
  | { status: 'not-found' }
  /** somebody saved one of the profiles in the meantime: nothing was written */
  | { status: 'changed' };

const patience = { timeout: 30_000 };

/**
 * Merges a duplicate into an organization. Its people, invitations, resources and dependent rows move; gaps in the
 * other profile are filled from its profile; its slug redirects to the other organization; the duplicate is deleted.
 * Somebody who belongs to both keeps the greater role. The raised risk of either one is kept, and at raised
 * risk the texts are withheld until its people have read them again.
 *
 * @param from the duplicate, `into` the organization that stays; both must be listed
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
  // Read with the system actor, because network administrators may not read rows with the audience `organization`.
  const profiles = [
    await getOrganizationForEditing(system, into),
    await getOrganizationForEditing(system, from),
  ];
  const [own, other] = profiles.map((profile) => profile?.values);
  if (!duplicate || !kept || !own || !other || from === into) return { status: 'not-found' };

  return db()
    .$transaction(async (tx): Promise<Merged> => {
      // From here on, nobody else can save the duplicate.
      const held = await tx.organization.updateMany({
        where: { id: duplicate.id, version: other.version, ...listed },
        data: { version: { increment: 1 } },
      });
      if (held.count === 0) return { status: 'changed' };
      // The people of the organization that stays have not read the texts that come with the duplicate.
      await tx.organization.update({
        where: { id: kept.id },
        data: { raisedRiskAt: kept.raisedRiskAt ?? duplicate.raisedRiskAt, textsShownAt: null },
        select: { id: true },
      });
      const saved = await saveProfile(tx, system, into, mergedProfile(own, other));
      if (saved.status !== 'saved') throw new Changed();
      const resources = await tx.resource.findMany({
        where: { organizationId: duplicate.id },
        select: { id: true },
      });
      const newcomers = await tx.membership.findMany({
        where: { organizationId: { in: [duplicate.id, kept.id] } },
        orderBy: { personId: 'asc' },
        distinct: ['personId'],
        select: { personId: true },
      });
      await keepGreaterRoles(tx, duplicate.id, kept.id);
      for (const [table, rule] of Object.entries(mergeRules))
        if (rule !== 'profile' && rule !== 'goes')
          await moveRows(tx, table, rule, duplicate.id, kept.id);
      for (const [table, column] of otherReferences)
        await followReference(tx, [table, column], duplicate.id, kept.id);
      // Deletes the rows that were not moved, too.
      await tx.organization.delete({ where: { id: duplicate.id }, select: { id: true } });
      await tx.organizationSlug.create({
        data: { slug: from, organizationId: kept.id },
        select: { slug: true },
      });
      await refreshResourceSearch(
        tx,
        resources.map(({ id }) => id),
      );
      // Each of them now decides about both: whoever merges lets them in, as if they had given them the role.
      for (const { personId } of newcomers) {
        const role = { actor, action: 'role.change', objectType: 'person' } as const;
        await recordAudit(tx, { ...role, objectId: personId, organizationId: kept.id });
      }
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

/** Moves the rows that the other organization lacks, according to the table's rule. */
async function moveRows(
  tx: Transaction,
  table: string,
  rule: 'moves' | 'one' | readonly string[],
  from: string,
  to: string,
): Promise<void> {
  // Table and column names come from mergeRules, not from user input.
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

/** Lets a column refer to the other organization; its name comes from mergeRules, not from user input. */
async function followReference(
  tx: Transaction,
  [table, column]: readonly [string, string],
  from: string,
  to: string,
): Promise<void> {
  const [name, reference] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  await tx.$executeRaw`
    UPDATE ${name} SET ${reference} = ${to}::uuid WHERE ${reference} = ${from}::uuid`;
}

/** Administrators of the duplicate become administrators of the organization, even if they were staff there. */
async function keepGreaterRoles(tx: Transaction, from: string, to: string): Promise<void> {
  const administers = { organizationId: from, role: 'organization_admin' } as const;
  await tx.membership.updateMany({
    where: { organizationId: to, person: { memberships: { some: administers } } },
    data: { role: 'organization_admin' },
  });
}
