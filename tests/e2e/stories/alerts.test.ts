import { afterEach, expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { unique } from '../../factories/sequence';
import { aMember, mailAt, noon } from '../../integration/requests/world';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { portal } from '../support/worker';

afterEach(() => setClock());

const inCountry = (countryCode: string) => ({ places: [{ countryCode }] });

/** Who gets letters at a time. */
async function recipients(at: Date): Promise<string> {
  const letters = await mailAt(at);
  setClock();
  return letters.map(({ to }) => to).join(' ');
}

/** The page of a visitor as it comes from the portal, kept or not. */
const visited = async (path: string) => (await fetch(portal().url + path)).text();

test.each(readers)(
  `a change is published, told, confirmed, updated and expires (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'alerts');
    const word = `ventanilla${unique()}`;
    const author = await aMember(inCountry('BZ'), { locale: lang });
    const partner = await aMember(inCountry('BZ'), { locale: 'en' });

    // One form.
    const page = await openPage({ javaScript, as: author.person });
    await page.goto(`/${lang}/alerts`);
    await page
      .getByRole('main')
      .getByRole('link', { name: t('list.publish') })
      .click();
    await page.waitForURL(/alerts\/new/);
    await page.locator('[name=title]').fill(`La ${word} recibe solo hasta las 16:00`);
    await page.locator('[name=text]').fill('Desde el lunes, también en la otra oficina.');
    await page.getByText(t('write.country'), { exact: true }).first().click();
    await page.locator('[name=country][value=BZ]').check();
    await page.locator('[name=audience][value=public]').check();
    await page.getByRole('button', { name: t('write.submit') }).click();
    await page.waitForURL(/done=published/);
    const path = new URL(page.url()).pathname;
    const home = `/${lang}`;
    const country = `/${lang}/countries/bz`;
    expect(await visited(home)).not.toContain(word);
    expect(await visited(path)).toContain('data-state="unconfirmed"');

    // The partner there hears of it, and confirms it on one page.
    expect(await recipients(noon())).toContain(partner.person.email);
    const judging = await openPage({ javaScript, as: partner.person });
    await judging.goto(path.replace(`/${lang}/`, '/en/'));
    await judging.locator('[name=how]').fill('There is a notice on the door.');
    await judging.locator('button[name=do][value=confirm]').click();
    await judging.waitForURL(/done=confirm/);
    for (const one of [home, country, `/${lang}/directory?q=${word}`])
      expect(await visited(one)).toContain(word);
    expect(await visited(`/${lang}/alerts/feed.atom?country=BZ`)).toContain(word);

    // An update takes its place, and is not current before somebody confirms it.
    await page.goto(path);
    await page.getByRole('link', { name: t('change.update') }).click();
    await page.waitForURL(/\/update$/);
    await page.locator('[name=title]').fill(`La ${word} recibe otra vez hasta las 18:00`);
    await page.getByRole('button', { name: t('write.update') }).click();
    await page.waitForURL(/done=published/);
    const newer = new URL(page.url()).pathname;
    expect(await visited(home)).not.toContain(word);
    expect(await visited(path)).toContain('data-state="updated"');

    // Confirmed, it is shown until its end and not a moment longer, also by pages that were kept.
    await judging.goto(newer.replace(`/${lang}/`, '/en/'));
    await judging.locator('[name=how]').fill('We asked at the counter.');
    await judging.locator('button[name=do][value=confirm]').click();
    await judging.waitForURL(/done=confirm/);
    const slug = newer.split('/').at(-1) ?? '';
    const expiresAt = new Date(Date.now() + 4_000);
    await db().thread.update({ where: { slug }, data: { expiresAt } });
    for (const one of [home, country, newer]) expect(await visited(one)).toContain('18:00');
    await new Promise((done) => setTimeout(done, expiresAt.getTime() - Date.now() + 1));
    for (const one of [home, country]) expect(await visited(one)).not.toContain(word);
    expect(await visited(newer)).toContain('data-state="expired"');
  },
);
