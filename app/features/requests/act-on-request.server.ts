import { reportPost } from '~/features/threads/report-post.server';
import { wishTranslation } from '~/features/threads/translate-post.server';
import { readableThreads } from '~/features/threads/threads.policy';
import { subscribe } from '~/features/notifications/told/subscriptions.server';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { db, type Transaction } from '~/platform/db/client.server';
import { answerRequest, declineRequest, type Answered } from './answer-request.server';
import { closeRequest, decideOffer, renewRequest } from './decide-request.server';
import { consentToPublish } from './publish-answer.server';
import type { RequestAction } from './requests.schema';

/**
 * Does what a button of a request's page says.
 *
 * @returns message keys by field when something must be chosen; `not-found` when the actor may not do that
 */
export function actOnRequest(
  actor: Person,
  slug: string,
  input: RequestAction,
  page: Locale,
): Promise<Answered> {
  return db().$transaction((tx) => act(tx, actor, slug, input, page));
}

async function act(
  tx: Transaction,
  actor: Person,
  slug: string,
  input: RequestAction,
  page: Locale,
): Promise<Answered> {
  switch (input.do) {
    case 'answer':
      return answerRequest(tx, actor, slug, input, page);
    case 'decline':
      return declineRequest(tx, actor, slug, input);
    case 'accept':
    case 'not-needed':
      return decideOffer(tx, actor, slug, input, page);
    case 'close':
      return closeRequest(tx, actor, slug, input, page);
    case 'renew':
      return renewRequest(tx, actor, slug, input.until);
    case 'consent':
      return consentToPublish(tx, actor, slug, input.id);
    default:
      return actOnThread(tx, actor, slug, input);
  }
}

async function actOnThread(
  tx: Transaction,
  actor: Person,
  slug: string,
  input: Extract<RequestAction, { do: 'report' | 'follow' | 'wish' }>,
): Promise<Answered> {
  const thread = await tx.thread.findFirst({
    where: { AND: [{ slug, kind: 'request' }, readableThreads(actor)] },
    select: { id: true },
  });
  if (!thread) return 'not-found';
  if (input.do === 'follow') {
    await subscribe(tx, actor.id, thread.id, input.level);
    return 'done';
  }
  const of = { threadId: thread.id };
  const isDone =
    input.do === 'report'
      ? await reportPost(tx, actor, of, input)
      : await wishTranslation(tx, actor, of, input);
  return isDone ? 'done' : 'not-found';
}
