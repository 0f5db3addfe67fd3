import { escapeXml } from '~/platform/xml';

/** The content of an Atom feed; URLs are absolute. */
export interface AtomFeed {
  title: string;
  lang: string;
  /** the URL of the feed, which is also its id */
  self: string;
  /** the URL of the page with the same content */
  page: string;
  updated: Date;
  entries: readonly AtomEntry[];
}

export interface AtomEntry {
  id: string;
  title: string;
  titleLang: string;
  summary: { text: string; lang: string } | null;
  url: string;
  author: string;
  category: { term: string; label: string };
  published: Date;
  updated: Date;
}

/** The XML of a feed (RFC 4287). */
export function atomXml({ title, lang, self, page, updated, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(lang)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: AtomEntry): string {
  const { category, summary } = entry;
  return [
    '<entry>',
    `<id>${escapeXml(entry.id)}</id>`,
    `<title xml:lang="${escapeXml(entry.titleLang)}">${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
    `<author><name>${escapeXml(entry.author)}</name></author>`,
    `<category term="${escapeXml(category.term)}" label="${escapeXml(category.label)}"/>`,
    `<published>${entry.published.toISOString()}</published>`,
    `<updated>${entry.updated.toISOString()}</updated>`,
    summary
      ? `<summary xml:lang="${escapeXml(summary.lang)}">${escapeXml(summary.text)}</summary>`
      : '',
    '</entry>',
  ].join('');
}
