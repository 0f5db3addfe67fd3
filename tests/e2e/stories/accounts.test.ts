import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { linkMailedTo } from '../support/mail';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPassword, goodPasswordHash, signIn } from '../support/sign-in';

const newPassword = 'siete puentes sobre el usumacinta';

test.each(readers)(
  `an invitation is sent, accepted and used up (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const organization = await anOrganization();
    const secretariat = await aPerson({ isNetworkAdmin: true, locale: lang });
    const email = `${unique()}@example.org`;
    const page = await openPage({ javaScript, as: secretariat });
    await page.goto(`/${lang}/admin/invitations`);
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=role]').selectOption('staff');
    await page.locator('select[name^=organization]').selectOption({ label: organization.name });
    const invite = translator(lang, 'admin')('invitations.submit');
    await page.getByRole('button', { name: invite, exact: true }).click();
    await page.getByRole('status').first().waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toContain(email);

    const t = translator(lang, 'accounts');
    const link = await linkMailedTo(email, '/invitations/');
    const guest = await openPage({ javaScript });
    await guest.goto(link);
    await expect.poll(() => guest.getByRole('main').innerText()).toContain(organization.name);
    await guest.locator('[name=name]').fill('Rosa Caal');
    await guest.locator('[name=password]').fill(goodPassword);
    await guest.getByRole('button', { name: t('invitation.submit') }).click();
    await guest.waitForURL(`**/workspace*`);
    await expect.poll(() => guest.getByRole('main').innerText()).toContain(organization.name);

    const late = await openPage({ javaScript });
    await late.goto(link);
    await expect.poll(() => late.locator('[name=password]').count()).toBe(0);
  },
);

test.each(readers)(`a forgotten password is replaced by mail (${readerTitle})`, async (reader) => {
  const { lang, javaScript } = reader;
  const t = translator(lang, 'accounts');
  const ana = await aPerson({ locale: lang, passwordHash: await goodPasswordHash() });
  const signedIn = await openPage({ javaScript: false, as: ana });
  await signedIn.goto(`/${lang}/workspace`);
  expect(new URL(signedIn.url()).pathname).toBe(`/${lang}/workspace`);

  const page = await openPage({ javaScript });
  await page.goto(`/${lang}/login`);
  await page.getByRole('link', { name: t('login.forgotten') }).click();
  // The page before has a field for an e-mail address, too.
  await page.getByRole('button', { name: t('forgotten.submit') }).waitFor();
  await page.locator('[name=email]').fill(ana.email);
  await page.getByRole('button', { name: t('forgotten.submit') }).click();
  await page.getByRole('status').waitFor();
  await page.goto(await linkMailedTo(ana.email, '/password/reset/'));
  await page.locator('[name=password]').fill(newPassword);
  await page.getByRole('button', { name: t('newPassword.submit') }).click();
  await page.waitForURL(`**/${lang}/login*`);
  await signIn(page, lang, ana.email, goodPassword);
  await page.getByRole('alert').waitFor();
  await signIn(page, lang, ana.email, newPassword);
  await page.waitForURL(`**/${lang}/workspace`);

  await signedIn.goto(`/${lang}/workspace`);
  expect(new URL(signedIn.url()).pathname).toBe(`/${lang}/login`);
});

test.each(readers)(
  `a person changes their language and leaves (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const other = lang === 'es' ? 'en' : 'es';
    const ana = await aPerson({ locale: lang });
    const page = await openPage({ javaScript, as: ana });
    await page.goto(`/${lang}/workspace/account`);
    await page.locator('select[name=locale]').selectOption(other);
    await page
      .getByRole('button', { name: translator(lang, 'accounts')('own.save'), exact: true })
      .click();
    await page.waitForURL(`**/${other}/workspace/account*`);
    expect(await page.locator('html').getAttribute('lang')).toBe(other);
    await page.getByRole('button', { name: translator(other)('nav.logout') }).click();
    await page.getByRole('link', { name: translator(other)('nav.login') }).waitFor();
    await page.goto(`/${other}/workspace`);
    expect(new URL(page.url()).pathname).toBe(`/${other}/login`);
  },
);
