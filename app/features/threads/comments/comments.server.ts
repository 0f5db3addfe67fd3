import { readableResources } from '~/features/library/resources/resources.policy';
import type { Locale } from '~/i18n/locale';
import { titleOf } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { readablePosts } from '../threads.policy';

// More than a resource gets in years; if there are more, only the latest are shown.
const MOST = 100;

/**
 * The comments of partners on a resource, oldest first, for readers in the network. They are signed by organizations,
 * not by people. Hidden comments and those of archived organizations and of organizations that are hidden for safety
 * are left out.
 *
 * @returns null when there is no such resource that the actor may read, or the actor is not in the network
 */
export async function getComments(actor: Actor, slug: string, locale: Locale) {
  if (!can(actor, 'read.network') || !slugParam.safeParse(slug).success) return null;
  const resource = await db().resource.findFirst({
    where: { AND: [{ slug }, readableResources(actor)] },
    select: {
      id: true,
      slug: true,
      texts: { orderBy: { locale: 'asc' }, select: { locale: true, title: true } },
    },
  });
  if (!resource) return null;
  const posts = await db().post.findMany({
    where: { AND: [{ thread: { resourceId: resource.id } }, readablePosts(actor)] },
    orderBy: { number: 'desc' },
    take: MOST,
    select: {
      id: true,
      createdAt: true,
      organizationId: true,
      organization: { select: { slug: true, name: true, nameLocale: true } },
      texts: { where: { origin: 'author' }, select: { locale: true, body: true } },
    },
  });
  return {
    slug: resource.slug,
    title: titleOf(resource, locale),
    comments: posts.reverse().map((one) => ({
      id: one.id,
      ...ownText(one),
      createdAt: one.createdAt,
      organization: one.organization,
      can: { remove: can(actor, 'comment.write', one.organizationId) },
    })),
    can: {
      write: canSomewhere(actor, 'comment.write'),
      report: canSomewhere(actor, 'comment.report'),
    },
  };
}

/** The text of a post as its author wrote it. */
export function ownText({ texts }: { texts: readonly { locale: string; body: string }[] }) {
  const [text] = texts;
  return { text: text?.body ?? '', locale: text?.locale ?? '' };
}

export type CommentsView = NonNullable<Awaited<ReturnType<typeof getComments>>>;
