import type { AtomFeed } from './atom';

/** The same feed in JSON Feed 1.1 (jsonfeed.org), for programs that read no XML. */
export function jsonFeed(feed: AtomFeed, self: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: self,
    language: feed.lang,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      language: entry.titleLang,
      content_text: entry.summary?.text ?? entry.title,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      authors: [{ name: entry.author }],
      tags: [entry.category.label],
    })),
  });
}
