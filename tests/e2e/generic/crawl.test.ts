import { beforeAll, expect, test } from 'vitest';
import { textsOf } from '../support/page-texts';
import { openPage } from '../support/pages';
import { portal } from '../support/worker';
import { wrongWords, type WrongWords } from '../support/wrong-words';

// Filters multiply without end: a page with more than one of them is looked at for its status, and the
// links on it are not followed.
const FOLLOWED_FILTERS = 1;

let words: WrongWords;
beforeAll(async () => {
  words = await wrongWords();
});

test.each(['es', 'en'])(
  'every link that a visitor finds from /%s leads to a good page',
  async (lang) => {
    const page = await openPage();
    const from = new Map([[`/${lang}`, 'the start']]);
    const troubles: string[] = [];
    let read = 0;
    for (const [path, found] of from) {
      if (!isRead(path, lang)) {
        const status = await statusOf(path);
        if (path === '/exit' ? status !== 303 : status !== 200)
          troubles.push(`${status} for ${path}, linked from ${found}`);
        continue;
      }
      const status = (await page.goto(path))?.status();
      if (status !== 200) troubles.push(`${status} for ${path}, linked from ${found}`);
      read += 1;
      for (const wrong of words.find(await textsOf(page), lang)) troubles.push(`${path}: ${wrong}`);
      for (const link of await linksOn(page.url(), page)) if (!from.has(link)) from.set(link, path);
    }
    expect(troubles).toEqual([]);
    expect(read).toBeGreaterThan(60);
    console.log(`crawl from /${lang}: ${from.size} links, ${read} pages read`);
  },
  300_000,
);

async function linksOn(url: string, page: Awaited<ReturnType<typeof openPage>>): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.flatMap((href) => {
    const target = new URL(href, url);
    return target.origin === portal().url ? [target.pathname + target.search] : [];
  });
}

/** Pages of the test's own language, while they have few filters. */
function isRead(path: string, lang: string): boolean {
  const { pathname, searchParams } = new URL(path, portal().url);
  return pathname.split('/')[1] === lang && searchParams.size <= FOLLOWED_FILTERS;
}

async function statusOf(path: string): Promise<number> {
  const answer = await fetch(portal().url + path, { redirect: 'manual' });
  await answer.body?.cancel();
  return answer.status;
}
