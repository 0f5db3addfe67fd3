import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { linkMailedTo, mailedTo } from '../support/mail';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPassword, goodPasswordHash, signIn } from '../support/sign-in';

/** The code in the newest letter to an e-mail address. */
const codeMailedTo = (address: string) =>
  mailedTo(address, (text) => /^[2-9A-Z]{8}\r?$/m.exec(text)?.[0].trim());

test.each(readers)(
  `a new device is told by mail and ended from another one (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const t = translator(lang, 'devices');
    const ana = await aPerson({ locale: lang, passwordHash: await goodPasswordHash() });
    const desk = await openPage({ javaScript });
    const phone = await openPage({ javaScript: false });
    for (const page of [desk, phone]) {
      await page.goto(`/${lang}/login`);
      await signIn(page, lang, ana.email);
      await page.waitForURL(`**/${lang}/workspace`);
    }
    const link = await linkMailedTo(ana.email, '/workspace/');
    expect(new URL(link).pathname).toBe(`/${lang}/workspace/account/devices`);
    await desk.goto(link);
    const main = desk.getByRole('main');
    await expect.poll(() => main.getByText(t('this')).count()).toBe(1);
    await main.locator('input[name=device] ~ button').first().click();
    await desk.getByRole('status').waitFor();
    await expect.poll(() => main.locator('input[name=device]').count()).toBe(0);
    await phone.goto(`/${lang}/workspace`);
    expect(new URL(phone.url()).pathname).toBe(`/${lang}/login`);
    await desk.goto(`/${lang}/workspace`);
    expect(new URL(desk.url()).pathname).toBe(`/${lang}/workspace`);
  },
);

test.each(readers)(
  `an address is changed with a proof and two codes (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const t = translator(lang, 'ownEmail');
    const ana = await aPerson({ locale: lang, passwordHash: await goodPasswordHash() });
    const email = `${unique()}@example.org`;
    const page = await openPage({ javaScript, as: ana });
    const long = new Date(Date.now() - hour);
    await db().session.updateMany({ where: { personId: ana.id }, data: { confirmedAt: long } });
    await page.goto(`/${lang}/workspace/account/email`);
    await page.locator('[name=email]').fill(email);
    await page.getByRole('button', { name: t('ask') }).click();
    await page.locator('[name=confirmation]').fill(goodPassword);
    const confirm = translator(lang, 'accounts')('confirm.submit');
    await page.getByRole('button', { name: confirm }).click();
    const oldCode = await codeMailedTo(ana.email);
    await page.locator('[name=oldCode]').fill(oldCode);
    await page.locator('[name=newCode]').fill('22222222');
    await page.getByRole('button', { name: t('confirm'), exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expect.poll(() => page.locator('[name=oldCode]').inputValue()).toBe(oldCode);
    const newCode = (await codeMailedTo(email)).toLowerCase();
    await page.locator('[name=newCode]').fill(`${newCode.slice(0, 4)} ${newCode.slice(4)}`);
    await page.getByRole('button', { name: t('confirm'), exact: true }).click();
    await page.getByRole('status').waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toContain(email);
    await page.reload();
    expect(new URL(page.url()).pathname).toBe(`/${lang}/workspace/account/email`);
  },
);

test.each(readers)(
  `somebody takes their data away and erases their account (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const t = translator(lang, 'ownData');
    const ana = await aPerson({ memberOf: await anOrganization(), name: `Ana ${unique()}` });
    const page = await openPage({ javaScript, as: ana });
    await page.goto(`/${lang}/workspace/account/data`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: t('export.link') }).click();
    const held: unknown = JSON.parse(await text(await (await download).createReadStream()));
    expect(held).toMatchObject({ tables: { person: [{ name: ana.name, email: ana.email }] } });

    await page.locator('[name=email]').fill('otra@example.org');
    await page.getByRole('button', { name: t('erase.submit') }).click();
    await page.locator('main [role=alert]').waitFor();
    await page.locator('[name=email]').fill(ana.email);
    await page.getByRole('button', { name: t('erase.submit') }).click();
    await page.waitForURL(`**/${lang}/privacy?erased`);
    await expect
      .poll(() => page.getByRole('status').innerText())
      .toBe(translator(lang, 'privacy')('erased'));
    await page.goto(`/${lang}/workspace`);
    expect(new URL(page.url()).pathname).toBe(`/${lang}/login`);
    expect(await db().person.count({ where: { id: ana.id } })).toBe(0);
  },
);

test('the last administrator of an organization is told to hand over first', async () => {
  const organization = await anOrganization();
  const ana = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const page = await openPage({ as: ana });
  await page.goto('/es/workspace/account/data');
  await page.locator('[name=email]').fill(ana.email);
  await page.getByRole('button', { name: translator('es', 'ownData')('erase.submit') }).click();
  await page.getByRole('alert').waitFor();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain(organization.name);
  expect(await db().person.count({ where: { id: ana.id } })).toBe(1);
});
