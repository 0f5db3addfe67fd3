import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { readyForAxe } from './axe';
import { newPage, takeSeat, type Seat } from './pages';

/**
 * One page for all tests of a file that each look at an address: a browser that has read scripts and
 * stylesheet once shows the next page in half the time. Each test comes with cookies of its own, on a phone
 * in light, and fails if the page met trouble.
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
