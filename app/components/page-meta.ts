import type { MetaDescriptor } from '@remix-run/node';
import { locales } from '~/i18n/locale';
import { isolated } from '~/i18n/isolated';
import { sameIn, searchOf, type Query } from '~/i18n/links';

/** What a loader says about its page, in the page's language. */
export interface PageTexts {
  title: string;
  description?: string;
  /** false excludes the page from search engines, as for everything behind sign-in */
  indexed?: boolean;
  /** whether it says what other programs show of it when its URL is shared, such as messengers */
  shared?: boolean;
  /** the query parameters that make it a different page; all others, such as those of trackers, are ignored */
  query?: Query;
}

interface MetaArguments {
  data: unknown;
  location: { pathname: string };
  matches: readonly { id: string; data: unknown }[];
}

/**
 * The `meta` function of every route: derives the title, description, canonical URL and alternate languages
 * from `page` in the loader's data.
 */
export function pageMeta({ data, location, matches }: MetaArguments): MetaDescriptor[] {
  const page = (data as { page?: PageTexts } | undefined)?.page;
  const root = matches.find(({ id }) => id === 'root')?.data as { origin?: string } | undefined;
  const origin = root?.origin ?? '';
  if (!page) return [{ title: 'Tejido' }, { name: 'robots', content: 'noindex' }];
  const meta: MetaDescriptor[] = [{ title: `${isolated(page.title)} · Tejido` }];
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
  return page.shared ? [...meta, ...preview(page, origin + own.pathname)] : meta;
}

/** What messengers show of a shared page. There is no picture: fetching it would tell its server who reads. */
function preview({ title, description }: PageTexts, url: string): MetaDescriptor[] {
  const facts = { site_name: 'Tejido', type: 'website', title, description, url };
  return Object.entries(facts).flatMap(([name, content]) =>
    content === undefined ? [] : [{ property: `og:${name}`, content }],
  );
}
