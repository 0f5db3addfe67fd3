import { readableResources } from '../resources/resources.policy';
import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

// More than one resource draws in years; the latest are read.
const MOST = 100;

/**
 * What partners say of a resource, the oldest first. The network reads it, by the names of organizations:
 * people are not named. An organization that left or is in shelter says nothing, and neither does a comment
 * that was hidden.
 *
 * @returns null when there is no such resource that the actor may read, or they belong to no network
 */
export async function getComments(actor: Actor, slug: string, locale: Locale) {
  if (!can(actor, 'read.network') || !slugParam.safeParse(slug).success) return null;
  const resource = await db().resource.findFirst({
    where: { AND: [{ slug }, readableResources(actor)] },
    select: {
      slug: true,
      texts: { orderBy: { locale: 'asc' }, select: { locale: true, title: true } },
      comments: {
        where: { hiddenAt: null, organization: listed },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: MOST,
        select: {
          id: true,
          locale: true,
          text: true,
          createdAt: true,
          organizationId: true,
          organization: { select: { slug: true, name: true, nameLocale: true } },
        },
      },
    },
  });
  if (!resource) return null;
  return {
    slug: resource.slug,
    title: pickText(resource.texts, locale, ({ title }) => title) ?? { text: slug, locale },
    comments: resource.comments.reverse().map((one) => ({
      id: one.id,
      text: one.text,
      locale: one.locale,
      createdAt: one.createdAt,
      organization: {
        slug: one.organization.slug,
        name: one.organization.name,
        locale: one.organization.nameLocale,
      },
      can: { remove: can(actor, 'comment.write', one.organizationId) },
    })),
    can: {
      write: canSomewhere(actor, 'comment.write'),
      report: canSomewhere(actor, 'comment.report'),
    },
  };
}

export type CommentsView = NonNullable<Awaited<ReturnType<typeof getComments>>>;
