import type { Page, Response } from 'playwright-core';

/** Pages with a form in which something must be typed, by their names among all pages. */
export const formsToFill = [
  ...['login', 'invitation', 'password-forgotten', 'password-new'],
  ...['own-email', 'own-email-codes', 'own-data'],
  ...['account', 'organization-edit', 'resource-new', 'resource-edit'],
  ...['safety-release-waits'],
  ...['admin-organization-new', 'admin-invitations', 'admin-term'],
];

/**
 * Opens a page, empties everything that can be typed in its form and sends it, past the browser's own checks and without
 * the page's scripts.
 *
 * @returns the answer; the page shows it
 */
export async function sendEmptied(page: Page, address: string): Promise<Response> {
  // axe needs scripts to run; the page's own are empty.
  await page.route('**/assets/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto(address);
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
  return answer;
}
