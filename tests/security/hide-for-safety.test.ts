import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { makeProtectedWorld, type ProtectedWorld } from '../e2e/authorization/protected-world';
import type { Role } from '../e2e/authorization/roles';
import { startPortal, type RunningPortal } from '../e2e/support/portal';
import { cookieHeader } from '../e2e/support/session-cookie';
import { portal } from '../e2e/support/worker';
import { aCollection } from '../factories/collections';
import { addressesFor, readAll, type Got } from './cached-pages';

const second = 1_000;
const readers: readonly Role[] = ['visitor', 'otherStaff'];

let other: RunningPortal | undefined;
let world: ProtectedWorld;
let sessions: Map<Role, string | null>;
let addresses: Map<Role, string[]>;
/** the responses before the organization was hidden for safety */
let before: Map<string, Got>;
/** a word of the organization's name, which everybody may find */
let word: string;

beforeAll(async () => {
  const { databaseUrl, dataDir } = portal();
  const secret = fs.readFileSync(path.join(dataDir, 'app-secret'), 'utf8').trim();
  // A second process on the same database, which learns of changes only from there.
  other = await startPortal(databaseUrl, { APP_SECRET: secret });
  world = await makeProtectedWorld();
  fs.cpSync(path.join(dataDir, 'files'), path.join(other.dataDir, 'files'), { recursive: true });
  const inNetwork = await aCollection({ resources: Object.values(world.resources) });
  word = world.own.name.split(' ').at(-1) ?? '';
  sessions = new Map();
  addresses = new Map();
  for (const role of readers) {
    sessions.set(role, await world.sessionOf(role));
    const own = addressesFor(role, world, word);
    addresses.set(role, [...own, `/es/collections/${inNetwork.slug}`]);
  }
  // This fills the page caches of both processes.
  before = await readEverything();
});
afterAll(() => other?.stop());

const processes = () => [portal().url, other?.url ?? ''];

/** The responses to visitors from both processes, which cache pages, by `process visitor path`. */
async function readAsVisitor(): Promise<Map<string, Got>> {
  const all = new Map<string, Got>();
  for (const [number, url] of processes().entries())
    for (const one of await readAll(url, addresses.get('visitor') ?? [], null))
      all.set(`${number} visitor ${one.address}`, one);
  return all;
}

/** The same, and the responses to a partner, whose pages are not cached. */
async function readEverything(): Promise<Map<string, Got>> {
  const all = await readAsVisitor();
  const session = sessions.get('otherStaff') ?? null;
  for (const one of await readAll(portal().url, addresses.get('otherStaff') ?? [], session))
    all.set(`0 otherStaff ${one.address}`, one);
  return all;
}

async function administer(fields: Record<string, string>): Promise<void> {
  const session = (await world.sessionOf('networkAdmin')) ?? '';
  const answer = await fetch(
    `${portal().url}/es/workspace/organizations/${world.own.slug}/safety`,
    {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { Cookie: cookieHeader(session), 'Sec-Fetch-Site': 'same-origin' },
    },
  );
  expect([answer.status, answer.headers.get('Location')]).toEqual([
    303,
    expect.stringContaining('saved=1'),
  ]);
}

/** Requests a URL until the response fulfills a condition. @returns after how many milliseconds */
async function until(url: string, holds: (body: string, status: number) => boolean) {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(url);
    const body = await answer.text();
    const after = performance.now() - began;
    if (holds(body, answer.status)) return after;
    expect(after).toBeLessThan(second);
  }
}

/** Which words are in responses where they must not be; a response may repeat the query. */
function leaks(all: ReadonlyMap<string, Got>, words: readonly string[]): string[] {
  return [...all].flatMap(([where, { address, body }]) =>
    words
      .filter((one) => body.includes(one) && !address.includes(one))
      .map((one) => `${where}: ${one}`),
  );
}

const only = (all: ReadonlyMap<string, Got>, where: RegExp) =>
  new Map([...all].filter(([key]) => where.test(key)));

