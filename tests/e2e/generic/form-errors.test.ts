import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe';
import { formsToFill, sendEmptied } from '../support/emptied-form';
import { onePage } from '../support/one-page';
import { overflow, textsOf } from '../support/page-texts';
import { sitePages } from '../support/site';
import { makeWorld, type World } from '../support/world';
import { wrongWords, type WrongWords } from '../support/wrong-words';

const look = onePage();
let world: World;
let words: WrongWords;
beforeAll(async () => {
  world = await makeWorld();
  words = await wrongWords();
});

describe.each(['es', 'en'])('in %s', (lang) => {
  test.each(formsToFill)('%s says what is wrong so that everybody can tell', async (name) => {
    const site = sitePages.find((one) => one.name === name);
    if (!site) throw new Error(`no page ${name}`);
    const page = await look({ as: site.as && world[site.as] });
    const answer = await sendEmptied(page, site.path(lang, world));
    expect(answer.status()).toBe(400);
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.count()).toBe(1);
    await expect.poll(() => alert.evaluate((box) => box === document.activeElement)).toBe(true);
    await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(words.find(await textsOf(page), lang)).toEqual([]);
  });
});
