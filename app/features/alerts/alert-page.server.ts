import { seeThread } from '~/features/threads/inbox.server';
import { shownText } from '~/features/threads/post-view';
import { postTextFields } from '~/features/threads/save-text.server';
import { readablePosts, shownTexts } from '~/features/threads/threads.policy';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { alertFields, alertListing } from './alert-fields.server';
import { isStanding } from './alert-state';
import { readableAlerts } from './alerts.policy';

// More than an alert gets in its ninety days.
const MOST_POSTS = 100;

const organizationFields = { slug: true, name: true, nameLocale: true } as const;

/**
 * An alert with what others say about it, in the reader's language where there is a text. What a person was told of
 * it counts as seen.
 *
 * @returns null when there is no such alert that the actor may read
 */
export async function readAlert(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const thread = await db().thread.findFirst({
    where: { AND: [{ slug }, readableAlerts(actor)] },
    select: {
      ...alertFields,
      supersedes: { select: { slug: true } },
    },
  });
  if (!thread) return null;
  const posts = await db().post.findMany({
    where: { AND: [{ threadId: thread.id }, readablePosts(actor)] },
    orderBy: { number: 'asc' },
    take: MOST_POSTS,
    select: {
      ...{ id: true, number: true, kind: true, createdAt: true, sourceLocale: true },
      organizationId: true,
      organization: { select: organizationFields },
      texts: { where: shownTexts, select: postTextFields },
      translations: {
        where: { status: 'asked', organization: listed },
        select: { organization: { select: organizationFields } },
      },
    },
  });
  if (actor.kind === 'person') await seeThread(actor, thread.id);
  const listing = alertListing(thread, locale);
  const views = posts.map(({ texts, translations, organizationId, ...post }) => ({
    ...post,
    text: shownText(texts, post.sourceLocale, locale),
    wishes: translations.map(({ organization }) => organization),
    can: { edit: can(actor, 'translation.offer', organizationId) },
  }));
  const isOwn = can(actor, 'alert.publish', thread.organizationId);
  const isOpen = isStanding(listing.state);
  const readable = async (other: string | null | undefined) => {
    const where = { AND: [{ slug: other ?? '' }, readableAlerts(actor)] };
    return other && (await db().thread.count({ where })) > 0 ? other : null;
  };
  return {
    ...listing,
    first: views.find(({ number }) => number === 1) ?? null,
    posts: views.filter(({ number }) => number !== 1),
    updatedBy: await readable(thread.supersededBy?.slug),
    updates: await readable(thread.supersedes?.slug),
    can: {
      judge: isOpen && !isOwn && canSomewhere(actor, 'alert.publish'),
      change: isOpen && isOwn,
      report: canSomewhere(actor, 'comment.report'),
      translate: canSomewhere(actor, 'translation.offer'),
    },
  };
}

export type AlertView = NonNullable<Awaited<ReturnType<typeof readAlert>>>;
export type AlertPost = AlertView['posts'][number];
