import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { readyForAxe } from './axe';
import { newPage, takeSeat, type Seat } from './pages';

/**
 * One browser page for all tests of a file that each look at one URL: a browser that already has the scripts
 * and the stylesheet loads the next page in half the time. Each test gets its own cookies, on a phone with
 * light colors, and fails if the page has an error.
 *
 * @returns the page for the running test
 */
export function onePage(): (seat?: Seat) => Promise<Page> {
  let opened: Awaited<ReturnType<typeof newPage>>;
  beforeAll(async () => {
    opened = await newPage({ width: 320 });
    await readyForAxe(opened.page);
  });
  afterAll(() => opened.page.context().close());
  return async (seat = {}) => {
    const { page, troubles } = opened;
    onTestFinished(() => expect(troubles.splice(0)).toEqual([]));
    await page.unrouteAll();
    await page.context().clearCookies();
    await takeSeat(page.context(), seat);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    return page;
  };
}
