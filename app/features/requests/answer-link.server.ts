import { recordAudit } from '~/features/audit/audit.server';
import { shownText } from '~/features/threads/post-view';
import { postTextFields } from '~/features/threads/save-text.server';
import {
  askedFields,
  knowsAsker,
  readablePosts,
  shownTexts,
} from '~/features/threads/threads.policy';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { ownOrganizationIds } from '~/platform/auth/audience';
import { findPersonActor } from '~/platform/auth/person-actor.server';
import { now } from '~/platform/clock.server';
import { hashToken, tokenForm } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { nudgeMail } from '~/platform/mail/worker.server';
import { answerRequest } from './answer-request.server';

/** Lifetime of the link in a letter, in days. */
const linkDays = 30;

/**
 * What a letter's link opens: the form for one answer of one person to one request. The person must still belong to
 * an organization that was told of it, and be able to read it. What only some organizations may read has no link.
 */
async function findLink(tx: Transaction, token: string) {
  if (!tokenForm.test(token)) return null;
  const found = await tx.notification.findFirst({
    where: {
      tokenHash: hashToken(token),
      mailedAt: { gt: new Date(now().getTime() - linkDays * day) },
      reasons: { has: 'told' },
    },
    select: { id: true, personId: true, postId: true, answeredAt: true },
  });
  const actor = found && (await findPersonActor(found.personId));
  if (!actor || actor.mustSetUp) return null;
  const post = await tx.post.findFirst({
    where: {
      AND: [
        { id: found.postId, number: 1, thread: { audience: { not: 'organization' } } },
        readablePosts(actor),
      ],
    },
    select: {
      ...{ sourceLocale: true, texts: { where: shownTexts, select: postTextFields } },
      thread: {
        select: {
          ...{ slug: true, status: true, dueAt: true, ...askedFields },
          organization: { select: { slug: true, name: true, nameLocale: true } },
          responses: {
            where: { kind: 'help', organizationId: { in: ownOrganizationIds(actor) } },
            orderBy: { createdAt: 'asc' },
            select: { organization: { select: { slug: true, name: true, nameLocale: true } } },
          },
        },
      },
    },
  });
  const own = post?.thread.responses[0]?.organization;
  return post && own ? { ...found, actor, post, own } : null;
}

/** What the page of an answer link shows: the question and nothing else of the thread; null when it is invalid. */
export async function getAnswerLink(token: string, locale: Locale) {
  const found = await findLink(db(), token);
  if (!found) return null;
  const { post, own, actor, answeredAt } = found;
  const { thread } = post;
  // Nobody's offer was accepted before they answered.
  const isKnown = knowsAsker(actor, { ...thread, responses: [] });
  const texts = post.texts.map((text) =>
    !isKnown && text.organization?.slug === thread.organization.slug
      ? { ...text, organization: null }
      : text,
  );
  return {
    text: shownText(texts, post.sourceLocale, locale),
    asker: isKnown ? thread.organization : null,
    own,
    dueAt: thread.dueAt,
    slug: thread.slug ?? '',
    state: answeredAt
      ? ('answered' as const)
      : thread.status === 'open'
        ? ('open' as const)
        : ('closed' as const),
  };
}

export type AnswerLinkView = NonNullable<Awaited<ReturnType<typeof getAnswerLink>>>;

/**
 * Gives the answer that a link is for, in the name of its person's organization, once.
 *
 * @returns `gone` when the link is invalid, used or the request is closed
 */
export async function answerByLink(
  token: string,
  text: string,
  page: Locale,
): Promise<'done' | 'gone'> {
  const outcome = await db()
    .$transaction(async (tx) => {
      const found = await findLink(tx, token);
      if (!found) return 'gone' as const;
      const { count } = await tx.notification.updateMany({
        where: { id: found.id, answeredAt: null },
        data: { answeredAt: now(), shownAt: now() },
      });
      if (count === 0) return 'gone' as const;
      const { actor, post, own } = found;
      const input = { text, organization: own.slug };
      const answered = await answerRequest(tx, actor, post.thread.slug ?? '', input, page);
      if (answered !== 'done') throw new Unanswered();
      await recordLink(tx, actor, found.postId);
      return 'done' as const;
    })
    .catch((error: unknown) => {
      if (error instanceof Unanswered) return 'gone' as const;
      throw error;
    });
  nudgeMail();
  return outcome;
}

/** The request was closed in the same moment: nothing was written. */
class Unanswered extends Error {}

/** That a link was used, in the log of the person whose link it was. */
function recordLink(tx: Transaction, actor: Person, postId: string) {
  return recordAudit(tx, {
    actor,
    action: 'request.use-link',
    objectType: 'post',
    objectId: postId,
  });
}
