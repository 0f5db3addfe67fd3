import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

/**
 * The slug that an organization has now, by one that it had before, and whether everybody may know: that a hidden
 * or archived organization was renamed is told to nobody.
 *
 * @returns null when no organization had it
 */
export async function findFormerSlug(
  former: string,
): Promise<{ slug: string; isListed: boolean } | null> {
  if (!slugParam.safeParse(former).success) return null;
  const found = await db().organizationSlug.findUnique({
    where: { slug: former },
    select: { organization: { select: { slug: true, archivedAt: true, shelteredAt: true } } },
  });
  if (!found) return null;
  const { slug, archivedAt, shelteredAt } = found.organization;
  return { slug, isListed: archivedAt === null && shelteredAt === null };
}
