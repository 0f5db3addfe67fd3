import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ownPortal } from '../support/own-portal';
import { textsOf } from '../support/page-texts';
import { openPage } from '../support/pages';
import { portal } from '../support/worker';
import { makeWorld } from '../support/world';
import { wrongWords, type WrongWords } from '../support/wrong-words';

// Filters multiply without end: a page with more than one of them is looked at for its status, and the
// links on it are not followed.
const FOLLOWED_FILTERS = 1;
// Asked for together: the portal answers while the browser reads what came before.
const AT_ONCE = 4;

// What other tests leave behind would be thousands of pages more of the same kinds.
ownPortal();

let words: WrongWords;
beforeAll(async () => {
  await makeWorld();
  words = await wrongWords();
});

test.each(['es', 'en'])(
  'every link that a visitor finds from /%s leads to a good page',
  async (lang) => {
    const page = await openPage();
    const from = new Map([[`/${lang}`, 'the start']]);
    const troubles: string[] = [];
    let read = 0;

    async function look(path: string): Promise<string[]> {
      const { status, html, isPage } = await answerTo(path);
      if (status !== (path === '/exit' ? 303 : 200))
        troubles.push(`${status} for ${path}, linked from ${from.get(path)}`);
      // Feeds, citations and tables are files, for programs.
      if (!isPage || !isRead(path, lang)) return [];
      read += 1;
      for (const wrong of words.find(await textsOf(page, html), lang))
        troubles.push(`${path}: ${wrong}`);
      const found = (await linksIn(page, html, path)).filter(
        (link) => !from.has(link) && isAsked(link, lang),
      );
      for (const link of found) from.set(link, path);
      return found;
    }

    const ahead = [...from.keys()];
    while (ahead.length > 0) {
      const found = await Promise.all(ahead.splice(0, AT_ONCE).map(look));
      ahead.push(...new Set(found.flat()));
    }
    expect(troubles).toEqual([]);
    expect(read).toBeGreaterThan(60);
    console.log(`crawl from /${lang}: ${from.size} links, ${read} pages read`);
  },
  300_000,
);

/** The addresses on the portal that a page leads to. */
async function linksIn(page: Page, html: string, path: string): Promise<string[]> {
  const hrefs = await page.evaluate(
    (source) =>
      [...new DOMParser().parseFromString(source, 'text/html').querySelectorAll('a[href]')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    html,
  );
  return hrefs.flatMap((href) => {
    const target = new URL(href, portal().url + path);
    return target.origin === portal().url ? [target.pathname + target.search] : [];
  });
}

/** Pages of the test's own language, while they have few filters. */
function isRead(path: string, lang: string): boolean {
  const { pathname, searchParams } = new URL(path, portal().url);
  return pathname.split('/')[1] === lang && searchParams.size <= FOLLOWED_FILTERS;
}

/** Filters in the other language are those of this one's twins: the other crawl asks for them. */
function isAsked(path: string, lang: string): boolean {
  const { pathname, searchParams } = new URL(path, portal().url);
  return searchParams.size === 0 || pathname.split('/')[1] === lang;
}

async function answerTo(path: string) {
  // The way out leads to another site; everything else is followed to where it ends.
  const redirect = path === '/exit' ? 'manual' : 'follow';
  const answer = await fetch(portal().url + path, { redirect });
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  return { status: answer.status, html: await answer.text(), isPage };
}
