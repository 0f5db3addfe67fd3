import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPasswordLink } from '~/features/identity/password-links.server';
import { actorOf } from '~/platform/auth/session.server';
import { keyedName } from '~/platform/crypto/sealed.server';
import { db } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { consume } from '~/platform/http/rate-limit.server';
import * as invitation from '~/routes/account/invitation';
import * as login from '~/routes/account/login';
import * as logout from '~/routes/account/logout';
import * as passkeyOptions from '~/routes/account/passkey-options';
import * as passwordNew from '~/routes/account/password-new';
import * as secondFactor from '~/routes/account/second-factor';
import * as exit from '~/routes/public/exit';
import * as account from '~/routes/workspace/account';
import * as devices from '~/routes/workspace/devices';
import { anApp } from '../../factories/factors';
import { anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { aPasskey } from '../../factories/passkeys';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { lettersTo } from '../../factories/letters';
import { startPortal, type TestPortal } from './support/portal';
import { buildOf, resource } from './support/routes';
import { password, passwordHash } from '../accounts/signing-in';

const origin = 'http://localhost:3000';

const page = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
/** The real actions, without their pages. */
const acting = (module: { action: (args: never) => unknown }) => resource(page, module.action);

let portal: TestPortal;
beforeAll(async () => {
  const build = buildOf({
    exit: resource(exit.loader),
    ':lang': resource(page),
    ':lang/login': acting(login),
    ':lang/login/second-factor': acting(secondFactor),
    ':lang/login/passkey-options': acting(passkeyOptions),
    ':lang/logout': acting(logout),
    ':lang/invitations/:token': acting(invitation),
    ':lang/password/reset/:token': acting(passwordNew),
    ':lang/workspace/account': acting(account),
    ':lang/workspace/account/devices': acting(devices),
  });
  portal = await startPortal({ getBuild: () => Promise.resolve(build) });
});
afterAll(() => portal.close());

/** A browser that keeps cookies. Each response says which cookies it set and which it removed. */
function aBrowser() {
  const jar = new Map<string, string>();
  async function ask(path: string, init: RequestInit) {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set(
      'User-Agent',
      'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    );
    const response = await fetch(portal.url + path, { ...init, headers, redirect: 'manual' });
    const cookies = response.headers.getSetCookie().map((cookie) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
      return `${name} ${value ? 'set' : 'taken'}`;
    });
    return { response, cookies: cookies.sort() };
  }
  return {
    jar,
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, fields: Record<string, string>) =>
      ask(path, {
        method: 'POST',
        headers: { Origin: origin },
        body: new URLSearchParams(fields),
      }),
  };
}

async function challengeFor(browser: ReturnType<typeof aBrowser>): Promise<string> {
  const { response } = await browser.post('/es/login/passkey-options', { to: 'use' });
  return ((await response.json()) as { challenge: string }).challenge;
}

