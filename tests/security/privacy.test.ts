import { beforeAll, expect, test } from 'vitest';
import { beginPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { db } from '~/platform/db/client.server';
import { linkMailedTo } from '../e2e/support/mail';
import { openPage } from '../e2e/support/pages';
import { goodPassword, goodPasswordHash } from '../e2e/support/sign-in';
import { sitePages } from '../e2e/support/site';
import { portal } from '../e2e/support/worker';
import { makeWorld, type World } from '../e2e/support/world';
import { aPerson } from '../factories/people';
import { Caller } from './caller';
import { dump, holds } from './dump';
import { ownPortal } from '../e2e/support/own-portal';
import { isFull } from './size';

const running = ownPortal({ LIMITS: 'on', TRUSTED_PROXY: '127.0.0.1,::1' });

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const newPassword = 'siete puentes sobre el usumacinta';
const addresses = ['203.0.113.71', '198.51.100.72', '2001:db8:7:3::74', '192.0.2.75'];

// The tests of the pages in tests/e2e check the same; here the requests are counted, with rate limits and a
// proxy.
test.runIf(isFull)(
  'no page asks another host for anything, signed in and out',
  async () => {
    let requests = 0;
    let pages = 0;
    const readers = new Set(sitePages.map(({ as }) => as));
    for (const as of readers) {
      // `openPage` fails the test if there is a request to another host.
      const page = await openPage({ as: as && world[as] });
      page.on('request', () => (requests += 1));
      for (const site of sitePages.filter((one) => one.as === as && !one.waiting)) {
        await page.goto(site.path(pages % 2 ? 'en' : 'es', world));
        pages += 1;
      }
    }
    console.log(`privacy: ${pages} pages in Chromium, ${requests} requests, 0 to another host`);
    expect(requests).toBeGreaterThan(pages);
  },
  120_000,
);

test('a day leaves no address in the database and nobody in the log, and a dump opens no door', async () => {
  const [first, second, third, fourth] = addresses.map((address) => new Caller(address));
  if (!first || !second || !third || !fourth) throw new Error('four callers are needed');
  const admin = await aPerson({
    isNetworkAdmin: true,
    email: 'secretaria.privada@example.org',
    passwordHash: await goodPasswordHash(),
  });
  const guest = 'invitada.privada@example.org';
  const tokens: string[] = [];
  const tokenOf = (link: string) => new URL(link).pathname.split('/').at(-1) ?? '';

  // Wrong passwords, an unknown e-mail address, and the right password.
  const login = { email: admin.email, password: 'no es esta contraseña' };
  for (const caller of [first, second]) await caller.post('/es/login', login);
  await second.post('/es/login', { ...login, email: 'nadie.privado@example.org' });
  expect((await first.post('/es/login', { ...login, password: goodPassword })).status).toBe(303);
  expect((await first.get('/es/admin')).status).toBe(200);

  // An invitation, opened by a scanner first, then accepted.
  const invite = await first.post('/es/admin/invitations', {
    intent: 'invite',
    email: guest,
    role: 'staff',
    organization: world.full.slug,
    locale: 'es',
  });
  expect(invite.status).toBeLessThan(400);
  const invitation = await linkMailedTo(guest, '/invitations/');
  tokens.push(tokenOf(invitation));
  for (const caller of [fourth, third]) expect((await caller.get(invitation)).status).toBe(200);
  const accepted = await third.post(invitation, { name: 'Rosa Caal', password: goodPassword });
  expect(accepted.status).toBe(303);
  expect((await third.get('/es/workspace')).status).toBe(200);

  // A new password, and a sign-in with it from another client.
  await second.post('/es/password/reset', { email: guest });
  const reset = await linkMailedTo(guest, '/password/reset/');
  tokens.push(tokenOf(reset));
  expect((await second.post(reset, { password: newPassword })).status).toBe(303);
  expect((await second.post('/es/login', { email: guest, password: newPassword })).status).toBe(
    303,
  );

  // An open link of each kind, and a sign-in that waits for a second factor.
  await fourth.post('/es/password/reset', { email: guest });
  const open = await linkMailedTo(guest, '/password/reset/', reset);
  tokens.push(tokenOf(open));
  const pending = await beginPendingSignIn(db(), admin.id);
  tokens.push(pending);

  // Ordinary requests, and requests that fail.
  for (const path of [
    '/es/directory?q=reintegraci%C3%B3n',
    '/es/organizations/nobody@example.org',
    `/es/invitations/${'x'.repeat(43)}`,
    `/es/people/${guest}?email=${guest}`,
    '/es/%00',
    `/es/organizations/${world.hiddenForSafety.slug}`,
    `/es/resources/${world.onRequest.asked.slug}.data`,
    '/sitemap.xml',
    '/es/about',
  ])
    await fourth.get(path, { Referer: `${portal().url}/es/password/reset/${tokenOf(open)}` });
  // The last request: everything before it has been logged by then.
  await expect.poll(() => running().output()).toContain('"/es/about"');

  const log = running().output();
  const { text, rows } = await dump();
  const secrets = [
    ...tokens,
    ...[first, second, third, fourth].flatMap(({ given }) => given),
    ...[goodPassword, newPassword, login.password],
  ];
  const inDump = [...secrets, ...addresses, '203.0.113', '2001:db8:7'].filter((one) =>
    holds(text, one),
  );
  expect(inDump).toEqual([]);
  const emails = [admin.email, guest, 'nadie.privado@example.org', 'nobody@example.org'];
  const prefixes = ['203.0.113', '198.51.100', '192.0.2', '2001:db8', '127.0.0.1'];
  const slugs = [world.hiddenForSafety.slug, world.onRequest.asked.slug, world.full.slug];
  const inLog = [
    ...secrets,
    ...addresses,
    ...prefixes,
    ...emails,
    ...slugs,
    'browser-of',
    'Rosa Caal',
  ]
    // The line with the portal's URL is for the operator.
    .filter((one) => holds(log.replace(/^ready .*$/m, ''), one));
  expect(inLog).toEqual([]);
  expect(log).not.toMatch(/[\w.]+@[\w.]+\.\w{2,}/);
  expect(log.split('\n').length).toBeGreaterThan(20);

  const tried = await tryDoors();
  console.log(
    `privacy: ${secrets.length} tokens and passwords, ${addresses.length} addresses, ${emails.length} e-mails; ` +
      `0 in ${log.split('\n').length} lines of log, 0 tokens and addresses in ${rows} rows of a dump; ` +
      `${tried} doors tried with what the dump holds: all shut`,
  );
});

/** Uses the hashes in the tables as if they were tokens. @returns how many were tried */
async function tryDoors(): Promise<number> {
  const sessions = await db().session.findMany({ select: { id: true } });
  const links = await db().token.findMany({ select: { tokenHash: true, purpose: true } });
  const invitations = await db().invitation.findMany({ select: { tokenHash: true } });
  const devices = await db().device.findMany({ select: { tokenHash: true } });
  expect(sessions.length).toBeGreaterThan(1);
  expect(links.length).toBeGreaterThan(2);
  const burglar = () => new Caller('192.0.2.99');
  for (const { id } of sessions)
    for (const name of ['session', '__Host-session']) {
      const answer = await burglar().setCookie(name, id).get('/es/workspace');
      expect(answer.headers.get('Location')).toContain('/login');
    }
  for (const { tokenHash } of links) {
    expect((await burglar().get(`/es/password/reset/${tokenHash}`)).status).toBe(410);
    const waiting = await burglar().setCookie('pending', tokenHash).get('/es/login/lost');
    expect(waiting.status === 200 && (await waiting.text()).includes('name="intent"')).toBe(false);
  }
  for (const { tokenHash } of invitations)
    expect((await burglar().get(`/es/invitations/${tokenHash}`)).status).toBe(410);
  return sessions.length * 2 + links.length * 2 + invitations.length + devices.length;
}
