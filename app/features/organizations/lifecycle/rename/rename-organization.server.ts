import { recordAudit } from '~/features/audit/audit.server';
import { refreshOrganizationSearch } from '~/features/search/directory/search-index.server';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { newSlug } from '~/platform/new-slug.server';
import { errorCode } from '~/platform/operator-error.server';
import { slugParam } from '~/platform/slug.schema';
import { findWhole, valuesOf } from '../../editing/editing.queries.server';
import { keepNamesThatWait, planNames } from '../../names/name-requests.server';
import { refreshNamesInLibrary } from '../../names/names-in-library.server';
import { longestSlug } from '../../organizations.schema';
import { recordRevision } from '../../history/revisions.server';

export type RenameResult =
  /** `isWaiting`: the name looks like another one and waits for the secretariat */
  | { status: 'renamed'; slug: string; isWaiting: boolean }
  | { status: 'not-found' }
  /** The slug is, or was, another organization's: for network administrators alone. Nothing was written. */
  | { status: 'taken' };

/**
 * Gives an organization another name, another slug or both. The slug that it had leads to the new one from
 * then on, in every language; its own former slug it may take again. Any other that its people choose gets
 * random signs at its end, also where the slug without them is free: it might be that of an organization
 * that they must not know of. Network administrators know of all, and choose the whole slug.
 *
 * @param actor one of its administrators or the network's
 */
export async function renameOrganization(
  actor: Actor,
  slug: string,
  input: { ownName: string; slug: string },
): Promise<RenameResult> {
  if (!slugParam.safeParse(slug).success) return { status: 'not-found' };
  try {
    return await db().$transaction(async (tx) => {
      const where = { ...listed, ...organizationsWhere(actor, 'organization.continue'), slug };
      const row = await findWhole(where, tx);
      if (!row) return { status: 'not-found' };
      const before = valuesOf(row);
      const sent = { ...before, ownName: input.ownName };
      const names = await planNames(tx, actor, row.id, before, sent);
      const { ownName } = names.approved;
      const isWaiting = ownName !== input.ownName;
      const next = await slugFor(tx, actor, { id: row.id, slug }, input.slug);
      if (slug !== next && !(await moveTo(tx, row.id, slug, next))) return { status: 'taken' };
      await keepNamesThatWait(tx, actor, row.id, names);
      if (row.name === ownName && slug === next) return { status: 'renamed', slug, isWaiting };
      await tx.organization.update({
        where: { id: row.id },
        data: { name: ownName, slug: next, version: { increment: 1 } },
        select: { id: true },
      });
      await refreshOrganizationSearch(tx, [row.id]);
      await refreshNamesInLibrary(tx, row.id, { ownName: row.name }, { ownName });
      await recordRevision(tx, actor, row.id, row);
      await recordAudit(tx, {
        actor,
        action: 'organization.rename',
        objectType: 'organization',
        objectId: row.id,
        organizationId: row.id,
      });
      return { status: 'renamed', slug: next, isWaiting };
    });
  } catch (error) {
    // Two organizations took one address at the same moment: the other was first.
    if (errorCode(error) === 'P2002') return { status: 'taken' };
    throw error;
  }
}

/** The slug that an organization gets when somebody wishes for one. */
async function slugFor(
  tx: Transaction,
  actor: Actor,
  own: { id: string; slug: string },
  wish: string,
): Promise<string> {
  if (wish === own.slug || can(actor, 'organization.administer')) return wish;
  const former = await tx.organizationSlug.findFirst({
    where: { slug: wish, organizationId: own.id },
    select: { slug: true },
  });
  return former ? wish : newSlug(wish, longestSlug, 'org');
}

/** Keeps the old address and frees the new one, if it was the organization's own. @returns false: taken */
async function moveTo(tx: Transaction, id: string, from: string, to: string): Promise<boolean> {
  const current = await tx.organization.findUnique({ where: { slug: to }, select: { id: true } });
  const former = await tx.organizationSlug.findUnique({
    where: { slug: to },
    select: { organizationId: true },
  });
  if (current || (former && former.organizationId !== id)) return false;
  await tx.organizationSlug.deleteMany({ where: { slug: to, organizationId: id } });
  await tx.organizationSlug.create({
    data: { slug: from, organizationId: id },
    select: { slug: true },
  });
  return true;
}
