import type { MetaDescriptor } from '@remix-run/node';
import { locales } from '~/i18n/locale';
import { sameIn, searchOf, type Query } from '~/i18n/links';

/** What a loader says of its page, in the page's language. */
export interface PageTexts {
  title: string;
  description?: string;
  /** False keeps the page out of search engines: everything behind sign-in. */
  indexed?: boolean;
  /** What of its address's query makes it another page; all else in a query, as trackers add, makes none. */
  query?: Query;
}

interface MetaArguments {
  data: unknown;
  location: { pathname: string };
  matches: readonly { id: string; data: unknown }[];
}

/**
 * The `meta` of every route: its loader returns `page`, and title, description, canonical address and
 * the same page in the other languages follow from it.
 */
export function pageMeta({ data, location, matches }: MetaArguments): MetaDescriptor[] {
  const page = (data as { page?: PageTexts } | undefined)?.page;
  const root = matches.find(({ id }) => id === 'root')?.data as { origin?: string } | undefined;
  const origin = root?.origin ?? '';
  if (!page) return [{ title: 'Tejido' }, { name: 'robots', content: 'noindex' }];
  const meta: MetaDescriptor[] = [{ title: `${page.title} · Tejido` }];
  if (page.description) meta.push({ name: 'description', content: page.description });
  if (page.indexed === false) return [...meta, { name: 'robots', content: 'noindex' }];
  const own = { pathname: location.pathname, search: searchOf(page.query) };
  meta.push({ tagName: 'link', rel: 'canonical', href: origin + own.pathname + own.search });
  for (const locale of locales) {
    meta.push({
      tagName: 'link',
      rel: 'alternate',
      hrefLang: locale,
      href: origin + sameIn(locale, own),
    });
  }
  return meta;
}
