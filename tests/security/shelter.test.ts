import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { makeProtectedWorld, type ProtectedWorld } from '../e2e/authorization/protected-world';
import type { Role } from '../e2e/authorization/roles';
import { startPortal, type RunningPortal } from '../e2e/support/portal';
import { cookieHeader } from '../e2e/support/session-cookie';
import { portal } from '../e2e/support/worker';
import { aCollection } from '../factories/collections';
import { addressesFor, readAll, type Got } from './pages-that-are-kept';

const second = 1_000;
const readers: readonly Role[] = ['visitor', 'otherStaff'];

let other: RunningPortal | undefined;
let world: ProtectedWorld;
let sessions: Map<Role, string | null>;
let addresses: Map<Role, string[]>;
/** a word of the organization's name, which everybody may find */
let word: string;

beforeEach(async () => {
  const { databaseUrl, dataDir } = portal();
  const secret = fs.readFileSync(path.join(dataDir, 'app-secret'), 'utf8').trim();
  // A second process on the same database: it learns of changes from there alone.
  other ??= await startPortal(databaseUrl, { APP_SECRET: secret });
  world = await makeProtectedWorld();
  fs.cpSync(path.join(dataDir, 'files'), path.join(other.dataDir, 'files'), { recursive: true });
  const inNetwork = await aCollection({ resources: Object.values(world.resources) });
  word = world.own.name.split(' ').at(-1) ?? '';
  sessions = new Map();
  addresses = new Map();
  for (const role of readers) {
    sessions.set(role, await world.sessionOf(role));
    addresses.set(role, [...addressesFor(role, world, word), `/es/collections/${inNetwork.slug}`]);
  }
});
afterAll(() => other?.stop());

const processes = () => [portal().url, other?.url ?? ''];

/** What visitors get in both processes, where pages are kept, as `process visitor address`. */
async function readAsVisitor(): Promise<Map<string, Got>> {
  const all = new Map<string, Got>();
  for (const [number, url] of processes().entries())
    for (const one of await readAll(url, addresses.get('visitor') ?? [], null))
      all.set(`${number} visitor ${one.address}`, one);
  return all;
}

/** The same, and what a partner gets, whose pages are made anew each time. */
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

/** Asks a process until an answer holds. @returns after how many milliseconds */
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

const places = new Set(['public', 'network', 'organization', 'withdrawn', 'member', 'invitation']);

/** Which words stand where they must not; what was asked for may be repeated. */
function leaks(all: ReadonlyMap<string, Got>, words: readonly string[]): string[] {
  return [...all].flatMap(([where, { address, body }]) =>
    words
      .filter((one) => body.includes(one) && !address.includes(one))
      .map((one) => `${where}: ${one}`),
  );
}

/** Whether pages say the same when they are made anew as they said when they may have been kept. */
async function expectNothingStale(kept: ReadonlyMap<string, Got>): Promise<void> {
  await db().term.updateMany({ where: { slug: 'mhpss' }, data: { position: { increment: 0 } } });
  const differing = [...(await readAsVisitor())].filter(
    ([where, { body }]) => kept.get(where)?.body !== body,
  );
  expect(differing.map(([where]) => where)).toEqual([]);
}

test('within a second of being sheltered an organization is in no page, file, feed or count, kept or not', async () => {
  await readAsVisitor();
  const before = await readEverything();
  const shared = [...before.values()].filter(({ etag }) => etag !== null);
  expect(shared.length).toBeGreaterThan(60);
  const own = world.canaries.all.filter(({ place }) => places.has(place)).map(({ word }) => word);
  const showing = new Set(leaks(before, own).map((one) => one.split(':')[0]));
  expect(showing.size).toBeGreaterThan(60);

  await administer({ do: 'shelter', reason: 'Amenazas' });
  const profile = `/es/organizations/${world.own.slug}`;
  // The process that did it shows nothing from then on, the other one within a second.
  expect((await fetch(portal().url + profile)).status).toBe(404);
  const after = await until((other?.url ?? '') + profile, (_body, status) => status === 404);

  const during = await readEverything();
  const address = world.own.slug;
  expect(leaks(during, [...own, address])).toEqual([]);
  const named = [...during.values()].filter((one) => one.address.includes(address));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ status }) => status !== 404)).toEqual([]);
  const changed = [...before].filter(([where, { body }]) => during.get(where)?.body !== body);
  for (const list of [
    ...['/es', '/es/directory?q=casa', '/en/directory/map?country=GT', '/es/countries/gt'],
    ...['/es/countries/gt/sheet', '/es/expertise/mhpss', '/es/coverage', '/es/coverage.csv'],
    ...['/es/resources/feed.atom', '/sitemap.xml', '/en/collections', '/es/expertise'],
    ...[`/es/directory?q=${word}`, `/es/resources?q=${word}`, `/en/directory/map?q=${word}`],
    `/es/shared/${world.shareLink.token}`,
  ])
    for (const number of processes().keys())
      expect(changed.map(([where]) => where)).toContain(`${number} visitor ${list}`);
  await expectNothingStale(during);
  console.log(
    `shelter: ${addresses.get('visitor')?.length} and ${addresses.get('otherStaff')?.length} addresses of ` +
      `${readers.length} readers in ${processes().length} processes, ${shared.length} answers for everybody, ` +
      `${showing.size} that named it: 0 words of ${own.length} left, ${changed.length} answers changed; ` +
      `the other process after ${after.toFixed(1)} ms`,
  );
});

test('within a second of being at raised risk its places are in no page, and search engines are told to leave', async () => {
  await readAsVisitor();
  const before = await readEverything();
  const where = { organizationId: world.own.id };
  const rows = [
    ...(await db().organizationPlace.findMany({ where })),
    ...(await db().organizationLanguage.findMany({ where })),
  ];
  const contacts = await db().organizationContact.findMany({ where });
  const placeWords = rows
    .flatMap((row) => [row.municipality, 'street' in row ? `${row.region} ${row.street}` : ''])
    .flatMap((text) => (text ?? '').split(' '))
    .filter(Boolean);
  const ways = contacts.flatMap(({ email, phone }) => [email, phone]).filter(Boolean);
  const seen = world.canaries.all.filter(({ place }) => place === 'public');
  expect(leaks(before, placeWords).length).toBeGreaterThan(10);

  await administer({ do: 'raise-risk' });
  const profile = `/es/organizations/${world.own.slug}`;
  const isQuiet = (body: string) => body.includes('content="noindex"');
  expect(isQuiet(await (await fetch(portal().url + profile)).text())).toBe(true);
  const after = await until((other?.url ?? '') + profile, isQuiet);

  const during = await readEverything();
  expect(leaks(during, placeWords)).toEqual([]);
  const visitors = new Map([...during].filter(([key]) => key.split(' ')[1] === 'visitor'));
  expect(leaks(visitors, ways)).toEqual([]);
  for (const [key, { body }] of visitors)
    if (/sitemap\.xml|feed\.atom/.test(key))
      expect(seen.filter(({ word }) => body.includes(word))).toEqual([]);
  await expectNothingStale(during);
  console.log(
    `raised risk: 0 of ${placeWords.length} words of places, 0 of ${ways.length} ways to people left; ` +
      `the other process after ${after.toFixed(1)} ms`,
  );
});
