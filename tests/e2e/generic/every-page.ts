import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe';
import { onePage } from '../support/one-page';
import { overflow, readDocument, textsOf } from '../support/page-texts';
import { isEveryReader } from '../support/readers';
import { sitePages } from '../support/site';
import { makeWorld, type World } from '../support/world';
import { wrongWords, type WrongWords } from '../support/wrong-words';

/**
 * Checks every page in a language: all its texts are in that language; in Spanish, axe finds nothing on a phone with
 * light colors and on a desktop with dark colors, and no page is wider than a phone. The markup and its colors are the
 * same in every language, and Spanish has the longer words, so `npm test` does not render the pages in English.
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
    test.each(sitePages.map((page, at) => [page.name, page, at] as const))(
      '%s',
      async (_name, { path, as, waiting }, at) => {
        const who = { as: as && world[as], waiting: waiting && world[waiting] };
        const page = await look(who);
        if (lang !== 'es' && !isEveryReader) {
          const answer = await page.context().request.get(path(lang, world));
          const html = await answer.text();
          expect(html).toContain(`<html lang="${lang}"`);
          expect(words.find((await readDocument(page, html)).texts, lang)).toEqual([]);
          return;
        }
        await page.goto(path(lang, world));
        expect(await page.locator('html').getAttribute('lang')).toBe(lang);
        if (lang === 'es') expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(words.find(await textsOf(page), lang)).toEqual([]);
        // The colors of the dark are the same on every page: `npm test` looks at every second one.
        if (lang !== 'es' || (!isEveryReader && at % 2 === 1)) return;
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 1280, height: 900 });
        expect(await violations(page, 'looks')).toEqual([]);
      },
    );
  });
}
