import type { Page } from 'playwright-core';

/** Waits until the page is hydrated: React marks the elements that it manages. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main && Object.keys(main).some((key) => key.startsWith('__react'));
  });
}
