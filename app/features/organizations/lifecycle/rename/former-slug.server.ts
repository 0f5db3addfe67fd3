import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

interface CurrentSlug {
  slug: string;
  organizationId: string;
  /** everybody may know the organization: it is neither archived nor hidden for safety */
  isListed: boolean;
}

/**
 * The current slug of the organization that once had a given slug. The new slug of an organization that is
 * archived or hidden for safety must not be disclosed: check `isListed`, or ask `mayFollow`.
 *
 * @returns null when it is no organization's former slug
 */
export async function findFormerSlug(former: string): Promise<CurrentSlug | null> {
  if (!slugParam.safeParse(former).success) return null;
  const found = await db().organizationSlug.findUnique({
    where: { slug: former },
    select: {
      organization: { select: { id: true, slug: true, archivedAt: true, hiddenForSafetyAt: true } },
    },
  });
  if (!found) return null;
  const { id, slug, archivedAt, hiddenForSafetyAt } = found.organization;
  return {
    slug,
    organizationId: id,
    isListed: archivedAt === null && hiddenForSafetyAt === null,
  };
}

/**
 * Whether an organization that is archived or hidden for safety may be reached by its former slug: only by its
 * own people and by network administrators. For everybody else neither slug exists.
 */
export function mayFollow(actor: Actor, { organizationId }: CurrentSlug): boolean {
  if (actor.kind !== 'person') return false;
  const own = [...actor.memberships, ...(actor.hiddenForSafety ?? [])];
  return actor.isNetworkAdmin || own.some((one) => one.organizationId === organizationId);
}
