import { afterEach, expect, it } from 'vitest';
import { currentAlerts, listAlerts } from '~/features/alerts/alert-list.server';
import { readAlert } from '~/features/alerts/alert-page.server';
import { parseAlertQuery } from '~/features/alerts/alert-query.schema';
import { alertsFeed } from '~/features/alerts/alerts-feed.server';
import { alertSchema, longestDays } from '~/features/alerts/alerts.schema';
import { actOnAlert } from '~/features/alerts/judge-alert.server';
import { publishAlert } from '~/features/alerts/publish-alert.server';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { moderatePost } from '~/features/threads/moderation.server';
import { addDays, dayOf } from '~/i18n/days';
import { system, visitor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { aPublishedAlert, alertInput, aStoredAlert } from '../../factories/alerts';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { aMember } from '../requests/world';

afterEach(() => setClock());

const query = (search = '') => parseAlertQuery(new URLSearchParams(search));
const confirm = { do: 'confirm', how: 'Vimos el aviso en la puerta.' } as const;

/** Where visitors see an alert: among the confirmed current ones, the other current ones, the past, and the feed. */
async function places(slug: string, country = 'GT') {
  const has = (all: { slug: string }[]) => all.some((one) => one.slug === slug);
  const current = await listAlerts(visitor, query(`country=${country}`), 'es');
  const past = await listAlerts(visitor, query(`country=${country}&state=past`), 'es');
  const feed = await alertsFeed(query(`country=${country}`), 'es');
  const entry = feed.entries.find(({ url }) => url.endsWith(slug));
  return {
    home: has(await currentAlerts(visitor, { country }, 5, 'es')),
    confirmed: has(current.confirmed),
    unconfirmed: has(current.unconfirmed),
    past: has(past.past),
    feed: entry?.title.replace(/(?<=^\[.*\]).*/s, '') ?? null,
  };
}

it('is current once another organization says how it knows, until it ends', async () => {
  const author = await aMember();
  const other = await aMember();
  const slug = await aPublishedAlert(author.actor, { title: 'Horario' });
  const nowhere = { home: false, confirmed: false, unconfirmed: false, past: false, feed: null };
  expect(await places(slug)).toEqual({ ...nowhere, unconfirmed: true });
  // Nobody confirms their own.
  expect(await actOnAlert(author.actor, slug, confirm, 'es')).toBe('not-found');
  await actOnAlert(other.actor, slug, { do: 'doubt', how: 'Nadie contesta.' }, 'es');
  expect((await readAlert(visitor, slug, 'es'))?.state).toBe('unverifiable');
  expect(await actOnAlert(other.actor, slug, confirm, 'es')).toBe('done');
  const standing = { ...nowhere, home: true, confirmed: true };
  expect(await places(slug)).toEqual({ ...standing, feed: 'Horario' });

  const { expiresAt } = await db().thread.findUniqueOrThrow({ where: { slug } });
  const end = expiresAt?.getTime() ?? 0;
  setClock(() => new Date(end - 1));
  expect(await places(slug)).toEqual({ ...standing, feed: 'Horario' });
  setClock(() => new Date(end));
  expect(await places(slug)).toEqual({ ...nowhere, past: true, feed: '[Vencida]' });
  expect(await actOnAlert(other.actor, slug, confirm, 'es')).toBe('closed');
});

it('a person who belongs to its organization as well does not confirm it for another one', async () => {
  const author = await aMember();
  const second = await anOrganization();
  await db().membership.create({
    data: { personId: author.person.id, organizationId: second.id, role: 'staff' },
  });
  const slug = await aPublishedAlert(author.actor);
  const both = await actorOf(author.person);
  const input = { ...confirm, organization: second.slug };
  expect(await actOnAlert(both, slug, input, 'es')).toBe('not-found');
});

it('is no longer confirmed when whoever confirmed it is hidden, for safety or by the secretariat', async () => {
  const author = await anOrganization();
  const [first, second] = [await anOrganization(), await anOrganization()];
  const { slug, posts } = await aStoredAlert({
    by: author,
    confirmedBy: [first, second].map((by) => ({ by, text: 'Sí.' })),
  });
  const state = async () => (await readAlert(visitor, slug, 'es'))?.state;
  await hideForSafety(system, first.slug);
  expect(await state()).toBe('confirmed');
  const secretary = await actorOf(await aPerson({ isNetworkAdmin: true }));
  await moderatePost(secretary, { do: 'hide', id: posts[2]?.id ?? '' });
  expect(await state()).toBe('unconfirmed');
  expect((await places(slug)).home).toBe(false);
  await hideForSafety(system, author.slug);
  expect(await state()).toBeUndefined();
  expect(Object.values(await places(slug)).filter(Boolean)).toEqual([]);
});

it('an update takes its place, once, and only from its own organization', async () => {
  const author = await aMember();
  const other = await aMember();
  const slug = await aPublishedAlert(author.actor, { title: 'Horario' });
  await actOnAlert(other.actor, slug, confirm, 'es');
  const foreign = alertInput(other.actor);
  expect((await publishAlert(other.actor, foreign, slug, 'es')).status).toBe('not-found');
  const twice = await Promise.all(
    [1, 2].map(() => publishAlert(author.actor, alertInput(author.actor), slug, 'es')),
  );
  expect(twice.map(({ status }) => status).sort()).toEqual(['not-found', 'published']);
  expect(await places(slug)).toMatchObject({ home: false, past: true, feed: '[Actualizada]' });
  const old = await readAlert(visitor, slug, 'es');
  expect(old?.updatedBy).toMatch(/./);
  const newer = await readAlert(visitor, old?.updatedBy ?? '', 'es');
  expect([newer?.state, newer?.updates]).toEqual(['unconfirmed', slug]);
});

it('a cancelled one says so and why', async () => {
  const author = await aMember();
  const other = await aMember();
  const slug = await aPublishedAlert(author.actor, { title: 'Horario' });
  await actOnAlert(other.actor, slug, confirm, 'es');
  const input = { do: 'cancel', why: 'Volvió el horario de antes.' } as const;
  expect(await actOnAlert(other.actor, slug, input, 'es')).toBe('not-found');
  expect(await actOnAlert(author.actor, slug, input, 'es')).toBe('done');
  expect(await actOnAlert(author.actor, slug, input, 'es')).toBe('closed');
  expect(await places(slug)).toMatchObject({ home: false, past: true, feed: '[Cancelada]' });
  const page = await readAlert(visitor, slug, 'es');
  expect(page?.posts.at(-1)?.text?.body).toBe(input.why);
});

it('is found by words, country, border post, stage and area', async () => {
  const author = await aMember();
  const word = `ventanilla${unique()}`;
  const slug = await aPublishedAlert(author.actor, {
    title: `La ${word} cambió`,
    ...{ country: [], border: ['la-mesilla'], stage: ['transit'], area: ['asylum'] },
  });
  const found = async (search: string) =>
    (await listAlerts(visitor, query(search), 'es')).unconfirmed.some((one) => one.slug === slug);
  for (const search of [
    `q=${word}`,
    'country=MX',
    'border=la-mesilla',
    'stage=transit',
    'area=asylum',
  ])
    expect([search, await found(search)]).toEqual([search, true]);
  for (const search of ['q=zzzz', 'country=HN', 'border=el-ceibo', `q=${word}&stage=origin`])
    expect([search, await found(search)]).toEqual([search, false]);
});

it('lasts ninety days at most, and is about a place', () => {
  const input = { title: 'x', text: 'x', country: ['GT'], audience: 'public', as: 'x' };
  const valid = (wishes: object) => alertSchema.safeParse({ ...input, ...wishes }).success;
  const today = dayOf(new Date());
  expect(valid({ until: addDays(today, longestDays - 1) })).toBe(true);
  expect(valid({ until: addDays(today, longestDays) })).toBe(false);
  expect(valid({ until: addDays(today, -1) })).toBe(false);
  expect(valid({ until: today, country: [] })).toBe(false);
  expect(valid({ until: today, country: [], border: ['la-mesilla'] })).toBe(true);
});
