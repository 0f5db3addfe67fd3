import type { Page } from 'playwright-core';

/** Waits until the page's own script has taken it over: React marks what it looks after. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main && Object.keys(main).some((key) => key.startsWith('__react'));
  });
}
