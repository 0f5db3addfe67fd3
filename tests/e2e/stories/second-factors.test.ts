import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { codeAt } from '~/features/identity/app-codes';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { day, minute } from '~/platform/durations';
import { anApp } from '../../factories/factors';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPasswordHash, signIn } from '../support/sign-in';

const pathOf = (page: Page) => new URL(page.url()).pathname;

test.each(readers)(
  `codes of an app are turned on, asked for, and a recovery code in their place (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'factors');
    const person = await aPerson({
      memberOf: await anOrganization(),
      passwordHash: await goodPasswordHash(),
      locale: lang,
    });
    const page = await openPage({ javaScript, as: person });
    const factors = `/${lang}/workspace/account/second-factors`;
    await page.goto(factors);
    await page.getByRole('button', { name: t('app.start') }).click();
    const secret = (await page.locator('#app code').innerText()).replaceAll(/\s/g, '');
    await page.locator('[name=code]').fill('000000');
    await page.getByRole('button', { name: t('app.confirm') }).click();
    await page.getByRole('alert').waitFor();
    await page.locator('[name=code]').fill(codeAt(secret, new Date(Date.now() - 30_000)));
    await page.getByRole('button', { name: t('app.confirm') }).click();
    await page.getByRole('heading', { name: t('codes.new') }).waitFor();
    const codes = await page.locator('section li code').allInnerTexts();
    expect(codes).toHaveLength(10);

    const guest = await openPage({ javaScript });
    await guest.goto(
      `${`/${lang}/login`}?returnTo=${encodeURIComponent(`/${lang}/workspace/account`)}`,
    );
    await signIn(guest, lang, person.email);
    await guest.waitForURL('**/login/second-factor*');
    // The right password alone does not sign in.
    await guest.goto(`/${lang}/workspace`);
    expect(pathOf(guest)).toBe(`/${lang}/login`);
    await guest.goto(
      `/${lang}/login/second-factor?returnTo=${encodeURIComponent(`/${lang}/workspace/account`)}`,
    );
    await guest.locator('[name=code]').fill('123 456');
    await guest.getByRole('button', { name: t('enter.submit') }).click();
    await guest.getByRole('alert').waitFor();
    await guest.locator('[name=code]').fill(codeAt(secret, new Date()));
    await guest.getByRole('button', { name: t('enter.submit') }).click();
    await guest.waitForURL(`**/${lang}/workspace/account`);

    const lost = await openPage({ javaScript });
    await lost.goto(`/${lang}/login`);
    await signIn(lost, lang, person.email);
    await lost.locator('[name=code]').fill(codes[0] ?? '');
    await lost.getByRole('button', { name: t('enter.submit') }).click();
    await lost.waitForURL(`**/${lang}/workspace`);
    await lost.goto(factors);
    await expect
      .poll(() => lost.getByRole('main').innerText())
      .toContain(t('codes.left', { count: 9 }));
  },
);

test.each(['es', 'en'])('a passkey is made, signs in and confirms (%s)', async (lang) => {
  const t = translator(lang, 'factors');
  const person = await aPerson({
    memberOf: await anOrganization(),
    passwordHash: await goodPasswordHash(),
    locale: lang,
  });
  const page = await openPage({ as: person });
  const authenticator = await page.context().newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  const { authenticatorId } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const factors = `/${lang}/workspace/account/second-factors`;
  await page.goto(factors);
  await page.locator('[name=name]').fill('Mi teléfono');
  await page.getByRole('button', { name: t('passkeys.make') }).click();
  await page.getByRole('heading', { name: t('codes.new') }).waitFor();
  const [passkey] = await db().passkey.findMany({ where: { personId: person.id } });
  expect(passkey?.name).toBe('Mi teléfono');
  const made = { actorId: person.id, action: 'factor.add-passkey' };
  expect(await db().auditEntry.count({ where: made })).toBe(1);

  // The same device makes no second passkey, and the person learns why; without a name it makes none at all.
  await page.goto(factors);
  await page.getByRole('button', { name: t('passkeys.make') }).click();
  await page.locator('[name=name]:invalid').waitFor();
  await page.locator('[name=name]').fill('Mi teléfono');
  await page.getByRole('button', { name: t('passkeys.make') }).click();
  await page.getByRole('alert').getByText(t('passkeys.there')).waitFor();
  expect(await db().passkey.count({ where: { personId: person.id } })).toBe(1);
  await expect.poll(() => page.getByRole('main').innerText()).toContain(t('passkeys.unused'));

  // Sign-in with the passkey alone: the browser offered it without an e-mail address and verified the person.
  await page.context().clearCookies();
  await page.goto(`/${lang}/login`);
  await page.getByRole('button', { name: translator(lang, 'accounts')('login.passkey') }).click();
  await page.waitForURL(`**/${lang}/workspace`);
  const used = await db().passkey.findUniqueOrThrow({ where: { id: passkey?.id ?? '' } });
  expect(used.counter).toBeGreaterThan(passkey?.counter ?? 0n);

  // As the second factor after a password.
  await page.context().clearCookies();
  await page.goto(`/${lang}/login`);
  await signIn(page, lang, person.email);
  await page.waitForURL('**/login/second-factor*');
  await page.getByRole('button', { name: t('enter.passkey') }).click();
  await page.waitForURL(`**/${lang}/workspace`);

  // As the proof of a step-up.
  await db().session.updateMany({
    where: { personId: person.id },
    data: { confirmedAt: new Date(Date.now() - 11 * minute) },
  });
  await page.goto(factors);
  await page.getByRole('button', { name: t('codes.make') }).click();
  const confirm = translator(lang, 'accounts')('confirm.passkey');
  await page.getByRole('button', { name: confirm }).click();
  await page.getByRole('heading', { name: t('codes.new') }).waitFor();

  // A passkey that does not verify its user proves nothing.
  await authenticator.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.context().clearCookies();
  await page.goto(`/${lang}/login`);
  await page.getByRole('button', { name: translator(lang, 'accounts')('login.passkey') }).click();
  await page.getByText(t('passkeyFailed')).waitFor();
  expect(pathOf(page)).toBe(`/${lang}/login`);
});

test('what a passkey signed is good once', async () => {
  const person = await aPerson({ memberOf: await anOrganization() });
  const page = await openPage({ as: person });
  const authenticator = await page.context().newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/es/workspace/account/second-factors');
  await page.locator('[name=name]').fill('Llave');
  await page.getByRole('button', { name: translator('es', 'factors')('passkeys.make') }).click();
  await page.getByRole('heading', { name: translator('es', 'factors')('codes.new') }).waitFor();
  await page.context().clearCookies();
  await page.goto('/es/login');
  const sent = page.waitForRequest((one) => one.method() === 'POST' && /\/login$/.test(one.url()));
  await page.getByRole('button', { name: translator('es', 'accounts')('login.passkey') }).click();
  const body = (await sent).postData() ?? '';
  await page.waitForURL('**/es/workspace');
  await page.context().clearCookies();
  const replayed = await page.request.post('/es/login', {
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
    },
    data: body,
    maxRedirects: 0,
  });
  expect(replayed.status()).toBe(400);
});

test.each(readers)(
  `an administrator without one sees the page to set it up, and nothing else (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'factors');
    const person = await aPerson({ isNetworkAdmin: true, passwordHash: await goodPasswordHash() });
    await db().person.update({
      where: { id: person.id },
      data: { administratorSince: new Date(Date.now() - 8 * day) },
    });
    const page = await openPage({ javaScript, as: person });
    for (const path of ['workspace', 'admin', 'workspace/account', 'admin/people']) {
      await page.goto(`/${lang}/${path}`);
      expect(pathOf(page)).toBe(`/${lang}/workspace/account/second-factors`);
    }
    await expect.poll(() => page.getByRole('main').innerText()).toContain(t('overdue'));
    await anApp(person);
    expect((await page.goto(`/${lang}/admin/people`))?.status()).toBe(200);
  },
);
