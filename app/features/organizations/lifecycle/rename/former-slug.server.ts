import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

/**
 * The current slug of the organization that once had a given slug. The new slug of an organization that is
 * archived or hidden for safety must not be disclosed: check `isListed`.
 *
 * @returns null when it is no organization's former slug
 */
export async function findFormerSlug(
  former: string,
): Promise<{ slug: string; isListed: boolean } | null> {
  if (!slugParam.safeParse(former).success) return null;
  const found = await db().organizationSlug.findUnique({
    where: { slug: former },
    select: { organization: { select: { slug: true, archivedAt: true, hiddenForSafetyAt: true } } },
  });
  if (!found) return null;
  const { slug, archivedAt, hiddenForSafetyAt } = found.organization;
  return { slug, isListed: archivedAt === null && hiddenForSafetyAt === null };
}
