import { answerByLink } from '~/features/requests/answer-link.server';
import { actOnRequest } from '~/features/requests/act-on-request.server';
import { chasingRequests } from '~/features/requests/chase-requests.server';
import { savePostText } from '~/features/threads/translate-post.server';
import { addDays, dayOf } from '~/i18n/days';
import { db } from '~/platform/db/client.server';
import { aNetworkRequest, aStoredRequest, aTellingOf } from '../../../factories/requests';
import type { Deed } from './deed-world';

/** Operations on requests to the network. */
export const deedsOfRequests: Deed[] = [
  [
    'a request that is asked, edited, answered, accepted, closed and published',
    [
      'request.ask staff own',
      'request.edit staff own',
      'request.answer partner other',
      'translation.write staff own',
      'request.accept staff own',
      'request.close staff own',
      'request.consent partner other',
    ],
    async ({ staff, partner }) => {
      const { slug: stored, id: threadId } = await aNetworkRequest(staff.actor, {}, { tell: [] });
      const slug = stored ?? '';
      const seen = { sourceRevision: 1, subject: 'Una visita' };
      const edit = { ...seen, locale: 'es', body: 'Una visita en mam.', revision: 1 };
      await savePostText(staff.actor, slug, 1, edit);
      await actOnRequest(partner.actor, slug, { do: 'answer', text: 'Podemos ir.' }, 'es');
      const translation = { ...seen, subject: '', locale: 'en', body: 'We can go.', revision: 0 };
      await savePostText(staff.actor, slug, 2, translation);
      const where = { threadId, kind: 'help', status: 'offered' } as const;
      const { id } = await db().response.findFirstOrThrow({ where });
      await actOnRequest(staff.actor, slug, { do: 'accept', id }, 'es');
      const outcome = { status: 'met', learnt: 'Gracias.', publish: 'yes' } as const;
      await actOnRequest(staff.actor, slug, { do: 'close', ...outcome, helped: [id] }, 'es');
      await actOnRequest(partner.actor, slug, { do: 'consent', id }, 'es');
    },
  ],
  [
    'an answer by a letter’s link',
    ['request.answer partner other', 'request.use-link partner none'],
    async ({ own, other, partner }) => {
      const request = await aStoredRequest({ by: own, told: [other] });
      await answerByLink(await aTellingOf(request, partner), 'Podemos ir.', 'es');
    },
  ],
  [
    'a request that one cannot help with, whose offers are not needed, and which is extended',
    [
      'request.decline partner other',
      'translation.ask partner other',
      'comment.report partner own',
      'request.answer partner other',
      'request.not-needed staff own',
      'request.renew staff own',
    ],
    async ({ own, other, partner, staff }) => {
      const { slug, id: threadId, posts } = await aStoredRequest({ by: own, told: [other] });
      const post = posts[0]?.id ?? '';
      await actOnRequest(partner.actor, slug, { do: 'decline', reason: '' }, 'es');
      await actOnRequest(partner.actor, slug, { do: 'wish', id: post, locale: 'en' }, 'es');
      await actOnRequest(partner.actor, slug, { do: 'report', id: post, reason: '' }, 'es');
      await actOnRequest(partner.actor, slug, { do: 'answer', text: 'Sí podemos.' }, 'es');
      const where = { threadId, kind: 'help', status: 'offered' } as const;
      const { id } = await db().response.findFirstOrThrow({ where });
      await actOnRequest(staff.actor, slug, { do: 'not-needed', id }, 'es');
      const until = addDays(dayOf(new Date()), 20);
      await actOnRequest(staff.actor, slug, { do: 'renew', until }, 'es');
    },
  ],
  [
    'a request that nobody looks after',
    ['request.lapse nobody own'],
    async ({ own }) => {
      const { id } = await aStoredRequest({ by: own });
      const dueAt = new Date(Date.now() - 15 * 86_400_000);
      await db().thread.update({ where: { id }, data: { dueAt, remindedAt: dueAt } });
      await chasingRequests.work({}, new AbortController().signal);
    },
  ],
];
