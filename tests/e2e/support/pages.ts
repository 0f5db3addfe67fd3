import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { beginPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { db } from '~/platform/db/client.server';
import { aSession } from '../../factories/sessions';
import { sessionCookie } from './session-cookie';
import { watch } from './watch';
import { portal } from './worker';

/** Who uses the browser. */
export interface Seat {
  /** who is signed in; nobody by default */
  as?: { id: string } | undefined;
  /** whose sign-in waits for the second factor */
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
 * Opens a page on the worker's portal for the running test, with its own cookies. At its end the test fails if
 * the page had an error: a script error, a violation of the Content-Security-Policy, a request to another host,
 * a missing file, a server error.
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
 * Opens a page, which the caller closes.
 *
 * @returns the page, and a growing list of its errors
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

/** Sets the cookies for who uses the browser. */
export async function takeSeat(context: BrowserContext, { as, waiting }: Seat): Promise<void> {
  if (as) await context.addCookies([sessionCookie(await aSession(as))]);
  if (!waiting) return;
  const value = await beginPendingSignIn(db(), waiting.id);
  await context.addCookies([{ name: 'pending', value, url: portal().url, httpOnly: true }]);
}

/** Disconnects from the browser; the next page connects again. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
