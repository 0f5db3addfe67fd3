import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProtectedWorld, type ProtectedWorld } from '../e2e/authorization/protected-world';
import { ownPortal } from '../e2e/support/own-portal';
import { cookieHeader } from '../e2e/support/session-cookie';
import { goodPasswordHash } from '../e2e/support/sign-in';
import { anOrganization } from '../factories/organizations';
import { aPerson } from '../factories/people';
import { aSession } from '../factories/sessions';
import { Caller } from './caller';
import { ownForms } from './form-fields';
import { isFull, size } from './size';
import { Watch } from './watch';

const BURST = size(16, 40);
/** Milliseconds until an organization is hidden, on a machine that does nothing else. */
const HIDDEN = 1_000;
/** Milliseconds that others wait for an answer. */
const ANSWERED = size(1_500, 200);

const running = ownPortal();
let watch: Watch;
beforeAll(() => {
  watch = new Watch(running().url);
});
afterAll(() => watch.stop());

const send = (path: string, session: string | null, body: URLSearchParams) =>
  fetch(running().url + path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      ...(session ? { Cookie: cookieHeader(session) } : {}),
    },
  });

/** Sends the forms of one of these. @returns the statuses of the answers */
type Burst = () => Promise<number[]>;

/** Posts a profile's form, as large as it may be, to see it as others would: it is saved and taken back. */
async function previews(senders: number): Promise<Burst> {
  const own = await Promise.all(
    Array.from({ length: senders }, async () => {
      const organization = await anOrganization({
        texts: { es: { summary: 'Acompaña', description: 'Acompaña a niñas. '.repeat(200) } },
        places: Array.from({ length: 20 }, (_, index) => ({
          countryCode: 'GT',
          region: `Región ${index}`,
          municipality: `Pueblo ${index}`,
        })),
      });
      const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
      const session = await aSession(person);
      const path = `/es/workspace/organizations/${organization.slug}/edit`;
      const page = await fetch(running().url + path, {
        headers: { Cookie: cookieHeader(session) },
      });
      const form = ownForms(await page.text(), path).find(({ buttons }) =>
        buttons.some(([name]) => name === 'preview'),
      );
      if (!form) throw new Error('the form has no preview');
      const body = new URLSearchParams([...form.fields, ['preview', 'visitor']]);
      return { path, session, body };
    }),
  );
  return () =>
    Promise.all(
      Array.from({ length: BURST }, async (_, index) => {
        const one = own[index % senders];
        if (!one) throw new Error('nobody sends it');
        const answer = await send(one.path, one.session, one.body);
        await answer.text();
        return answer.status;
      }),
    );
}

/** Signs in, with a wrong password. */
async function signIns(senders: number): Promise<Burst> {
  const people = await Promise.all(
    Array.from({ length: senders }, async () =>
      aPerson({ passwordHash: await goodPasswordHash() }),
    ),
  );
  return () =>
    Promise.all(
      Array.from({ length: BURST }, async (_, index) => {
        const caller = new Caller(`203.0.113.${index % senders}`);
        const email = people[index % senders]?.email ?? '';
        const answer = await caller.post('/es/login', { email, password: 'no es la contraseña' });
        await answer.text();
        return answer.status;
      }),
    );
}

/** Hides an organization, and waits until nobody sees it. @returns after how many milliseconds */
async function hide({ own }: ProtectedWorld, session: string | null): Promise<number> {
  const began = performance.now();
  const safety = `/es/workspace/organizations/${own.slug}/safety`;
  const hidden = send(safety, session, new URLSearchParams({ do: 'hide' }));
  for (;;) {
    const answer = await fetch(`${running().url}/es/organizations/${own.slug}`);
    await answer.text();
    if (answer.status === 404) break;
    if (performance.now() - began > 20_000) throw new Error('it is not hidden');
  }
  const after = performance.now() - began;
  expect((await hidden).status).toBe(303);
  return after;
}

const bursts: [string, () => Promise<Burst>][] = [
  ['previews of one person', () => previews(1)],
  ['sign-ins of many people', () => signIns(BURST)],
  ...(isFull
    ? ([
        ['previews of eight people', () => previews(8)],
        ['sign-ins of one person', () => signIns(1)],
      ] satisfies [string, () => Promise<Burst>][])
    : []),
];

test.each(bursts)(
  `${BURST} %s keep nobody from hiding an organization`,
  async (name, prepare) => {
    const burst = await prepare();
    const world = await makeProtectedWorld();
    const session = await world.sessionOf('networkAdmin');
    await fetch(`${running().url}/es/organizations/${world.own.slug}`);
    let [after, whole] = [Infinity, 0];
    let statuses: number[] = [];
    const waited = await watch.during(async () => {
      const began = performance.now();
      const sent = burst();
      after = await hide(world, session);
      statuses = await sent;
      whole = performance.now() - began;
    });
    const counts = new Map<number, number>();
    for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
    console.log(
      `burst of ${BURST} ${name}: hidden after ${after.toFixed(0)} of ${whole.toFixed(0)} ms, others waited ${waited.toFixed(0)} ms; ` +
        `answers ${[...counts].map(([status, count]) => `${status}: ${count}`).join(', ')}`,
    );
    if (statuses.includes(500)) console.log(running().output().slice(-20000));
    expect(statuses.filter((status) => status >= 500 && status !== 503)).toEqual([]);
    // On a busy machine everything takes longer, but hiding still waits for none of these forms.
    expect(after).toBeLessThan(isFull ? HIDDEN : Math.max(HIDDEN, whole / 2));
    expect(waited).toBeLessThan(ANSWERED);
  },
  60_000,
);