test('at raised risk its places leave every page within a second, and search engines are told to go', async () => {
  const where = { organizationId: world.own.id };
  const places = await db().organizationPlace.findMany({ where });
  const languages = await db().organizationLanguage.findMany({ where });
  const contacts = await db().organizationContact.findMany({ where });
  const placeWords = [
    ...places.flatMap(({ region, municipality, street }) => [region, municipality, street]),
    ...languages.map(({ municipality }) => municipality),
  ].filter(Boolean);
  const ways = contacts.flatMap(({ email, phone }) => [email, phone]).filter(Boolean);
  expect(leaks(before, placeWords).length).toBeGreaterThan(10);

  await administer({ do: 'raise-risk' });
  const profile = `/es/organizations/${world.own.slug}`;
  const isQuiet = (body: string) => body.includes('content="noindex"');
  // The process that handled the change reflects it at once, the other one within a second.
  expect(isQuiet(await (await fetch(portal().url + profile)).text())).toBe(true);
  const after = await until((other?.url ?? '') + profile, isQuiet);

  const during = await readEverything();
  expect(leaks(during, placeWords)).toEqual([]);
  expect(leaks(only(during, / visitor /), ways)).toEqual([]);
  const seen = world.canaries.all.filter(({ place }) => place === 'public');
  const lists = only(during, / visitor .*(sitemap\.xml|feed\.atom)/);
  expect(lists.size).toBeGreaterThan(4);
  expect(
    leaks(
      lists,
      seen.map(({ word }) => word),
    ),
  ).toEqual([]);
  console.log(
    `raised risk: 0 of ${placeWords.length} words of places, 0 of ${ways.length} ways to people left; ` +
      `the other process after ${after.toFixed(1)} ms`,
  );
});

const ofIt = new Set(['public', 'network', 'organization', 'withdrawn', 'member', 'invitation']);

test('a hidden organization leaves every page, file, feed and count within a second, kept or not', async () => {
  const shared = [...before.values()].filter(({ etag }) => etag !== null);
  expect(shared.length).toBeGreaterThan(60);
  const own = world.canaries.all.filter(({ place }) => ofIt.has(place)).map(({ word }) => word);
  const showing = new Set(leaks(before, own).map((one) => one.split(':')[0]));
  expect(showing.size).toBeGreaterThan(60);

  await administer({ do: 'hide' });
  const { slug } = world.own;
  expect((await fetch(`${portal().url}/es/organizations/${slug}`)).status).toBe(404);
  const isGone = (_body: string, status: number) => status === 404;
  const after = await until(`${other?.url}/es/organizations/${slug}`, isGone);

  const during = await readEverything();
  expect(leaks(during, [...own, slug])).toEqual([]);
  const named = [...during.values()].filter(({ address }) => address.includes(slug));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ status }) => status !== 404)).toEqual([]);
  const changed = [...before].filter(([where, { body }]) => during.get(where)?.body !== body);
  const lists = [
    ...['/es', '/es/directory?q=casa', '/en/directory/map?country=GT', '/es/countries/gt'],
    ...['/es/countries/gt/sheet', '/es/expertise/mhpss', '/es/coverage', '/es/coverage.csv'],
    ...['/es/resources/feed.atom', '/sitemap.xml', '/en/collections', '/es/expertise'],
    ...[`/es/directory?q=${word}`, `/es/resources?q=${word}`, `/en/directory/map?q=${word}`],
    `/es/shared/${world.shareLink.token}`,
  ];
  const wheres = changed.map(([where]) => where);
  for (const list of lists)
    for (const number of processes().keys()) expect(wheres).toContain(`${number} visitor ${list}`);

  // With an empty cache every page is the same: nothing stale was cached, not even a count.
  await db().term.updateMany({ where: { slug: 'mhpss' }, data: { position: { increment: 0 } } });
  const anew = [...(await readAsVisitor())];
  // Archives and answers to harvesters say when they were made, and are never kept.
  const isTimed = (where: string) => /(?:\.zip|\.xlsx\b.*| \/oai\?.*)$/.test(where);
  const stale = anew.filter(
    ([where, { body }]) => !isTimed(where) && during.get(where)?.body !== body,
  );
  expect(stale.map(([where]) => where)).toEqual([]);
  console.log(
    `hiding: ${addresses.get('visitor')?.length} and ${addresses.get('otherStaff')?.length} addresses of ` +
      `${readers.length} readers in ${processes().length} processes, ${shared.length} answers for everybody, ` +
      `${showing.size} that showed it: 0 words of ${own.length} left, ${changed.length} answers changed; ` +
      `the other process after ${after.toFixed(1)} ms`,
  );
});
