import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
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
    expect(await page.locator('#description .word-diff del').allInnerTexts()).toEqual(['viernes']);
    expect(await page.locator('#description .word-diff ins').allInnerTexts()).toEqual(['sábado']);
    // Step 2: the changed words. Step 3: save.
    const text = (await english.inputValue()).replace('Monday to Friday', 'Monday to Saturday');
    await english.fill(text);
    const t = translator(lang, 'texts');
    await page.getByRole('button', { name: t('save.description') }).click();
    await page.getByRole('status').getByText(t('saved.description')).waitFor();

    expect(await page.locator('#description .word-diff').count()).toBe(0);
    // A service's texts are translated in the same way; here the translation is marked as still right.
    const inserted = await page.locator('#services .word-diff ins').allInnerTexts();
    expect(inserted.map((text) => text.trim())).toEqual([',', 'útiles']);
    await page.locator('#services [name="right"]').click();
    await page.getByRole('status').getByText(t('marked')).waitFor();
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
    const t = translator(lang, 'texts');
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/texts`);
    // A draft that may contain case data causes a warning and is not saved automatically.
    const aCase = 'La niña María, expediente 123/2026.';
    await page.locator('[name="summary.en"]').fill(aCase);
    if (javaScript) await page.getByText(t('draft.asked')).waitFor();
    await page
      .getByRole('button', { name: t('save.draft') })
      .first()
      .click();
    await page.getByText(translator(lang, 'forms')('caseDataWarning.title')).first().waitFor();
    expect(await page.locator('[name="summary.en"]').inputValue()).toBe(aCase);
    expect(await db().profileDraft.count({ where: { organizationId: own.id } })).toBe(0);
    await page.locator('[name="summary.en"]').fill('Half a sentence');
    // With JavaScript it is saved automatically.
    if (javaScript) await page.getByText(t('draft.auto')).waitFor();
    else
      await page
        .getByRole('button', { name: t('save.draft') })
        .first()
        .click();
    await page.goto(`/${lang}/workspace/organizations/${own.slug}/texts`);
    expect(await page.locator('[name="summary.en"]').inputValue()).toBe('Half a sentence');
    await page.getByRole('button', { name: t('draft.discard') }).click();
    await page.getByText(t('draft.discarded')).waitFor();
    expect(await page.locator('[name="summary.en"]').inputValue()).toBe('');
  },
);
