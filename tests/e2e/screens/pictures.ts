import { beforeAll, describe, test } from 'vitest';
import { formsToFill, sendEmptied } from '../support/emptied-form';
import { openPage } from '../support/pages';
import { sitePages } from '../support/site';
import { makeWorld, type World } from '../support/world';

const looks = {
  light: {},
  dark: { colorScheme: 'dark' },
  print: { colorScheme: 'light', media: 'print' },
} as const;

/**
 * Takes screenshots of every page for people to look at: `npm run screens`, or of some pages with `npm run
 * screens -- -t '360 px directory$'`. They are written to
 * tests/output/screens/<language>-<width>-<look>/<page>.png.
 */
export function takePictures(lang: string): void {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  describe.each([360, 1280])(`${lang} > %i px`, (width) => {
    test.each(sitePages.map((page) => [page.name, page] as const))(
      '%s',
      async (name, { path, as, waiting }) => {
        const who = { as: as && world[as], waiting: waiting && world[waiting] };
        const page = await openPage({ ...who, width });
        await page.goto(path(lang, world));
        for (const [look, media] of Object.entries(looks)) {
          await page.emulateMedia(media);
          await page.screenshot({
            path: `tests/output/screens/${lang}-${width}-${look}/${name}.png`,
            fullPage: true,
          });
        }
      },
    );

    test.each(formsToFill)('%s after an error', async (name) => {
      const { path, as } = sitePages.find((one) => one.name === name) ?? {};
      const page = await openPage({ as: as && world[as], width });
      await sendEmptied(page, path?.(lang, world) ?? '');
      await page.waitForLoadState();
      await page.screenshot({
        path: `tests/output/screens/${lang}-${width}-errors/${name}.png`,
        fullPage: true,
      });
    });
  });
}
