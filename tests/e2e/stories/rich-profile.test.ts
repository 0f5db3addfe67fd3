import sharp from 'sharp';
import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `staff describe a service on a phone, and it is found by whom it is for (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await anOrganization();
    const ana = await aPerson({ memberOf: own, locale: lang });
    const page = await openPage({ javaScript, as: ana, width: 360 });
    const t = translator(lang, 'profile');
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/edit/services`);
    const row = (name: string) => page.locator(`[name="services[0].${name}"]`);
    await row('service').selectOption('shelter');
    await page.getByText(t('service.more')).click();
    const words = `Solo para niñas ${unique()}`;
    await row('description.es').fill(words);
    await row('cost').selectOption('free');
    await page
      .locator('[name="services[0].populations"][value=girl-survivors-of-violence]')
      .check();
    await page
      .getByRole('button', { name: t('save') })
      .first()
      .click();
    await page.getByRole('status').getByText(t('saved')).waitFor();

    const visitor = await openPage({ javaScript: false });
    await visitor.goto(
      `/${lang}/directory?service=shelter&population=girl-survivors-of-violence&q=${own.name.split(' ').at(-1)}`,
    );
    expect(await visitor.locator(`[data-result=${own.slug}]`).count()).toBe(1);
    await visitor.goto(`/${lang}/organizations/${own.slug}`);
    const said = await visitor.getByRole('main').innerText();
    expect(said).toContain(words);
    expect(said).toContain(translator(lang, 'organization')('cost.free'));
  },
);

test.each(readers)(
  `a street is for the network, and a shelter has none (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await anOrganization({
      places: [{ countryCode: 'MX', municipality: 'Tapachula' }],
    });
    const page = await openPage({ javaScript, as: await aPerson({ memberOf: own, locale: lang }) });
    const t = translator(lang, 'profile');
    const row = (name: string) => page.locator(`[name="places[0].${name}"]`);
    const save = () =>
      page
        .getByRole('button', { name: t('save') })
        .first()
        .click();
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/edit/places`);
    await row('kind').selectOption('shelter');
    await row('street').fill('4a. Avenida Norte 12');
    await row('precision').selectOption('precise');
    await save();
    await page.locator('.error', { hasText: translator(lang, 'forms')('shelterPlace') }).waitFor();
    expect(await row('street').inputValue()).toBe('4a. Avenida Norte 12');
    await row('kind').selectOption('office');
    await row('audience').selectOption('network');
    await save();
    await page.getByRole('status').getByText(t('saved')).waitFor();

    const partner = await openPage({ as: await aPerson({ memberOf: await anOrganization() }) });
    await partner.goto(`/${lang}/organizations/${own.slug}`);
    expect(await partner.content()).toContain('4a. Avenida Norte 12');
    const visitor = await openPage({ javaScript: false });
    await visitor.goto(`/${lang}/organizations/${own.slug}`);
    expect(await visitor.content()).not.toContain('Avenida Norte');
  },
);

test.each(readers)(
  `somebody shows their own name beside a role, and takes it back (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await anOrganization({
      contacts: [{ role: 'legal', email: 'legal@example.org', audience: 'public' }],
    });
    const page = await openPage({ javaScript, as: await aPerson({ memberOf: own, locale: lang }) });
    const t = translator(lang, 'ownName');
    const visitor = await openPage({ javaScript: false });
    const isShown = async () => {
      await visitor.goto(`/${lang}/organizations/${own.slug}`);
      return (await visitor.content()).includes('Luz Xicará');
    };
    await page.goto(`/${lang}/workspace/account/names`);
    await page.locator('[name=name]').fill('Luz Xicará');
    await page.locator('[name=place]').first().selectOption(`${own.slug}/legal`);
    await page.locator('[name=audience]').selectOption('public');
    await page.getByRole('button', { name: t('form.submit') }).click();
    await page.getByText(translator(lang, 'forms')('consent')).waitFor();
    expect(await isShown()).toBe(false);
    await page.locator('[name=consent]').check();
    await page.getByRole('button', { name: t('form.submit') }).click();
    await page.getByRole('status').getByText(t('done.shown')).waitFor();
    expect(await isShown()).toBe(true);
    await page.getByRole('button', { name: t('shown.hide') }).click();
    await page.getByRole('status').getByText(t('done.hidden')).waitFor();
    expect(await isShown()).toBe(false);
  },
);

test.each(readers)(`staff give the profile a logo (${readerTitle})`, async (reader) => {
  const { lang, javaScript } = reader;
  const own = await anOrganization();
  const page = await openPage({ javaScript, as: await aPerson({ memberOf: own, locale: lang }) });
  const t = translator(lang, 'logo');
  const create = { width: 900, height: 300, channels: 3 as const, background: '#7a1f3d' };
  const buffer = await sharp({ create }).png().toBuffer();
  await page.goto(`/${lang}/workspace/organizations/${own.slug}/logo`);
  await page
    .locator('[name=file]')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
  await page.getByRole('button', { name: t('save') }).click();
  await page.getByRole('status').getByText(t('saved')).waitFor();

  const visitor = await openPage({ javaScript: false });
  await visitor.goto(`/${lang}/organizations/${own.slug}`);
  const logo = visitor.getByRole('img', { name: t('alt', { name: own.name }) });
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
});
