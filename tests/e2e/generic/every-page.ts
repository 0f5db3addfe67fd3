import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe';
import { onePage } from '../support/one-page';
import { overflow, textsOf } from '../support/page-texts';
import { sitePages } from '../support/site';
import { makeWorld, type World } from '../support/world';
import { wrongWords, type WrongWords } from '../support/wrong-words';

/**
 * Checks every page in a language: in Spanish, axe finds nothing on a phone with light colors and on a desktop with
 * dark colors; no page is wider than a phone, and all texts are in its language.
 */
export function checkEveryPage(lang: string): void {
  let world: World;
  let words: WrongWords;
  const look = onePage();
  beforeAll(async () => {
    world = await makeWorld();
    words = await wrongWords();
  });

  describe(`every page in ${lang}`, () => {
    test.each(sitePages.map((page) => [page.name, page] as const))(
      '%s',
      async (_name, { path, as, waiting }) => {
        const who = { as: as && world[as], waiting: waiting && world[waiting] };
        const page = await look(who);
        await page.goto(path(lang, world));
        expect(await page.locator('html').getAttribute('lang')).toBe(lang);
        // The markup and its colors are the same in every language, and Spanish has the longer words.
        if (lang === 'es') expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(words.find(await textsOf(page), lang)).toEqual([]);
        if (lang !== 'es') return;
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 1280, height: 900 });
        expect(await violations(page, 'looks')).toEqual([]);
      },
    );
  });
}
