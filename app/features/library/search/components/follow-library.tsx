import type { MetaDescriptor } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { addressOf, type ResourceQuery } from '../resource-search.schema';

/** The link below the results to a feed of the same query. */
export function FollowLibrary({ query }: { query: ResourceQuery }) {
  const { t } = useTranslation('library');
  return (
    <p className="mt-4">
      <a
        className="inline-flex items-center min-h-11"
        href={links.resourcesFeed(useLocale(), addressOf(query))}
        type="application/atom+xml"
      >
        {t('feed.follow')}
      </a>{' '}
      <a
        className="inline-flex items-center min-h-11"
        href={links.resourcesJsonFeed(useLocale(), addressOf(query))}
        type="application/feed+json"
      >
        {t('feed.json')}
      </a>
    </p>
  );
}

/** The metadata by which programs find the feed of a page. */
export function feedLink(locale: Locale, query: ResourceQuery): MetaDescriptor {
  return {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/atom+xml',
    title: 'Tejido',
    href: links.resourcesFeed(locale, addressOf(query)),
  };
}
