import type { Page } from 'playwright-core';

/**
 * Records everything that must not happen on our pages.
 *
 * @param origin the portal's
 * @returns a list that grows while the page is used
 */
export function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script error on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Statuses are checked below: a form's 400 is all right.
    if (message.text().startsWith('Failed to load resource')) return;
    troubles.push(`console on ${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol))
      troubles.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const bound = ['document', 'fetch', 'xhr'].includes(type) ? 500 : 400;
    if (response.status() >= bound) troubles.push(`${response.status()} for ${response.url()}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog on ${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return troubles;
}
