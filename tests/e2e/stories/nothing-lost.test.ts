import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { translator } from '~/i18n/messages.server';
import { localeName } from '~/i18n/locale';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPasswordHash, signIn } from '../support/sign-in';

const other = (lang: string) => (lang === 'es' ? 'en' : 'es');

async function someone(lang: string) {
  const own = await anOrganization();
  const passwordHash = await goodPasswordHash();
  const person = await aPerson({ memberOf: own, locale: lang, passwordHash });
  return { own, person };
}

const shared = (page: Page, lang: string) =>
  page.getByRole('button', { name: translator(lang, 'sharing')('new.submit'), exact: true });

test.each(readers)(
  `what is sent after the session ended waits in its form (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const { person } = await someone(lang);
    const page = await openPage({ javaScript, as: person });
    const path = `/${lang}/workspace/resources/new`;
    await page.goto(path);
    const title = `Guía ${unique()}`;
    await page.locator('[name="title.es"]').fill(title);
    await page.locator('[name=visibility][value=network]').check();
    await page.locator('[name=type]').first().selectOption({ index: 1 });
    // The session is ended elsewhere, or the browser lost its cookies.
    if (javaScript) await db().session.deleteMany({ where: { personId: person.id } });
    else await page.context().clearCookies();
    await page.locator('[name=url]').fill('https://example.org/guia');
    await shared(page, lang).click();
    const t = translator(lang, 'accounts');
    await page.getByRole('heading', { name: t('again.title') }).waitFor();
    // A wrong password loses nothing either.
    await signIn(page, lang, person.email, 'no es esta la contraseña');
    await page.getByRole('alert').first().waitFor();
    await signIn(page, lang, person.email);
    await page.waitForURL(`**${path}`);
    await page.getByText(translator(lang, 'forms')('typed.discard')).waitFor();
    expect(await page.locator('[name="title.es"]').inputValue()).toBe(title);
    expect(await page.locator('[name=url]').inputValue()).toBe('https://example.org/guia');
    expect(await page.locator('[name=visibility][value=network]').isChecked()).toBe(true);
    await shared(page, lang).click();
    await page.waitForURL(`**/workspace/resources?saved=*`);
    expect(await db().formDraft.count({ where: { personId: person.id } })).toBe(0);
  },
);

test.each(readers)(
  `the language switch takes along what is typed (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const { person } = await someone(lang);
    const page = await openPage({ javaScript, as: person });
    await page.goto(`/${lang}/workspace/resources/new`);
    const title = `Guía ${unique()}`;
    await page.locator('[name="title.en"]').fill(title);
    const to = other(lang);
    await page.getByRole('button', { name: localeName(to), exact: true }).click();
    await page.waitForURL(`**/${to}/workspace/resources/new`);
    expect(await page.locator('[name="title.en"]').inputValue()).toBe(title);
    // And discarding shows the form as it was.
    await page.getByRole('button', { name: translator(to, 'forms')('typed.discard') }).click();
    await expect.poll(() => page.locator('[name="title.en"]').inputValue()).toBe('');
  },
);

test('with JavaScript a reload, a link, and a phone that sleeps lose nothing', async () => {
  const { person } = await someone('en');
  const page = await openPage({ as: person });
  const t = translator('en', 'forms');
  const path = '/en/workspace/resources/new';
  const english = page.locator('[name="title.en"]');
  await page.goto(path);
  await english.fill('One');
  await page.getByText(t('typed.state.kept')).waitFor();
  await page.reload();
  expect(await english.inputValue()).toBe('One');
  // A link that is followed at once: the text is kept first.
  await english.fill('Two');
  await page.getByRole('link', { name: translator('en', 'workspace')('nav.account') }).click();
  await page.waitForURL('**/workspace/account');
  await page.goBack();
  await expect.poll(() => english.inputValue()).toBe('Two');
  // The phone sleeps.
  await english.fill('Three');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.getByText(t('typed.state.kept')).waitFor();
  // Without a session the person is told, and asked before leaving.
  await db().session.deleteMany({ where: { personId: person.id } });
  await english.fill('Four');
  await page.getByText(t('typed.state.ended')).waitFor();
  const isAsked = await page.evaluate(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });
  expect(isAsked).toBe(true);
});
