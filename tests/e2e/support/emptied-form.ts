import type { Page, Response } from 'playwright-core';

/** Pages with a form that has required fields, by their name in `sitePages`. */
export const formsToFill = [
  ...['login', 'invitation', 'password-forgotten', 'password-new'],
  ...['own-email', 'own-email-codes', 'own-data'],
  ...['account', 'organization-edit-facts', 'resource-new', 'resource-edit'],
  ...['safety-release-waits'],
  ...['admin-organization-new', 'admin-invitations', 'admin-term'],
];

/**
 * Opens a page, empties all text fields of its form and sends it, without the browser's validation and the
 * page's scripts.
 *
 * @returns the response, which the page shows
 */
export async function sendEmptied(page: Page, address: string): Promise<Response> {
  // axe needs JavaScript; the page's own scripts are replaced by empty ones.
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
  // The form's main button; quiet buttons do something else, such as reading a file or adding a row.
  await form.locator('button.button:not(.button-quiet)').first().click();
  return answer;
}
