import type { Page } from 'playwright-core';

/** A piece of visible or spoken text, with the language that the page declares for it. */
export interface PageText {
  text: string;
  lang: string;
}

/** All texts of a page: its title, the visible texts, and those that only screen readers read. */
export async function textsOf(page: Page): Promise<PageText[]> {
  return (await readDocument(page)).texts;
}

/**
 * The texts and links of a page.
 *
 * @param html another document to read instead: parsed by the browser, but neither shown nor run
 * @returns its texts, and its links as they are written
 */
export function readDocument(
  page: Page,
  html?: string,
): Promise<{ texts: PageText[]; links: string[] }> {
  return page.evaluate((source) => {
    const from = source === null ? document : new DOMParser().parseFromString(source, 'text/html');
    const found: { text: string; lang: string }[] = [];
    const add = (text: string | null, element: Element | null) => {
      const tidy = text?.replace(/\s+/g, ' ').trim();
      if (tidy)
        found.push({ text: tidy, lang: element?.closest('[lang]')?.getAttribute('lang') ?? '' });
    };
    add(from.title, from.documentElement);
    const description = from.querySelector('meta[name=description]');
    add(description?.getAttribute('content') ?? null, from.documentElement);
    const walker = from.createTreeWalker(from.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, textarea, [translate=no]'))
        add(node.textContent, node.parentElement);
    for (const element of from.querySelectorAll('body *'))
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        add(element.getAttribute(name), element);
    const links = [...from.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? '');
    return { texts: found, links };
  }, html ?? null);
}

/** By how many pixels the page is wider than its window; a table that scrolls by itself does not count. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
