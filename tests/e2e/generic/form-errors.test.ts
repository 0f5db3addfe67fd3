import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe';
import { overflow, textsOf } from '../support/page-texts';
import { openPage } from '../support/pages';
import { sitePages } from '../support/site';
import { makeWorld, type World } from '../support/world';
import { wrongWords, type WrongWords } from '../support/wrong-words';

const forms = [
  ...['login', 'invitation', 'password-forgotten', 'password-new'],
  ...['own-email', 'own-email-codes', 'own-data'],
  ...['account', 'organization-edit', 'resource-new', 'resource-edit'],
  ...['safety-own'],
  ...['admin-organization-new', 'admin-invitations', 'admin-term'],
];

let world: World;
let words: WrongWords;
beforeAll(async () => {
  world = await makeWorld();
  words = await wrongWords();
});

// Everything that can be typed is emptied and sent, past the browser's own checks and without the page's scripts.
describe.each(['es', 'en'])('in %s', (lang) => {
  test.each(forms)('%s says what is wrong so that everybody can tell', async (name) => {
    const site = sitePages.find((one) => one.name === name);
    if (!site) throw new Error(`no page ${name}`);
    const page = await openPage({ as: site.as && world[site.as], width: 360 });
    // axe needs scripts to run; the page's own are empty.
    await page.route('**/assets/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(site.path(lang, world));
    const form = page.locator('main form[method=post]').first();
    await form.evaluate((element: HTMLFormElement) => {
      element.noValidate = true;
      for (const field of element.querySelectorAll('input, textarea')) {
        if (field instanceof HTMLTextAreaElement) field.value = '';
        else if (field instanceof HTMLInputElement && isTyped(field)) field.value = '';
      }
      function isTyped({ type }: HTMLInputElement): boolean {
        return !['hidden', 'checkbox', 'radio', 'file', 'submit'].includes(type);
      }
    });
    const answer = page.waitForResponse((one) => one.request().method() === 'POST');
    // The form's own action; quiet ones ask it something, as to read a file or to add a row.
    await form.locator('button.button:not(.button-quiet)').first().click();
    expect((await answer).status()).toBe(400);
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(words.find(await textsOf(page), lang)).toEqual([]);
  });
});
