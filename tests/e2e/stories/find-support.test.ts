import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { openPage } from '../support/pages';
import { everyReader, readerTitle } from '../support/readers';

const questions = {
  es: 'apoyo psicosocial para niñas retornadas',
  en: 'psychosocial support for returned children',
};

// A visitor looks for psychosocial support for returned children, in Guatemala, in Mam.
test.each(everyReader)(
  `a visitor finds who supports returned children in Mam (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const t = translator(lang, 'directory');
    const page = await openPage({ javaScript, width: 360 });
    await page.goto(`/${lang}`);
    await page.getByRole('searchbox').fill(questions[lang]);
    await page
      .getByRole('main')
      .getByRole('button', { name: t('search.submit') })
      .click();
    expect(new URL(page.url()).pathname).toBe(`/${lang}/directory`);
    const all = Number(await page.locator('[data-total]').getAttribute('data-total'));

    await page.goto(`${page.url()}&country=GT&language=mam`);
    const total = Number(await page.locator('[data-total]').getAttribute('data-total'));
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(all);
    // Other stories add organizations, so its position among the results does not matter.
    const found = page.locator('[data-result=pop-noj]');
    await expect.poll(() => found.innerText()).toMatch(/^Asociación Pop No’j/);

    await found.getByRole('link').first().click();
    expect(new URL(page.url()).pathname).toBe(`/${lang}/organizations/pop-noj`);
    const profile = await page.getByRole('main').innerText();
    expect(profile).toContain('Asociación Pop No’j');
    expect(profile).toContain(countryName(lang, 'GT'));
    expect(profile.toLowerCase()).toContain(
      languageName(translator(lang), lang, 'mam').toLowerCase(),
    );
    expect(profile).toContain(lang === 'es' ? 'Atención psicosocial' : 'Psychosocial care');
  },
);

const named = { es: 'apoyo psicosocial guatemla mam', en: 'psychosocial support guatemla mam' };

// The same in one line, with a typo: country and language are recognized in the query, and can be removed.
test.each(everyReader)(
  `a country and a language are read out of what is asked (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'directory');
    const page = await openPage({ javaScript, width: 360 });
    await page.goto(`/${lang}/directory`);
    await page.getByRole('searchbox').fill(named[lang]);
    await page
      .getByRole('main')
      .getByRole('button', { name: t('search.submit') })
      .click();
    await page.waitForURL(/q=/);
    const chips = page.locator('.chips li');
    await expect.poll(() => chips.count()).toBe(3);
    expect(await chips.first().innerText()).toContain(countryName(lang, 'GT'));
    const found = page.locator('[data-result=pop-noj]');
    expect(await found.innerText()).toContain(t('why.label'));
    const total = async () => Number(await page.locator('[data-total]').getAttribute('data-total'));
    const narrow = await total();

    await chips.first().getByRole('link').click();
    await expect.poll(() => chips.count()).toBe(1);
    expect(new URL(page.url()).searchParams.getAll('language')).toEqual(['mam']);
    await page.goBack();
    await page.getByRole('link', { name: t('understood.literal') }).click();
    await page.waitForURL(/literal=1/);
    expect(await total()).toBeGreaterThan(narrow);
    await page.goBack();
    await found.getByRole('link').first().click();
    await page.waitForURL(/organizations\/pop-noj/);
    expect(await page.getByRole('main').innerText()).toContain('Asociación Pop No’j');
  },
);

const told = {
  es: 'en Honduras un señor se lleva a las muchachas a trabajar de noche y les quita lo que ganan',
  en: 'in Honduras a man takes girls to work at night and keeps what they earn',
};

// A sentence tells what happened: other areas that it may be about are one click away, in the country that it
// names.
test.each(everyReader)(
  `other areas are offered for a story that is told (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'directory');
    const page = await openPage({ javaScript, width: 360 });
    await page.goto(`/${lang}/directory?${new URLSearchParams({ q: told[lang] }).toString()}`);
    const offered = page.locator('p', { hasText: t('understood.suggestions') });
    const others = offered.getByRole('link');
    expect(await others.count()).toBeGreaterThan(1);
    const name = await others.first().innerText();
    const [, count] = /\((\d+)\)/.exec(await offered.innerText()) ?? [];
    await others.first().click();
    await page.waitForURL((url) => !url.searchParams.has('q'));
    expect(new URL(page.url()).searchParams.getAll('country')).toEqual(['HN']);
    const chips = page.locator('.chips li');
    await expect.poll(() => chips.count()).toBe(3); // both filters, and the link that removes all
    expect(await page.locator('.chips').innerText()).toContain(name);
    expect(await page.locator('[data-result]').count()).toBe(Number(count));
  },
);

test.each(everyReader)(
  `filters are chosen by hand (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const page = await openPage({ javaScript });
    await page.goto(`/${lang}/directory`);
    await page.locator('input[name=language][value=mam]').check();
    await page.locator('input[name=country][value=GT]').check();
    await page.getByRole('main').locator('form').first().locator('button').first().click();
    await page.waitForURL(/country=GT/);
    expect(new URL(page.url()).searchParams.getAll('language')).toEqual(['mam']);
    await expect.poll(() => page.locator('[data-result=pop-noj]').count()).toBe(1);
    const other = lang === 'es' ? 'en' : 'es';
    await page.locator(`header a[hreflang=${other}]`).click();
    expect(new URL(page.url()).pathname).toBe(`/${other}/directory`);
    await expect.poll(() => page.locator('[data-result=pop-noj]').count()).toBe(1);
  },
);

test.each(everyReader)(
  `filters are those of the list that one sees, also going back; none are offered of nothing (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const page = await openPage({ javaScript });
    const apply = translator(lang)('filters.apply');
    const box = page.locator('input[name=country][value=GT]');
    await page.goto(`/${lang}/directory`);
    await box.check();
    await page.getByRole('button', { name: apply }).click();
    await page.waitForURL('**country=GT**');
    expect(await box.isChecked()).toBe(true);
    await page.goBack();
    await page.waitForURL(`**/${lang}/directory`);
    expect(await box.isChecked()).toBe(false);

    for (const list of ['directory', 'resources']) {
      await page.goto(`/${lang}/${list}?q=xqzwvk`);
      expect(await page.locator('[data-total]').getAttribute('data-total')).toBe('0');
      expect(await page.getByRole('button', { name: apply }).count()).toBe(0);
    }
  },
);
