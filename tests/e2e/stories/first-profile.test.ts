import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { anInvitation } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPassword } from '../support/sign-in';

/** Counts what a person does to get on: opening a link, and pressing a link or a button. Typing and choosing is free. */
function counted(page: Page) {
  let actions = 0;
  return {
    count: () => actions,
    async open(url: string) {
      actions += 1;
      await page.goto(url);
    },
    async press(what: Locator) {
      actions += 1;
      await what.click();
    },
  };
}

test.each(readers)(
  `from an invitation to a confirmed profile in both languages takes at most 15 actions (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await anOrganization();
    const { token } = await anInvitation({ to: own });
    const page = await openPage({ javaScript });
    const { open, press, count } = counted(page);
    const t = translator(lang, 'profile');
    const main = page.getByRole('main');
    const field = (name: string) => page.locator(`[name="${name}"]`);
    const save = async () => {
      await press(page.getByRole('button', { name: t('save') }));
      await page.getByRole('status').getByText(t('saved')).waitFor();
    };
    const part = async (name: 'services' | 'places' | 'contacts') => {
      await press(main.getByRole('link', { name: t(`sections.${name}`), exact: true }));
      await page.waitForURL(`**/edit/${name}`);
    };
    const [spanish, english] = [`Acompaña retornos ${unique()}`, `Supports returns ${unique()}`];

    await open(`/${lang}/invitations/${token}`);
    await field('name').fill('Rosa Caal');
    await field('password').fill(goodPassword);
    const accept = translator(lang, 'accounts')('invitation.submit');
    await press(page.getByRole('button', { name: accept }));
    await page.waitForURL('**/workspace');
    const edit = translator(lang, 'overview')('organization.edit');
    await press(main.getByRole('link', { name: edit }));
    await field('summary.es').fill(spanish);
    await field('summary.en').fill(english);
    await save();
    await part('services');
    await field('services[0].service').selectOption('shelter');
    await save();
    await part('places');
    await field('places[0].country').selectOption('GT');
    await field('places[0].municipality').fill('Huehuetenango');
    await save();
    await part('contacts');
    await field('contacts[0].role').selectOption('general');
    await field('contacts[0].email').fill('info@example.org');
    await field('contacts[0].audience').selectOption('public');
    await save();
    // Confirming takes two: the page that shows what is confirmed, and its button.
    const before = count();
    await press(main.getByRole('link', { name: t('confirm') }));
    await page.waitForURL(`**/freshness`);
    for (const said of ['Huehuetenango', 'info@example.org'])
      await expect.poll(() => main.innerText()).toContain(said);
    const freshness = translator(lang, 'freshness');
    await press(page.getByRole('button', { name: freshness('own.confirmAll') }));
    await page.getByRole('status').getByText(freshness('own.confirmed')).waitFor();
    expect(count() - before).toBe(2);
    expect(count()).toBeLessThanOrEqual(15);
    console.log(`from the invitation to the confirmed profile: ${count()} actions`);

    const where = { organizationId: own.id };
    expect(await db().organizationConfirmation.count({ where })).toBe(7);
    const visitor = await openPage({ javaScript: false });
    for (const [language, text] of [
      ['es', spanish],
      ['en', english],
    ] as const) {
      await visitor.goto(links.organization(language, own.slug));
      const shown = await visitor.getByRole('main').innerText();
      for (const said of [text, 'Huehuetenango', 'info@example.org']) expect(shown).toContain(said);
    }
  },
);

test.each([360, 1280])('the first part fits the page at %i px', async (width) => {
  const own = await anOrganization();
  const { token } = await anInvitation({ to: own });
  const page = await openPage({ width });
  await page.goto(`/es/invitations/${token}`);
  await page.locator('[name=name]').fill('Rosa Caal');
  await page.locator('[name=password]').fill(goodPassword);
  await page.getByRole('main').getByRole('button').click();
  await page.waitForURL('**/workspace');
  await page.goto(`/es/workspace/organizations/${own.slug}/edit`);
  const { height, controls, overflow } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    controls: document.querySelectorAll(
      'input:not([type=hidden]), select, textarea, button, a[href]',
    ).length,
    overflow: document.documentElement.scrollWidth - window.innerWidth,
  }));
  console.log(`${width} px: ${height} px high, ${controls} controls and links`);
  expect(height).toBeLessThanOrEqual(width === 1280 ? 3_200 : 5_200);
  expect(controls).toBeLessThanOrEqual(120);
  expect(overflow).toBeLessThanOrEqual(0);
});