describe('an answer sets all of its cookies:', () => {
  it('signing in with a password, in a browser that is known from then on', async () => {
    const ana = await aPerson({ passwordHash });
    const browser = aBrowser();
    const signsIn = () => browser.post('/es/login', { email: ana.email, password });
    const first = await signsIn();
    expect(first.response.status).toBe(303);
    expect(first.cookies).toEqual(['device set', 'session set']);
    const device = browser.jar.get('device');
    expect((await signsIn()).cookies).toEqual(['device set', 'session set']);
    expect(browser.jar.get('device')).toBe(device);
    expect(await lettersTo(ana.email, 'new-device')).toHaveLength(1);
  });

  it('signing in with a second factor', async () => {
    const ana = await aPerson({ passwordHash });
    const app = await anApp(ana);
    const browser = aBrowser();
    const pending = await browser.post('/es/login', { email: ana.email, password });
    expect(pending.cookies).toEqual(['pending set']);
    const code = app.codeAt();
    const { cookies } = await browser.post('/es/login/second-factor', { code });
    expect(cookies).toEqual(['device set', 'pending taken', 'session set']);
  });

  it('signing in with a passkey, alone and after a password', async () => {
    const ana = await aPerson({ passwordHash });
    const authenticator = await aPasskey(ana);
    const browser = aBrowser();
    const passkey = authenticator.sign(await challengeFor(browser));
    const alone = await browser.post('/es/login', { passkey });
    expect(alone.cookies).toEqual(['device set', 'session set']);
    await browser.post('/es/login', { email: ana.email, password });
    const signed = authenticator.sign(await challengeFor(browser));
    const after = await browser.post('/es/login/second-factor', { passkey: signed });
    expect(after.cookies).toEqual(['device set', 'pending taken', 'session set']);
    expect(await lettersTo(ana.email, 'new-device')).toHaveLength(1);
  });

  it('accepting an invitation', async () => {
    const { token } = await anInvitation({ to: await anOrganization() });
    const { cookies } = await aBrowser().post(`/es/invitations/${token}`, {
      name: 'Marta Ixcot',
      password,
    });
    expect(cookies).toEqual(['device set', 'session set']);
  });

  it('choosing a new password', async () => {
    const { url } = await newPasswordLink(db(), await aPerson({ passwordHash }));
    const browser = aBrowser();
    browser.jar.set('session', 'a'.repeat(43));
    const { cookies } = await browser.post(new URL(url).pathname, { password });
    expect(cookies).toEqual(['device set', 'session taken']);
  });

  it('changing the password and ending other devices', async () => {
    const ana = await aPerson({ passwordHash });
    const browser = aBrowser();
    await browser.post('/es/login', { email: ana.email, password });
    const changed = await browser.post('/es/workspace/account', {
      intent: 'password',
      current: password,
      password: 'nueve tortugas bajan al mar',
    });
    expect(changed.cookies).toEqual(['session set']);
    const ended = await browser.post('/es/workspace/account/devices', { intent: 'others' });
    expect(ended.cookies).toEqual(['session set']);
  });

  it('giving the proof that ending other devices asks for', async () => {
    const ana = await aPerson({ passwordHash });
    const browser = aBrowser();
    await browser.post('/es/login', { email: ana.email, password });
    const confirmedAt = new Date(Date.now() - 11 * minute);
    await db().session.updateMany({ where: { personId: ana.id }, data: { confirmedAt } });
    const other = await aSession(ana);
    const end = (proof: Record<string, string>) =>
      browser.post('/es/workspace/account/devices', { intent: 'others', ...proof });
    const asked = await end({});
    expect(asked.response.status).toBe(403);
    expect(asked.cookies).toEqual([]);
    expect((await actorOf(other)).kind).toBe('person');
    const ended = await end({ confirmation: password });
    expect(ended.response.status).toBe(303);
    expect((await actorOf(other)).kind).toBe('visitor');
    const answer = await browser.post('/es/workspace/account/devices', { intent: 'others' });
    expect(answer.response.headers.get('Location')).toContain('done=othersEnded');
  });

  it('signing out and leaving by the quick exit, which keep the browser known', async () => {
    const ana = await aPerson({ passwordHash });
    const browser = aBrowser();
    for (const leave of [() => browser.post('/es/logout', {}), () => browser.get('/exit')]) {
      await browser.post('/es/login', { email: ana.email, password });
      const { cookies, response } = await leave();
      expect(cookies).toEqual(['session taken']);
      expect(response.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
      expect(browser.jar.has('device')).toBe(true);
    }
    expect(await lettersTo(ana.email, 'new-device')).toHaveLength(1);
  });

  it('choosing a language', async () => {
    const { cookies } = await aBrowser().get('/en', { Referer: `${origin}/es` });
    expect(cookies).toEqual(['lang set']);
  });
});

describe('guesses by others', () => {
  it('keep nobody out of a browser that they signed in with', async () => {
    const ana = await aPerson({ passwordHash });
    const desk = aBrowser();
    const right = { email: ana.email, password };
    await desk.post('/es/login', right);
    for (let guess = 0; guess < 60; guess += 1)
      await consume('loginFromAnywhere', keyedName('limits', ana.email));
    expect((await aBrowser().post('/es/login', right)).response.status).toBe(429);
    expect((await desk.post('/es/login', right)).response.status).toBe(303);
  });
});

it('others at the same IP address cannot close passkeys for a known browser, or for who is signed in', async () => {
  const ana = await aPerson({ passwordHash });
  const known = aBrowser();
  await known.post('/es/login', { email: ana.email, password });
  const authenticator = await aPasskey(ana);
  const signedIn = known.jar.get('session') ?? '';
  known.jar.delete('session');
  const stranger = aBrowser();
  const asks = { to: 'use' };
  let status = 200;
  for (let count = 0; count < 70 && status === 200; count += 1)
    ({ status } = (await stranger.post('/es/login/passkey-options', asks)).response);
  expect(status).toBe(429);
  const passkey = authenticator.sign(await challengeFor(known));
  expect((await known.post('/es/login', { passkey })).cookies).toContain('session set');
  const elsewhere = aBrowser();
  elsewhere.jar.set('session', signedIn);
  expect((await elsewhere.post('/es/login/passkey-options', asks)).response.status).toBe(200);
});
