import { dayOf } from '~/i18n/days';
import { locales, type Locale } from '~/i18n/locale';
import { escapeXml } from '~/platform/xml';

/** One page of the portal with its path in each language. */
export interface SitemapPage {
  paths: Record<Locale, string>;
  changed?: Date;
}

/**
 * A sitemap (sitemaps.org protocol 0.9): one entry for each page and language. Each entry lists the page in
 * all languages, as search engines expect.
 *
 * @param origin the scheme and host of the URLs
 */
export function sitemapXml(origin: string, pages: readonly SitemapPage[]): string {
  const entries = pages.flatMap((page) => locales.map((locale) => entry(origin, page, locale)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

function entry(origin: string, { paths, changed }: SitemapPage, locale: Locale): string {
  const address = (language: Locale) => escapeXml(origin + (paths[language] ?? ''));
  const alternates = locales.map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other)}"/>`,
  );
  const date = changed ? `<lastmod>${dayOf(changed)}</lastmod>` : '';
  return `<url><loc>${address(locale)}</loc>${date}${alternates.join('')}</url>`;
}
