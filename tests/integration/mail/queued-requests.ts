import type { LetterKind } from '~/features/notifications/letter-kind.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { requestDueLetter } from '~/features/requests/due-letter.server';
import { requestRelayLetter } from '~/features/requests/relay-letter.server';
import {
  requestAnswerLetter,
  requestNewsLetter,
  requestToldLetter,
} from '~/features/requests/request-letters.server';
import type { AboutNotification } from '~/features/notifications/told/mail-told.server';
import { digestLetter } from '~/features/threads/digest/digest-letter.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aStoredRequest } from '../../factories/requests';
import {
  aSecretary,
  disable,
  hide,
  leave,
  refuse,
  stopsOfSecretary,
  type Person,
  type Waits,
} from './stops';

const close = (id: string) => () =>
  db().thread.update({ where: { id }, data: { status: 'withdrawn', closedAt: new Date() } });

interface About {
  reason: string;
  number: 1 | 2;
  to: 'asker' | 'partner';
  /** queues another letter than one about the notification alone */
  queue?: (person: Person, notificationId: string) => Promise<void>;
}

/** A request with an answer, and a letter about one of its posts to somebody of the asker or the partner. */
async function about<Facts>(
  locale: string,
  letter: LetterKind<MailKind, never, Facts>,
  { reason, number, to, queue }: About,
) {
  const [asker, partner] = [await anOrganization(), await anOrganization()];
  const answers = number === 2 ? [{ by: partner, text: 'Podemos ir el lunes.' }] : [];
  const told = number === 1 ? [partner] : [];
  const request = await aStoredRequest({ by: asker, answers, told });
  const person = await aPerson({ memberOf: to === 'asker' ? asker : partner, locale });
  const { id } = await db().notification.create({
    data: {
      personId: person.id,
      postId: request.posts[number - 1]?.id ?? '',
      reasons: [reason],
      mailedAt: new Date(),
    },
    select: { id: true },
  });
  const queueOne = (kind: LetterKind<MailKind, AboutNotification>) =>
    queueLetter(db(), kind, person, { notificationId: id, token: 'x'.repeat(43) });
  await (queue
    ? queue(person, id)
    : queueOne(letter as unknown as LetterKind<MailKind, AboutNotification>));
  return {
    ...{ request, person },
    stops: {
      'a hidden asker': hide(asker),
      disabled: disable(person),
      'a recipient who left': leave(person),
      refused: refuse(person, letter.kind),
      'a notification that was seen': () =>
        db().notification.update({ where: { id }, data: { shownAt: new Date() } }),
      'a request that is hidden': () =>
        db().thread.update({ where: { id: request.id }, data: { hiddenAt: new Date() } }),
      'a thread that is not followed': () =>
        db().subscription.create({
          data: { personId: person.id, threadId: request.id, level: 'none' },
        }),
    },
    partner,
  };
}

/** Letters about requests to the network. */
export const waitingAboutRequests = {
  request: async (locale) => {
    const found = await about(locale, requestToldLetter, {
      ...{ reason: 'told', number: 1, to: 'partner' },
    });
    return {
      to: found.person.email,
      stops: {
        ...found.stops,
        'a request that was closed': close(found.request.id),
        'an organization that answered': () =>
          db().response.updateMany({
            where: { threadId: found.request.id },
            data: { status: 'declined' },
          }),
      },
    };
  },
  'request-answer': async (locale) => {
    const found = await about(locale, requestAnswerLetter, {
      ...{ reason: 'own-request', number: 2, to: 'asker' },
    });
    return {
      to: found.person.email,
      stops: { ...found.stops, 'a hidden answer': hide(found.partner) },
    };
  },
  'request-news': async (locale) => {
    const found = await about(locale, requestNewsLetter, {
      ...{ reason: 'outcome', number: 1, to: 'partner' },
    });
    return { to: found.person.email, stops: found.stops };
  },
  'request-due': async (locale) => {
    const asker = await anOrganization();
    const person = await aPerson({ memberOf: asker, locale });
    const { id } = await aStoredRequest({ by: asker });
    const remind = (remindedAt: Date | null) =>
      db().thread.update({ where: { id }, data: { remindedAt } });
    await remind(new Date());
    await queueLetter(db(), requestDueLetter, person, { threadId: id });
    return {
      to: person.email,
      stops: {
        hidden: hide(asker),
        disabled: disable(person),
        'a recipient who left': leave(person),
        'a request that was closed': close(id),
        'a request that was renewed': () => remind(null),
        refused: refuse(person, 'request-due'),
      },
    };
  },
  digest: async (locale) => {
    const found = await about(locale, digestLetter, {
      ...{ reason: 'own-request', number: 2, to: 'asker' },
      async queue(person, id) {
        const digest = await db().digest.create({ data: { personId: person.id } });
        await db().notification.update({
          where: { id },
          data: { mailedAt: null, digestId: digest.id },
        });
        await queueLetter(db(), digestLetter, person, { digestId: digest.id });
      },
    });
    return {
      to: found.person.email,
      stops: { ...found.stops, 'a hidden answer': hide(found.partner) },
    };
  },
  'request-relay': async (locale) => {
    const secretary = await aSecretary(locale);
    const [asker, partner] = [await anOrganization(), await anOrganization()];
    const { id } = await aStoredRequest({ by: asker, told: [partner] });
    const organizationIds = [partner.id];
    await queueLetter(db(), requestRelayLetter, secretary, { threadId: id, organizationIds });
    return {
      to: secretary.email,
      stops: {
        ...stopsOfSecretary(secretary),
        'a hidden asker': hide(asker),
        'a hidden partner': hide(partner),
        'a partner whom somebody joined': () => aPerson({ memberOf: partner }),
        'a request that was closed': close(id),
        refused: refuse(secretary, 'request-relay'),
      },
    };
  },
} satisfies Partial<Record<MailKind, Waits>>;
