import { afterEach, describe, expect, it } from 'vitest';
import { endOtherDevices, listDevices, revokeDevice } from '~/features/identity/device-list.server';
import { completeSignIn } from '~/features/identity/complete-sign-in.server';
import { changePassword } from '~/features/identity/own-account.server';
import { newPasswordLink } from '~/features/identity/password-links.server';
import { resetPassword } from '~/features/identity/password-reset.server';
import { signIn } from '~/features/identity/sign-in.server';
import { actorOf } from '~/platform/auth/session.server';
import { setClock } from '~/platform/clock.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { hour, minute } from '~/platform/durations';
import { anApp } from '../../factories/factors';
import { lettersTo } from '../../factories/letters';
import { aPerson } from '../../factories/people';
import { aBrowser } from './requests';
import { password, passwordHash, personOf } from './signing-in';

const android =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';

afterEach(() => setClock());

type Browser = ReturnType<typeof aBrowser>;

async function signsIn(browser: Browser, { email }: { email: string }): Promise<string> {
  const signedIn = await browser.asks(() => signIn({ email, password }, null));
  if (!signedIn || !('token' in signedIn)) throw new Error('not signed in');
  return signedIn.token;
}

const notices = ({ email }: { email: string }) => lettersTo(email, 'new-device');

it('new browsers bring ten letters a day at most, and sixty sign-ins an hour', async () => {
  const ana = await aPerson({ passwordHash });
  const client = 'one office';
  const attempts = [];
  for (let count = 0; count < 61; count += 1)
    attempts.push(
      await signsIn(aBrowser({ client }), ana).catch((refusal: Response) => refusal.status),
    );
  expect(attempts.filter((one) => one === 429)).toHaveLength(1);
  expect(await notices(ana)).toHaveLength(10);
  // From elsewhere, and from a known browser, the person still signs in.
  expect(await signsIn(aBrowser(), ana)).toBeTruthy();
});

describe('a browser', () => {
  it('is told by mail the first time, known the second, and told again to somebody else', async () => {
    setClock(() => new Date('2026-11-24T15:04:00Z'));
    const ana = await aPerson({ passwordHash, locale: 'en' });
    const phone = aBrowser({ userAgent: android });
    const token = await signsIn(phone, ana);
    const [letter] = await notices(ana);
    expect(letter?.text).toContain('Chrome, Android');
    expect(letter?.text).toContain('November 24, 2026, 9:04 AM GMT-6');
    expect(letter?.text).toContain('http://localhost:3000/en/workspace/account/devices');
    expect(letter?.text).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
    const device = phone.jar.get('device') ?? '';
    const row = await db().device.findFirstOrThrow({ where: { personId: ana.id } });
    expect(row).toMatchObject({ tokenHash: hashToken(device), browser: 'chrome' });
    expect(JSON.stringify(row)).not.toContain(device);
    expect((await personOf(token)).session?.deviceId).toBe(row.id);

    setClock(() => new Date('2026-12-24T15:04:00Z'));
    await signsIn(phone, ana);
    expect(phone.jar.get('device')).toBe(device);
    expect(await notices(ana)).toHaveLength(1);
    const again = await db().device.findMany({ where: { personId: ana.id } });
    expect(again.map(({ lastSeenAt }) => lastSeenAt)).toEqual([new Date('2026-12-24T15:04:00Z')]);

    // Two people share the device: the second one gets a letter, the first is still recognized, and an old copy
    // of the cookie is not.
    const eva = await aPerson({ passwordHash });
    const copy = aBrowser({ userAgent: android });
    copy.jar.set('device', device);
    await signsIn(phone, eva);
    expect(await notices(eva)).toHaveLength(1);
    expect(phone.jar.get('device')).not.toBe(device);
    await signsIn(phone, ana);
    expect(await notices(ana)).toHaveLength(1);
    await signsIn(copy, eva);
    expect(await notices(eva)).toHaveLength(2);
  });

  it('with a cookie that is none, or none of ours, is a new one', async () => {
    const ana = await aPerson({ passwordHash });
    for (const planted of ['x', 'a'.repeat(43), `${'a'.repeat(43)}; device=b`]) {
      const browser = aBrowser();
      browser.jar.set('device', planted);
      await signsIn(browser, ana);
      expect(browser.jar.get('device')).toMatch(/^[\w-]{43}$/);
      expect(browser.jar.get('device')).not.toBe(planted);
    }
    expect(await notices(ana)).toHaveLength(3);
  });
});

