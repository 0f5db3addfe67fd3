import type { AboutNotification } from '~/features/notifications/told/mail-told.server';
import type { Recipient } from '~/features/notifications/letter-kind.server';
import { shownText } from '~/features/threads/post-view';
import { postTextFields } from '~/features/threads/save-text.server';
import {
  askedFields,
  knowsAsker,
  readablePosts,
  shownTexts,
} from '~/features/threads/threads.policy';
import type { Locale } from '~/i18n/locale';
import { findPersonActor } from '~/platform/auth/person-actor.server';
import { db } from '~/platform/db/client.server';

const organizationFields = { slug: true, name: true, nameLocale: true } as const;

/**
 * What a letter about a post says, read by the rules of the pages at this moment: the recipient may still read the
 * post, has not seen it in the portal, and wants letters about its thread.
 *
 * @returns null when the letter may no longer go
 */
export async function readNotification(
  { notificationId, token }: AboutNotification,
  to: Recipient,
) {
  const actor = to.person && (await findPersonActor(to.person.id));
  if (!actor) return null;
  const found = await db().notification.findFirst({
    where: {
      id: notificationId,
      personId: actor.id,
      shownAt: null,
      post: {
        AND: [
          readablePosts(actor),
          {
            thread: { subscriptions: { none: { personId: actor.id, level: 'none' } } },
          },
        ],
      },
    },
    select: {
      reasons: true,
      post: {
        select: {
          ...{ kind: true, number: true, sourceLocale: true, organizationId: true },
          organization: { select: organizationFields },
          texts: { where: shownTexts, select: postTextFields },
          thread: {
            select: {
              ...{ id: true, kind: true, slug: true, status: true, audience: true, dueAt: true },
              ...askedFields,
              group: { select: { access: true } },
              posts: {
                where: { number: 1 },
                select: {
                  sourceLocale: true,
                  texts: { where: shownTexts, select: postTextFields },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!found) return null;
  const { post, reasons } = found;
  const { thread } = post;
  const isMasked = post.organizationId === thread.organizationId && !knowsAsker(actor, thread);
  const [first] = thread.posts;
  // What is for few organizations or a group that is not open is read in the portal, not in mail.
  const isClosed =
    thread.audience === 'organization' || (thread.group ? thread.group.access !== 'open' : false);
  const locale = to.locale;
  return {
    ...{
      actor,
      token,
      reasons,
      threadId: thread.id,
      kind: thread.kind,
      slug: thread.slug ?? '',
      status: thread.status,
    },
    dueAt: thread.dueAt,
    number: post.number,
    organization: isMasked ? null : post.organization,
    title: isClosed || !first ? null : textIn(first, locale),
    text: isClosed ? null : textIn(post, locale),
  };
}

export type NotificationFacts = NonNullable<Awaited<ReturnType<typeof readNotification>>>;

/** The text in the reader's language that a person wrote, or the original; machines do not write letters. */
function textIn(
  { texts, sourceLocale }: { texts: Parameters<typeof shownText>[0]; sourceLocale: Locale },
  locale: Locale,
) {
  const written = texts.filter(({ origin }) => origin !== 'machine');
  return shownText(written, sourceLocale, locale);
}
