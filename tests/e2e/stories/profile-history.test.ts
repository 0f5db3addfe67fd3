import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `of two who save at once, the second chooses for each field (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await anOrganization();
    const [ana, luz] = [await aPerson({ memberOf: own }), await aPerson({ memberOf: own })];
    const [save, path] = [
      translator(lang, 'profile')('save'),
      `/${lang}/workspace/organizations/${own.slug}/edit`,
    ];
    const first = await openPage({ javaScript: false, as: ana });
    const second = await openPage({ javaScript, as: luz });
    await first.goto(path);
    await second.goto(path);
    await first.locator('[name="summary.es"]').fill('Lo que guardó Ana.');
    await first.locator('[name="description.es"]').fill('Ana dice más.');
    await first.getByRole('button', { name: save }).first().click();
    await first.getByRole('status').first().waitFor();
    await second.locator('[name="summary.es"]').fill('Lo que escribió Luz.');
    await second.locator('[name="summary.en"]').fill('What Luz wrote.');
    await second.getByRole('button', { name: save }).first().click();

    const chosen = (name: string, value: string) =>
      second.locator(`[name="take.${name}"][value=${value}]`);
    await chosen('summary.es', 'mine').waitFor();
    // The second editor chooses for what both changed; what only one of them changed is preselected.
    expect(await chosen('summary.es', 'mine').isChecked()).toBe(true);
    expect(await chosen('description.es', 'stored').isChecked()).toBe(true);
    expect(await chosen('summary.en', 'mine').isChecked()).toBe(true);
    await chosen('summary.es', 'stored').check();
    await second.getByRole('button', { name: save }).first().click();
    await second.getByRole('status').first().waitFor();
    const now = async (name: string) => second.locator(`[name="${name}"]`).inputValue();
    expect([await now('summary.es'), await now('description.es'), await now('summary.en')]).toEqual(
      ['Lo que guardó Ana.', 'Ana dice más.', 'What Luz wrote.'],
    );
  },
);

test.each(readers)(
  `a profile is seen as others see it before it is saved, and an old version comes back (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await anOrganization({ texts: { es: { summary: 'Como era antes.' } } });
    const page = await openPage({ javaScript, as: await aPerson({ memberOf: own, locale: lang }) });
    const [profile, preview] = [translator(lang, 'profile'), translator(lang, 'preview')];
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/edit`);
    await page.locator('[name="summary.es"]').fill('Como será después.');
    await page
      .getByRole('button', { name: preview('as.visitor') })
      .first()
      .click();
    await page.getByRole('status').getByText(preview('seen.visitor')).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Como será después.');
    const visitor = await openPage({ javaScript: false });
    await visitor.goto(`/es/organizations/${own.slug}`);
    expect(await visitor.getByRole('main').innerText()).toContain('Como era antes.');
    await page.getByRole('button', { name: preview('as.partner') }).click();
    await page.getByRole('status').getByText(preview('seen.partner')).waitFor();
    await page.getByRole('button', { name: preview('back') }).click();
    await page.locator('[name="summary.es"]').waitFor();
    expect(await page.locator('[name="summary.es"]').inputValue()).toBe('Como será después.');
    await page
      .getByRole('button', { name: profile('save') })
      .first()
      .click();
    await page.getByRole('status').getByText(profile('saved')).waitFor();

    const history = translator(lang, 'history');
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/history`);
    await page.locator('[data-revision="2"] a').click();
    await page.getByRole('heading', { name: history('revision', { number: 2 }) }).waitFor();
    expect(await page.locator('ins').first().innerText()).toContain('será');
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/history/1`);
    await page.getByRole('button', { name: history('restore') }).click();
    await page.getByRole('status').getByText(history('restored')).waitFor();
    await visitor.goto(`/es/organizations/${own.slug}`);
    expect(await visitor.getByRole('main').innerText()).toContain('Como era antes.');
  },
);
