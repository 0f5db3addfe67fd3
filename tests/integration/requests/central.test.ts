import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerByLink, getAnswerLink } from '~/features/requests/answer-link.server';
import { actOnRequest } from '~/features/requests/act-on-request.server';
import { getRequest } from '~/features/requests/request-page.server';
import { listRequests } from '~/features/requests/request-list.server';
import { parseRequestQuery } from '~/features/requests/request-query.schema';
import { openInbox } from '~/features/threads/inbox.server';
import { savePostText } from '~/features/threads/translate-post.server';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { system, visitor, type Actor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { aNetworkRequest } from '../../factories/requests';
import { aMember, helper, mailAt, noon } from './world';

let asker: Awaited<ReturnType<typeof aMember>>;
let partner: Awaited<ReturnType<typeof aMember>>;
let translator: Awaited<ReturnType<typeof aMember>>;
beforeEach(async () => {
  asker = await aMember({ places: [{ countryCode: 'HN' }] });
  partner = await aMember(helper, { locale: 'en' });
  translator = await aMember({ places: [{ countryCode: 'SV' }] });
});
afterEach(() => setClock());

const linkIn = (text: string) => /\/en\/answer\/([\w-]{43})/.exec(text)?.[1] ?? '';
const page = async (actor: Actor, slug: string, locale = 'es') => {
  const view = await getRequest(actor, slug, 1, locale);
  if (!view) throw new Error('not readable');
  return view;
};
const found = (actor: Actor, q: string) =>
  listRequests(actor, parseRequestQuery(new URLSearchParams({ q })), 'es');

const english =
  'We can do the home visit with two colleagues who speak Mam of Todos Santos. We need five working days to prepare it, and your written authorization.';

it('is asked, answered in English from the mail, translated, accepted, met, told and found', async () => {
  const { slug } = await aNetworkRequest(asker.actor, { title: 'Visita domiciliaria en mam' });
  const path = slug ?? '';

  // Only the partner that matches is told, in its language, and not before ten minutes have passed.
  expect(await mailAt(new Date())).toEqual([]);
  const [told, ...others] = await mailAt(noon());
  expect(others).toEqual([]);
  expect(told?.to).toContain(partner.person.email);
  expect(told?.text).toContain('Your organization may be able to help');
  expect(told?.text).toContain('Visita domiciliaria en mam');
  const token = linkIn(told?.text ?? '');
  expect(await mailAt(noon())).toEqual([]);

  // The link shows the question alone, and is good for one answer.
  const link = await getAnswerLink(token, 'en');
  expect(link).toMatchObject({ state: 'open', asker: { slug: asker.organization.slug } });
  expect(await answerByLink(token, english, 'en')).toBe('done');
  expect(await answerByLink(token, 'Again', 'en')).toBe('gone');
  expect((await getAnswerLink(token, 'en'))?.state).toBe('answered');

  // The asker is told, reads it in English, and in Spanish once a third organization has translated it.
  const [answered] = await mailAt(noon(20));
  expect(answered?.to).toContain(asker.person.email);
  expect((await page(asker.actor, path)).posts[0]?.text).toMatchObject({
    locale: 'en',
    isMissing: true,
  });
  const spanish = 'Podemos hacer la visita con dos colegas que hablan mam.';
  const text = { locale: 'es', subject: '', body: spanish, sourceRevision: 1, revision: 0 };
  expect(await savePostText(translator.actor, path, 2, text)).toEqual({ kind: 'request' });
  const view = await page(asker.actor, path);
  expect(view.posts[0]?.text).toMatchObject({
    body: spanish,
    isMissing: false,
    translation: { by: { slug: translator.organization.slug }, isOutdated: false },
    original: { body: english },
  });

  // The offer is accepted, the request closed, and the partner told of both.
  const offer = view.help?.find(({ status }) => status === 'offered');
  const id = offer?.id ?? '';
  expect(await actOnRequest(asker.actor, path, { do: 'accept', id }, 'es')).toBe('done');
  const learnt = 'La visita se prepara en cinco días; pidan la autorización por escrito.';
  const outcome = { do: 'close', status: 'met', learnt, publish: 'yes' } as const;
  expect(await actOnRequest(asker.actor, path, { ...outcome, helped: [id] }, 'es')).toBe('done');
  expect((await mailAt(noon(40))).map(({ to }) => to)).toEqual([
    expect.stringContaining(partner.person.email),
    expect.stringContaining(partner.person.email),
  ]);
  const inbox = await openInbox(partner.actor, 'en');
  // Those of one moment come in any order.
  expect(inbox.map(({ reason }) => reason).sort()).toEqual(['accepted', 'outcome', 'told']);

  // Everybody finds it once the partner agrees.
  expect((await found(visitor, 'autorización escrito')).total).toBe(0);
  expect(await actOnRequest(partner.actor, path, { do: 'consent', id }, 'en')).toBe('done');
  for (const words of ['visita mam', 'autorización escrito', 'home visit'])
    expect((await found(visitor, words)).results.map((one) => one.slug)).toEqual([slug]);
  const everybody = await page(visitor, path);
  expect(everybody.posts.map(({ kind }) => kind)).toEqual(['answer', 'update']);
  expect(everybody.help).toBeNull();

  // The words of an organization that is hidden for safety are not found, in whichever language.
  const foundBy = async (words: string) => (await found(visitor, words)).total;
  expect([await foundBy('colleagues'), await foundBy('colegas')]).toEqual([1, 1]);
  await hideForSafety(system, translator.organization.slug);
  expect([await foundBy('colleagues'), await foundBy('colegas')]).toEqual([1, 0]);
  await hideForSafety(system, partner.organization.slug);
  expect([await foundBy('colleagues'), await foundBy('colegas')]).toEqual([0, 0]);
  expect(await foundBy('autorización escrito')).toBe(1);
});

it('goes through the secretariat without the asker’s name until an offer is accepted', async () => {
  const as = `${asker.organization.slug}+secretariat`;
  const { slug, id: threadId } = await aNetworkRequest(asker.actor, { as });
  const path = slug ?? '';
  const name = asker.organization.name;
  const [told] = await mailAt(noon());
  expect(told?.text).not.toContain(name);
  expect(JSON.stringify(await getAnswerLink(linkIn(told?.text ?? ''), 'en'))).not.toContain(name);
  const sees = async (actor: Actor) =>
    JSON.stringify([await getRequest(actor, path, 1, 'es'), await found(actor, 'visita')]).includes(
      name,
    );
  const translation = { locale: 'en', subject: 'A visit', body: 'Visit', sourceRevision: 1 };
  await savePostText(asker.actor, path, 1, { ...translation, revision: 0 });
  expect(await sees(partner.actor)).toBe(false);
  expect(await sees(asker.actor)).toBe(true);
  // Whoever compares the list with who matches the same facts would see who is missing.
  const toldBy = async (actor: Actor) =>
    (await page(actor, path)).help?.map((one) => one.organization.slug);
  expect(await toldBy(partner.actor)).toEqual([partner.organization.slug]);
  expect(await toldBy(translator.actor)).toEqual([]);
  expect(await toldBy(asker.actor)).toContain(partner.organization.slug);

  const answer = { do: 'answer', text: english } as const;
  expect(await actOnRequest(partner.actor, path, answer, 'en')).toBe('done');
  const more = { do: 'answer', text: 'Gracias, les escribimos.' } as const;
  expect(await actOnRequest(asker.actor, path, more, 'es')).toBe('done');
  expect(await sees(partner.actor)).toBe(false);
  const offer = await db().response.findFirstOrThrow({ where: { threadId, status: 'offered' } });
  await actOnRequest(asker.actor, path, { do: 'accept', id: offer.id }, 'es');
  expect(await sees(partner.actor)).toBe(true);
  expect(await sees(translator.actor)).toBe(false);
});

it('is read by those who were told alone, if the asker wants that', async () => {
  const { slug } = await aNetworkRequest(asker.actor, {
    audience: 'organization',
    title: 'Traslado en Sololá',
  });
  const readable = async (actor: Actor) => (await getRequest(actor, slug ?? '', 1, 'es')) !== null;
  expect(await readable(partner.actor)).toBe(true);
  expect(await readable(asker.actor)).toBe(true);
  for (const actor of [translator.actor, visitor]) {
    expect(await readable(actor)).toBe(false);
    expect((await found(actor, 'traslado sololá')).total).toBe(0);
  }
  // The mail says nothing of it, and its link leads to the portal.
  const [told] = await mailAt(noon());
  expect(told?.text).not.toContain('Sololá');
  expect(linkIn(told?.text ?? '')).toBe('');
});
