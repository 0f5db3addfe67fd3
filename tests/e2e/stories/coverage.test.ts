import { beforeAll, describe, expect, test } from 'vitest';
import { aFullDirectory } from '../../factories/full-directory';
import { openPage } from '../support/pages';
import { portal } from '../support/worker';

beforeAll(async () => {
  await aFullDirectory(30);
});

const words = {
  es: {
    gap: 'vacío',
    by: 'Áreas de experticia por',
    stages: 'etapas del corredor',
    show: 'Mostrar',
  },
  en: { gap: 'gap', by: 'Areas of expertise by', stages: 'stages of the corridor', show: 'Show' },
};

describe.each(['es', 'en'] as const)('in %s', (lang) => {
  test.each([true, false])(
    'the secretariat sees where nobody is, by stage too, and takes it along (JavaScript: %s)',
    async (javaScript) => {
      const page = await openPage({ javaScript, width: 360 });
      const { gap, by, stages, show } = words[lang];
      await page.goto(`/${lang}/coverage`);
      const columns = await page.locator('thead th').count();
      expect(columns).toBeGreaterThan(4);
      expect(await page.getByRole('link', { name: gap, exact: true }).count()).toBeGreaterThan(10);
      await page.getByLabel(by).selectOption({ label: stages });
      await page.getByRole('button', { name: show }).click();
      await expect.poll(() => page.locator('thead th').count()).toBe(10);
      // The table scrolls by itself, and the row headers stay in view.
      const head = page.locator('tbody th[scope=row]').first();
      const before = await head.boundingBox();
      await page.locator('.scroll').evaluate((region) => region.scrollBy(400, 0));
      const moved = ((await head.boundingBox())?.x ?? 0) - (before?.x ?? 0);
      expect(Math.abs(moved)).toBeLessThan(5);
      const cell = page.locator('td:not(.n0) a').first();
      const count = await cell.textContent();
      await cell.evaluate((link: HTMLElement) => link.click());
      await page.waitForURL(/stage=/);
      expect(await page.locator('[data-total]').getAttribute('data-total')).toBe(count);
    },
  );

  test('the corridor is on a map for the search at hand, for keyboards and screen readers too', async () => {
    const page = await openPage({ javaScript: false });
    await page.goto(`/${lang}/directory?expertise=mhpss`);
    await page.getByRole('link', { name: /mapa|map/ }).click();
    const country = page.locator('svg').getByRole('link', { name: /^Guatemala: \d+ / });
    const said = /\d+/.exec((await country.getAttribute('aria-label')) ?? '')?.[0];
    expect(await page.locator('[style]').count()).toBe(0);
    await country.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/country=GT&expertise=mhpss/);
    expect(await page.locator('[data-total]').getAttribute('data-total')).toBe(said);
  });
});

test('the file for spreadsheets holds what the page shows', async () => {
  const answer = await fetch(`${portal().url}/en/coverage.csv?by=country&population=indigenous`);
  expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  const [head = '', ...rows] = (await answer.text()).trim().split('\r\n');
  expect(head).toContain('"Group","Area of expertise","Guatemala","Honduras"');
  expect(rows).toHaveLength(32);
  const page = await openPage({ javaScript: false });
  await page.goto('/en/coverage?by=country&population=indigenous');
  const shown = await page.locator('td a').allTextContents();
  const counts = rows.flatMap((row) => row.match(/(?<=,")\d+/g) ?? []);
  expect(counts).toEqual(shown.map((text) => (/\d/.test(text) ? text : '0')));
});
