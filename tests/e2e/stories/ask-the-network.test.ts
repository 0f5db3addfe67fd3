import { afterEach, expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { setClock } from '~/platform/clock.server';
import { unique } from '../../factories/sequence';
import { aMember, helper, mailAt, noon } from '../../integration/requests/world';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { portal } from '../support/worker';

afterEach(() => setClock());

/** The newest letters at a time, to such a person, as text without line breaks of the encoding. */
async function letterTo(email: string, at: Date): Promise<string> {
  const letters = await mailAt(at);
  setClock();
  const texts = letters.filter(({ to }) => to.includes(email)).map(({ text }) => text);
  expect(texts).not.toEqual([]);
  return texts
    .join('\n')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

test.each(readers)(
  `the network is asked, answers from the mail, and hears the end (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'requests');
    const word = `huipil${unique()}`;
    const asker = await aMember({ places: [{ countryCode: 'HN' }] }, { locale: lang });
    const partner = await aMember(helper, { locale: 'en' });

    // One form, filled in by the link that led to it.
    const page = await openPage({ javaScript, as: asker.person });
    await page.goto(`/${lang}/requests`);
    await page
      .getByRole('main')
      .getByRole('link', { name: t('ask.link') })
      .click();
    await page.waitForURL(/requests\/new/);
    await page.goto(
      `/${lang}/workspace/requests/new?country=GT&expertise=family-tracing&language=mam`,
    );
    await page.locator('[name=title]').fill(`Visita domiciliaria ${word}`);
    await page.locator('[name=need]').fill('Buscamos a quien haga una visita y hable mam.');
    await page.getByRole('button', { name: t('ask.look') }).click();
    const told = page.locator(`[name=tell][value="${partner.organization.slug}"]`);
    await told.waitFor();
    expect(await told.isChecked()).toBe(true);
    await page.locator('button[name=step][value=send]').click();
    await page.waitForURL(/done=asked/);
    const path = new URL(page.url()).pathname;

    // The partner's letter is in its own language; its link opens one form without signing in.
    const letter = await letterTo(partner.person.email, noon());
    expect(letter).toContain('Your organization may be able to help');
    const link = /\/en\/answer\/[\w-]{43}/.exec(letter)?.[0] ?? '';
    const answering = await openPage({ javaScript });
    await answering.goto(link);
    expect(await answering.getByRole('main').innerText()).toContain(word);
    await answering.locator('[name=text]').fill('We can do the visit in five days.');
    await answering.getByRole('main').getByRole('button').click();
    await answering
      .getByRole('heading', { name: translator('en', 'requests')('link.answered') })
      .waitFor();
    expect((await fetch(portal().url + link)).status).toBe(200);

    // The offer is accepted, and the request closed with its outcome.
    expect(await letterTo(asker.person.email, noon(20))).toContain(path);
    await page.goto(path);
    await page.getByText('We can do the visit in five days.').waitFor();
    await page.getByRole('button', { name: partner.organization.name }).first().click();
    await page.waitForURL(/done=accept/);
    await page.locator('[name=status][value=met]').check();
    await page.locator('[name=helped]').check();
    await page.locator('[name=learnt]').fill(`Pidan la autorización antes: ${word}z.`);
    await page.locator('[name=publish]').check();
    await page.locator('button[name=do][value=close]').click();
    await page.waitForURL(/done=close/);
    expect(await letterTo(partner.person.email, noon(40))).toContain('/en/requests/');

    // The partner agrees, and everybody finds the answered question.
    const visitor = await openPage({ javaScript });
    await visitor.goto(`/${lang}/requests?q=${word}z`);
    expect(await visitor.locator('[data-result]').count()).toBe(0);
    const agreeing = await openPage({ javaScript, as: partner.person });
    await agreeing.goto(path);
    await agreeing.locator('button[name=do][value=consent]').click();
    await agreeing.waitForURL(/done=consent/);
    await visitor.goto(`/${lang}/requests?q=${word}z`);
    await visitor.locator('[data-result]').getByRole('link').first().click();
    await visitor.getByText(`${word}z`).waitFor();
  },
);
