import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPasswordHash, signIn } from '../support/sign-in';

test.each(readers)(
  `staff update the profile in both languages (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const own = await anOrganization();
    const ana = await aPerson({
      memberOf: own,
      locale: lang,
      passwordHash: await goodPasswordHash(),
    });
    const [spanish, english] = [`Acompaña retornos ${unique()}`, `Supports returns ${unique()}`];
    const t = translator(lang, 'profile');

    const page = await openPage({ javaScript });
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/edit`);
    await signIn(page, lang, ana.email);
    await page.waitForURL(`**/${lang}/workspace/organizations/${own.slug}/edit`);
    await page.locator('[name="summary.es"]').fill(spanish);
    await page.locator('[name="summary.en"]').fill(english);
    const save = page.getByRole('button', { name: t('save') });
    await save.click();
    await page.getByRole('status').getByText(t('saved')).waitFor();
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/edit/expertise`);
    await page.locator('[name=expertise][value=family-tracing]').check();
    await save.click();
    await page.getByRole('status').getByText(t('saved')).waitFor();

    const visitor = await openPage({ javaScript: false });
    for (const [language, text] of [
      ['es', spanish],
      ['en', english],
    ] as const) {
      await visitor.goto(`/${language}/organizations/${own.slug}`);
      await expect.poll(() => visitor.getByRole('main').innerText()).toContain(text);
      await visitor.goto(
        `/${language}/directory?q=${text.split(' ').at(-1)}&expertise=family-tracing`,
      );
      expect(await visitor.locator('[data-total]').getAttribute('data-total')).toBe('1');
      await expect.poll(() => visitor.locator(`[data-result=${own.slug}]`).count()).toBe(1);
    }
  },
);

test.each(readers)(
  `a form with a mistake keeps what was typed (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const own = await anOrganization();
    const ana = await aPerson({ memberOf: own, locale: lang });
    const page = await openPage({ javaScript, as: ana });
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/edit/facts`);
    await page.locator('[name=acronym]').fill('CDH');
    await page.locator('[name=website]').fill('esto no es una dirección');
    await page
      .getByRole('button', { name: translator(lang, 'profile')('save') })
      .first()
      .click();
    await page.getByRole('alert').first().waitFor();
    await expect.poll(() => page.locator('[name=acronym]').inputValue()).toBe('CDH');
    await expect
      .poll(() => page.locator('[name=website]').inputValue())
      .toBe('esto no es una dirección');
    expect(await page.locator('[name=website]').getAttribute('aria-invalid')).toBe('true');
    // The summary leads to the field.
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('website');
  },
);

test.each(readers)(`two people who save at once lose nothing (${readerTitle})`, async (reader) => {
  const { lang, javaScript } = reader;
  const own = await anOrganization();
  const [ana, luz] = [await aPerson({ memberOf: own }), await aPerson({ memberOf: own })];
  const save = translator(lang, 'profile')('save');
  const path = `/${lang}/workspace/organizations/${own.slug}/edit`;
  const [first, second] = [
    await openPage({ javaScript, as: ana }),
    await openPage({ javaScript, as: luz }),
  ];
  await first.goto(path);
  await second.goto(path);
  await first.locator('[name="summary.es"]').fill('Lo que guardó Ana.');
  await first.getByRole('button', { name: save }).first().click();
  await first.getByRole('status').first().waitFor();
  await second.locator('[name="summary.es"]').fill('Lo que escribió Luz.');
  await second.getByRole('button', { name: save }).first().click();
  await second.getByText(translator(lang, 'profile')('conflict.title')).first().waitFor();
  await expect.poll(() => second.getByRole('main').innerText()).toContain('Lo que guardó Ana.');
  await expect
    .poll(() => second.locator('[name="summary.es"]').inputValue())
    .toBe('Lo que escribió Luz.');
  await second.getByRole('button', { name: save }).first().click();
  await second.getByRole('status').first().waitFor();
  await first.goto(`/es/organizations/${own.slug}`);
  await expect.poll(() => first.getByRole('main').innerText()).toContain('Lo que escribió Luz.');
});
