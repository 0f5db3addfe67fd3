import type { Page } from 'playwright-core';

/** A piece of text as people meet it, with the language that the page says it is in. */
export interface PageText {
  text: string;
  lang: string;
}

/** All texts of a page: its title, what is written, and what is only read aloud. */
export async function textsOf(page: Page): Promise<PageText[]> {
  return (await readDocument(page)).texts;
}

/**
 * What a page says and where it leads.
 *
 * @param html another document to read in its place: parsed by the browser, but neither shown nor run
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

/** How many pixels the page is wider than its window; a table that scrolls inside itself is not counted. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