describe('the list of devices', () => {
  it('has those of the person alone, this one first, and ends one at the next request', async () => {
    const ana = await aPerson({ passwordHash });
    const [phone, desk] = [aBrowser({ userAgent: android }), aBrowser()];
    const [here, there] = [await signsIn(desk, ana), await signsIn(phone, ana)];
    const stranger = await aPerson({ passwordHash });
    const strange = await personOf(await signsIn(aBrowser(), stranger));
    const actor = await personOf(here);
    const rows = await listDevices(actor);
    expect(rows.map(({ browser, isThis, isOpen }) => [browser, isThis, isOpen])).toEqual([
      ['firefox', true, true],
      ['chrome', false, true],
    ]);
    const [mine = '', other = ''] = rows.map(({ id }) => id ?? '');
    expect(await revokeDevice(strange, other)).toBe(false);
    expect(await revokeDevice(actor, mine)).toBe(false);
    expect((await actorOf(there)).kind).toBe('person');
    expect(await revokeDevice(actor, other)).toBe(true);
    expect(await revokeDevice(actor, other)).toBe(false);
    expect((await actorOf(there)).kind).toBe('visitor');
    expect((await actorOf(here)).kind).toBe('person');
    await signsIn(phone, ana);
    expect(await notices(ana)).toHaveLength(3); // the device was forgotten, so another letter is sent
    const entry = await db().auditEntry.findFirstOrThrow({ where: { objectId: other } });
    expect(entry).toMatchObject({ actorId: ana.id, action: 'session.end-device' });
  });

  it('ends all others at once, renews this session, and proves nothing by it', async () => {
    const ana = await aPerson({ passwordHash });
    const signedInAt = new Date();
    const desk = aBrowser();
    const [here, there] = [await signsIn(desk, ana), await signsIn(aBrowser(), ana)];
    setClock(() => new Date(signedInAt.getTime() + hour));
    const token = (await endOtherDevices(await personOf(here))) ?? '';
    expect((await actorOf(here)).kind).toBe('visitor');
    expect((await actorOf(there)).kind).toBe('visitor');
    const actor = await personOf(token);
    expect(await listDevices(actor)).toHaveLength(1);
    expect(actor.session?.confirmedAt.getTime()).toBeLessThan(signedInAt.getTime() + minute);
  });

  it('begins anew with a new password: the others are strangers then', async () => {
    const ana = await aPerson({ passwordHash });
    const [desk, phone] = [aBrowser(), aBrowser({ userAgent: android })];
    const here = await signsIn(desk, ana);
    await signsIn(phone, ana);
    const fresh = 'nueve tortugas bajan al mar';
    const changed = await changePassword(await personOf(here), {
      current: password,
      password: fresh,
    });
    const left = await listDevices(await personOf((changed.ok && changed.token) || ''));
    expect(left.map(({ browser }) => browser)).toEqual(['firefox']);

    const { url: link } = await newPasswordLink(db(), ana);
    const library = aBrowser({ userAgent: android });
    const reset = () => resetPassword(link.split('/').at(-1) ?? '', { password });
    expect(await library.asks(reset)).toBe('done');
    const rows = await db().device.findMany({ where: { personId: ana.id } });
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([
      hashToken(library.jar.get('device') ?? ''),
    ]);
  });
});

const statusOf = (browser: Browser, work: () => Promise<unknown>) =>
  browser.asks(work).then(
    () => 200,
    (answer: Response) => answer.status,
  );

describe('guesses at one account from the network of its owner', () => {
  it('wait after 10, and do not count against a browser that the person signed in with', async () => {
    const ana = await aPerson({ passwordHash });
    const [desk, other] = [aBrowser({ client: 'office' }), aBrowser({ client: 'office' })];
    await signsIn(desk, ana);
    const wrong = () => signIn({ email: ana.email, password: 'no es esta clave' }, null);
    const right = () => signIn({ email: ana.email, password }, null);
    for (let guess = 0; guess < 10; guess += 1) expect(await statusOf(other, wrong)).toBe(200);
    expect(await statusOf(other, right)).toBe(429);
    expect(await statusOf(desk, right)).toBe(200);
    // A known browser has a count of its own, with the same limit.
    for (let guess = 0; guess < 10; guess += 1) expect(await statusOf(desk, wrong)).toBe(200);
    expect(await statusOf(desk, right)).toBe(429);
  });
});

describe('guesses at a second factor by somebody who knows the password', () => {
  it('wait after 10, and do not count against a browser that the owner signed in with', async () => {
    const ana = await aPerson({ passwordHash });
    const desk = aBrowser();
    await signsIn(desk, ana);
    const { codes } = await anApp(ana);
    const begins = async (browser: Browser) => {
      const result = await browser.asks(() => signIn({ email: ana.email, password }, null));
      return result && 'pending' in result ? result.pending : '';
    };
    const thief = aBrowser();
    for (const waiting of [await begins(thief), await begins(thief)])
      for (let guess = 0; guess < 5; guess += 1)
        expect(await thief.asks(() => completeSignIn(waiting, '000000', null))).toBe('wrong');
    const [stolen, own] = [await begins(aBrowser()), await begins(desk)];
    const right = (waiting: string) => () => completeSignIn(waiting, codes[0] ?? '', null);
    expect(await statusOf(aBrowser(), right(stolen))).toBe(429);
    expect(await desk.asks(right(own))).toMatchObject({ locale: ana.locale });
  });
});

describe('guesses at one account from everywhere', () => {
  it('wait after 50 in a day; who knows the browser, or resets the password, gets in', async () => {
    const ana = await aPerson({ passwordHash });
    const desk = aBrowser();
    await signsIn(desk, ana);
    const wrong = () => signIn({ email: ana.email, password: 'no es esta clave' }, null);
    for (let guess = 0; guess < 50; guess += 1) expect(await statusOf(aBrowser(), wrong)).toBe(200);
    const right = () => signIn({ email: ana.email, password }, null);
    expect(await statusOf(aBrowser(), right)).toBe(429);
    expect(await statusOf(desk, right)).toBe(200);
    const nobody = () => signIn({ email: 'otra@example.org', password }, null);
    expect(await statusOf(aBrowser(), nobody)).toBe(200);
    const library = aBrowser();
    const { url: link } = await newPasswordLink(db(), ana);
    await library.asks(() => resetPassword(link.split('/').at(-1) ?? '', { password }));
    expect(await statusOf(library, right)).toBe(200);
  });
});
