import type { Page } from 'playwright-core';

/** A piece of text as people meet it, with the language that the page says it is in. */
export interface PageText {
  text: string;
  lang: string;
}

/** All texts of a page: its title, what is written, and what is only read aloud. */
export function textsOf(page: Page): Promise<PageText[]> {
  return page.evaluate(() => {
    const found: { text: string; lang: string }[] = [];
    const add = (text: string | null, element: Element | null) => {
      const tidy = text?.replace(/\s+/g, ' ').trim();
      if (tidy)
        found.push({ text: tidy, lang: element?.closest('[lang]')?.getAttribute('lang') ?? '' });
    };
    add(document.title, document.documentElement);
    const description = document.querySelector('meta[name=description]');
    add(description?.getAttribute('content') ?? null, document.documentElement);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, textarea, [translate=no]'))
        add(node.textContent, node.parentElement);
    for (const element of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        add(element.getAttribute(name), element);
    return found;
  });
}

/** How many pixels the page is wider than its window; a table that scrolls inside itself is not counted. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
