import { afterEach, expect, it } from 'vitest';
import { actOnRequest } from '~/features/requests/act-on-request.server';
import { mostLettersADay } from '~/features/notifications/told/mail-told.server';
import { stopMail, stopThreadUrl } from '~/features/notifications/mail-choices.server';
import { openInbox } from '~/features/threads/inbox.server';
import { moderatePost } from '~/features/threads/moderation.server';
import { chasingRequests, mailingPosts } from '~/features/requests/chase-requests.server';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { system, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { deliverDueMail } from '~/server/letters.server';
import { actorOf, aPerson } from '../../factories/people';
import { aNetworkRequest } from '../../factories/requests';
import { aMember, helper, mailAt, noon } from './world';

afterEach(() => setClock());

const toldTo = (letters: { to: string }[], { person }: { person: { email: string } }) =>
  letters.filter(({ to }) => to.includes(person.email)).length;

it('an organization hears of two requests a week by mail, and of the others in the portal', async () => {
  const partner = await aMember(helper);
  for (let count = 0; count < 3; count += 1)
    await aNetworkRequest((await aMember()).actor, {}, { tell: [partner.organization.slug] });
  expect(toldTo(await mailAt(noon()), partner)).toBe(2);
  expect(await openInbox(partner.actor, 'es')).toHaveLength(3);
  // Whom the asker adds is told all the same.
  const asker = await aMember();
  await aNetworkRequest(asker.actor, {}, { tell: [], add: [partner.organization.slug] });
  expect(toldTo(await mailAt(noon(20)), partner)).toBe(1);
});

it('one organization cannot use up the letters of a day with its own requests', async () => {
  const [busy, urgent, partner] = [await aMember(), await aMember(), await aMember()];
  const ask = (by: typeof busy) =>
    aNetworkRequest(by.actor, {}, { tell: [], add: [partner.organization.slug] });
  for (let count = 0; count < 4; count += 1) await ask(busy);
  const { slug } = await ask(urgent);
  const letters = await mailAt(noon());
  expect(toldTo(letters, partner)).toBe(2);
  expect(letters.some(({ text }) => text.includes(slug ?? 'none'))).toBe(true);
});

it('nobody gets more than three letters a day, or any at night, or about what they saw', async () => {
  const asker = await aMember();
  const partner = await aMember();
  const { slug } = await aNetworkRequest(asker.actor, {}, { tell: [] });
  const answer = (text: string) =>
    actOnRequest(partner.actor, slug ?? '', { do: 'answer', text }, 'es');
  for (let count = 0; count < 5; count += 1) await answer(`Respuesta ${count}`);
  const night = new Date(noon().getTime() + 12 * 3_600_000);
  expect(toldTo(await mailAt(night), asker)).toBe(0);
  const morning = new Date(noon().getTime() + 19 * 3_600_000);
  expect(toldTo(await mailAt(morning), asker)).toBe(mostLettersADay);
  expect(toldTo(await mailAt(new Date(morning.getTime() + day)), asker)).toBe(0);

  await answer('Otra');
  await openInbox(asker.actor, 'es');
  expect(toldTo(await mailAt(new Date(morning.getTime() + 2 * day)), asker)).toBe(0);
});

const administrator = async (): Promise<Person> => actorOf(await aPerson({ isNetworkAdmin: true }));

/** What stops a letter about a request before it is sent. */
const stops: [string, (world: Awaited<ReturnType<typeof toldWorld>>) => Promise<unknown>][] = [
  ['an asker that is hidden', ({ asker }) => hideForSafety(system, asker.organization.slug)],
  ['a recipient that is hidden', ({ partner }) => hideForSafety(system, partner.organization.slug)],
  [
    'a post that is hidden',
    async ({ postId }) => moderatePost(await administrator(), { do: 'hide', id: postId }),
  ],
  [
    'a recipient who left',
    ({ partner }) => db().membership.deleteMany({ where: { personId: partner.person.id } }),
  ],
  [
    'a request that was closed',
    ({ asker, slug }) =>
      actOnRequest(
        asker.actor,
        slug,
        { do: 'close', status: 'withdrawn', helped: [], learnt: '' },
        'es',
      ),
  ],
  [
    'an organization that declined',
    ({ partner, slug }) => actOnRequest(partner.actor, slug, { do: 'decline', reason: '' }, 'es'),
  ],
  ['a page that was opened', ({ partner }) => openInbox(partner.actor, 'es')],
  [
    'a person who stopped the thread',
    async ({ partner, threadId }) =>
      stopMail(stopThreadUrl('es', partner.person.id, threadId).split('/').at(-1) ?? ''),
  ],
];

async function toldWorld() {
  const asker = await aMember();
  const partner = await aMember(helper);
  const tell = [partner.organization.slug];
  const { slug, id, posts } = await aNetworkRequest(asker.actor, {}, { tell });
  return { asker, partner, slug: slug ?? '', threadId: id, postId: posts[0]?.id ?? '' };
}

it.each(stops)('no letter goes about or to %s, before and after it was queued', async (_, stop) => {
  const early = await toldWorld();
  await stop(early);
  expect(toldTo(await mailAt(noon()), early.partner)).toBe(0);

  setClock();
  const late = await toldWorld();
  setClock(() => noon());
  await mailingPosts.work({}, new AbortController().signal);
  const waiting = { personId: late.partner.person.id, kind: 'request', sentAt: null };
  expect(await db().outboxMail.count({ where: waiting })).toBe(1);
  await stop(late);
  await deliverDueMail();
  const sent = { personId: late.partner.person.id, kind: 'request', sentAt: { not: null } };
  expect(await db().outboxMail.count({ where: sent })).toBe(0);
});

it('a request is due once, lapses two weeks later, and is renewed', async () => {
  const { asker, slug, threadId } = await toldWorld();
  const run = async (days: number) => {
    const at = new Date(noon().getTime() + days * day);
    setClock(() => at);
    await chasingRequests.work({}, new AbortController().signal);
    return toldTo(await mailAt(at), asker);
  };
  const status = async () =>
    (await db().thread.findUniqueOrThrow({ where: { id: threadId } })).status;
  expect([await run(15), await run(16)]).toEqual([1, 0]);
  expect(await status()).toBe('open');
  await run(29);
  expect(await status()).toBe('lapsed');
  const until = new Date(noon().getTime() + 60 * day).toISOString().slice(0, 10);
  expect(await actOnRequest(asker.actor, slug, { do: 'renew', until }, 'es')).toBe('done');
  expect(await status()).toBe('open');
});
