import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { beginPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { db } from '~/platform/db/client.server';
import { aSession } from '../../factories/sessions';
import { sessionCookie } from './session-cookie';
import { watch } from './watch';
import { portal } from './worker';

/** Who sits before a page. */
export interface Seat {
  /** who is signed in; nobody where nothing is said */
  as?: { id: string } | undefined;
  /** whose password was right a moment ago, and whose second factor is missing */
  waiting?: { id: string } | undefined;
}

export interface PageWishes extends Seat {
  javaScript?: boolean;
  /** width of the window in px; a phone's height up to 480 px */
  width?: number;
  dark?: boolean;
}

let browser: Promise<Browser> | undefined;

/**
 * Opens a page on the worker's portal for the running test, with a cookie jar of its own. When the test
 * ends, it fails if the page met trouble: a script error, a breach of the content policy, a request to
 * another host, a part that is missing, a failing server.
 */
export async function openPage(wishes: PageWishes = {}): Promise<Page> {
  const { page, troubles } = await newPage(wishes);
  onTestFinished(async () => {
    await page.context().close();
    expect(troubles).toEqual([]);
  });
  return page;
}

/**
 * Opens a page that nobody closes.
 *
 * @returns what troubles it meets, too: a list that grows
 */
export async function newPage(wishes: PageWishes): Promise<{ page: Page; troubles: string[] }> {
  const { javaScript = true, width = 1280, dark = false } = wishes;
  browser ??= chromium.connect(inject('browser'));
  const context = await (
    await browser
  ).newContext({
    baseURL: portal().url,
    javaScriptEnabled: javaScript,
    viewport: { width, height: width <= 480 ? 740 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  await takeSeat(context, wishes);
  const page = await context.newPage();
  return { page, troubles: watch(page, portal().url) };
}

/** Gives a browser the cookies of who sits before it. */
export async function takeSeat(context: BrowserContext, { as, waiting }: Seat): Promise<void> {
  if (as) await context.addCookies([sessionCookie(await aSession(as))]);
  if (!waiting) return;
  const value = await beginPendingSignIn(db(), waiting.id);
  await context.addCookies([{ name: 'pending', value, url: portal().url, httpOnly: true }]);
}

/** Lets go of the browser; the next page connects again. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
