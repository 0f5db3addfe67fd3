import { slugParam } from '~/features/organizations/organizations.schema';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';

/**
 * The address that an organization has now, by one that it had before.
 *
 * @returns null when no listed organization had it
 */
export async function currentSlugOf(former: string): Promise<string | null> {
  if (!slugParam.safeParse(former).success) return null;
  const found = await db().organizationSlug.findFirst({
    where: { slug: former, organization: listed },
    select: { organization: { select: { slug: true } } },
  });
  return found?.organization.slug ?? null;
}
