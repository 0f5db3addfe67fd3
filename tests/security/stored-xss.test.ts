import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../e2e/support/pages';
import { sitePages, type SitePage } from '../e2e/support/site';
import { portal } from '../e2e/support/worker';
import { makeWorld, type World } from '../e2e/support/world';
import { ownPortal } from '../e2e/support/own-portal';
import { payloads } from './payloads';
import { isFull, size } from './size';
import { columnsThatTakeScripts, storeEverywhere } from './stored-text';

ownPortal();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** Names from right to left that could turn what stands beside them: the page and the end of each. */
const opens = new Set<string>();
const counts = { pages: 0, columns: 0, shown: 0, names: 0 };
afterAll(() => {
  console.log(
    `stored XSS: ${payloads.length} payloads in ${counts.columns} columns, ${counts.pages} pages rendered ` +
      `in Chromium, ${counts.shown} payloads seen as text: 0 dialogs, 0 breaches of the content policy, ` +
      '0 injected elements; ' +
      `${counts.names} names from right to left, 0 that turn what stands beside them`,
  );
});

test('the database takes no address that is a script', async () => {
  expect(await columnsThatTakeScripts()).toEqual([]);
});

// Several payloads in each text, beginning with a different one in each column; at full size all of them, and also each
// one alone.
const together = size(6, payloads.length);
const rounds = size(1, 1 + payloads.length);

test.each(Array.from({ length: rounds }, (_, round) => [round]))(
  'whatever is stored is shown as text, round %i',
  async (round) => {
    const single = round > 0 ? payloads[round - 1] : undefined;
    counts.columns = await storeEverywhere(
      (index) => single ?? rotated(index).slice(0, together).join(' '),
    );
    const readers = new Set(sitePages.map(({ as, waiting }) => `${as ?? ''} ${waiting ?? ''}`));
    for (const reader of readers) {
      const own = sitePages.filter(({ as, waiting }) => `${as ?? ''} ${waiting ?? ''}` === reader);
      const [first] = own;
      if (!first) continue;
      // Public pages differ for people who are signed in. In `npm test` both readers read half of them.
      const isPublic = reader.trim() === '' && round === 0;
      const half = (which: number) =>
        isPublic && !isFull ? own.filter((_, index) => index % 2 === which) : own;
      await readAll(half(0), first);
      if (isPublic) await readAll(half(1), { as: 'staff' });
    }
    expect([...opens]).toEqual([]);
  },
  size(150_000, 600_000),
);

const both = ['es', 'en'];

const rotated = (by: number) => {
  const first = by % payloads.length;
  return [...payloads.slice(first), ...payloads.slice(0, first)];
};

async function readAll(
  pages: readonly SitePage[],
  { as, waiting }: Pick<SitePage, 'as' | 'waiting'>,
) {
  const page = await openPage({ as: as && world[as], waiting: waiting && world[waiting] });
  // Both languages have the same elements with other words, so `npm test` reads each page in one of them.
  const langsOf = (index: number) => (isFull ? both : [both[index % 2] ?? 'es']);
  for (const [index, { name, path }] of pages.entries())
    for (const lang of langsOf(index)) {
      await page.goto(path(lang, world), { waitUntil: 'load' });
      expect(await injected(page), `${name} in ${lang}`).toEqual([]);
      const { all, open } = await rightToLeft(page);
      for (const text of open) opens.add(`${name}: ${text}`);
      counts.names += all;
      counts.pages += 1;
      counts.shown += (await page.content()).split('class=injected').length - 1;
    }
}

/**
 * Counts right-to-left names, and lists those that are not isolated: neither in an element with its own
 * direction, nor between FSI and PDI, nor alone in their paragraph.
 */
function rightToLeft(page: Page): Promise<{ all: number; open: string[] }> {
  return page.evaluate(() => {
    const hebrew = /[\u0590-\u05ff]/;
    const open: string[] = [];
    let all = 0;
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (!hebrew.test(text) || node.parentElement?.closest('script, style, textarea')) continue;
      all += 1;
      // From the inside out, because isolates may be nested.
      let outside = text;
      for (let before = ''; before !== outside;)
        [before, outside] = [outside, outside.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')];
      if (!hebrew.test(outside) || node.parentElement?.closest('bdi, [dir=auto]')) continue;
      let block = node.parentElement;
      while (block && /^inline$|^contents$/.test(getComputedStyle(block).display))
        block = block.parentElement;
      if (block?.textContent?.trim() !== text.trim()) open.push(text.slice(-60));
    }
    return { all, open };
  });
}

/** Elements, attributes and URLs that none of our pages has, and whether the page has navigated elsewhere. */
async function injected(page: Page): Promise<string[]> {
  if (new URL(page.url()).origin !== portal().url) return [`went to ${page.url()}`];
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const tell = () => found.push(element.outerHTML.slice(0, 200));
      if (element.classList.contains('injected')) tell();
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$/.test(name) || /^\s*(javascript|data):/i.test(value)) tell();
      }
    }
    if (document.querySelector('base, meta[http-equiv], object, embed, iframe'))
      found.push('embedded');
    return found;
  });
}
