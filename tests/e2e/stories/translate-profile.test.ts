import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aProfileBehind } from '../../factories/translations';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `a changed paragraph is translated in three steps (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await aProfileBehind();
    const page = await openPage({ javaScript, as: await aPerson({ memberOf: own, locale: lang }) });
    const note = translator('en', 'organization')('text.original');
    await page.goto(`/en/organizations/${own.slug}`);
    const notes = page.getByRole('link', { name: note });
    await notes.first().waitFor();
    expect(await notes.count()).toBe(2);

    // Step 1: from the task in the workspace to the text, whatever the language of the interface.
    await page.goto(`/${lang}/workspace`);
    await page.getByRole('link', { name: translator(lang, 'overview')('asks.write') }).click();
    const english = page.locator('[name="description.en"]');
    await english.waitFor();
    expect(await page.locator('[id^="description."] .word-diff del').allInnerTexts()).toEqual([
      'viernes',
    ]);
    expect(await page.locator('[id^="description."] .word-diff ins').allInnerTexts()).toEqual([
      'sábado',
    ]);
    // Step 2: the changed words. Step 3: save.
    const text = (await english.inputValue()).replace('Monday to Friday', 'Monday to Saturday');
    await english.fill(text);
    const t = translator(lang, 'profile');
    const save = page.getByRole('button', { name: t('save') });
    await save.click();
    await page.getByRole('status').getByText(t('saved')).waitFor();

    expect(await page.locator('.word-diff').count()).toBe(0);
    // A service's texts are translated in the same way; here the translation still says the same.
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/edit/services`);
    const inserted = await page.locator('.word-diff ins').allInnerTexts();
    expect(inserted.map((text) => text.trim())).toEqual([',', 'útiles']);
    await page.locator('[name="right"]').check();
    await save.click();
    await page.getByRole('status').getByText(t('saved')).waitFor();
    expect(await page.locator('.word-diff').count()).toBe(0);
    await page.goto(`/en/organizations/${own.slug}`);
    expect(await page.getByRole('main').innerText()).toContain('Monday to Saturday');
    expect(await notes.count()).toBe(0);
  },
);

test.each(readers)(
  `a draft waits for its author, who may drop it (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await anOrganization();
    const page = await openPage({ javaScript, as: await aPerson({ memberOf: own }) });
    const t = translator(lang, 'forms');
    // The address of an earlier version's page for all texts leads here.
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/texts`);
    await page.waitForURL(`**/${own.slug}/edit`);
    const keep = page.getByRole('button', { name: t('typed.keep') });
    // A draft that may contain case data causes a warning and is not saved automatically.
    const aCase = 'La niña María, expediente 123/2026.';
    await page.locator('[name="summary.en"]').fill(aCase);
    if (javaScript) {
      await page.getByText(t('typed.state.asked')).waitFor();
    } else {
      await keep.click();
      await page.getByText(t('caseDataWarning.title')).first().waitFor();
      expect(await page.locator('[name="summary.en"]').inputValue()).toBe(aCase);
    }
    await page.locator('[name="summary.en"]').fill('Half a sentence');
    // With JavaScript it is saved automatically.
    if (javaScript) await page.getByText(t('typed.state.kept')).waitFor();
    else await keep.click();
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/edit`);
    expect(await page.locator('[name="summary.en"]').inputValue()).toBe('Half a sentence');
    // Nothing of it can be read in the database, and nobody is shown it.
    const visitor = await openPage({ javaScript: false });
    await visitor.goto(`/en/organizations/${own.slug}`);
    expect(await visitor.content()).not.toContain('Half a sentence');
    await page.getByRole('button', { name: t('typed.discard') }).click();
    await expect.poll(() => page.locator('[name="summary.en"]').inputValue()).toBe('');
    expect(await page.getByRole('button', { name: t('typed.discard') }).count()).toBe(0);
  },
);
