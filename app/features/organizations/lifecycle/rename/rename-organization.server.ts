import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
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
  /** `isWaiting`: the name resembles another one and waits for the secretariat's approval */
  | { status: 'renamed'; slug: string; isWaiting: boolean }
  | { status: 'not-found' }
  /** The slug is or was another organization's; only network administrators get this. Nothing was written. */
  | { status: 'taken' };

/**
 * Changes an organization's name, slug or both. The old slug then redirects to the new one in every language,
 * and the organization may take a former slug of its own back. Any other slug that its people choose gets a
 * random suffix, even if it is free: otherwise a taken slug could disclose an organization that they must not
 * know of. Network administrators know every organization, so their choice is used as it is.
 *
 * @param actor an administrator of the organization or of the network
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
      await recordAudit(tx, { actor, action: 'organization.rename', ...aboutOrganization(row.id) });
      return { status: 'renamed', slug: next, isWaiting };
    });
  } catch (error) {
    // Another organization took the same slug at the same moment.
    if (errorCode(error) === 'P2002') return { status: 'taken' };
    throw error;
  }
}

/** The slug that an organization gets for the one requested. */
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

/**
 * Records the old slug as a former one, and releases the new one if it was a former slug of the organization.
 *
 * @returns false when the new slug is taken
 */
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
