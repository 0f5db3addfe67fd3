import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { OwnListing } from '../../search/listing';
import { What } from '../../search/components/resource-item';

/** The resources of the reader's organizations, each with who may see it and a link to edit it. */
export function OwnResources({ resources }: { resources: readonly OwnListing[] }) {
  const { t } = useTranslation(['sharing', 'library']);
  const locale = useLocale();
  return (
    <ol className="results">
      {resources.map((resource) => (
        <li key={resource.slug} data-result={resource.slug}>
          <h2>
            <Link to={links.resource(locale, resource.slug)}>
              <Foreign value={resource.title} />
            </Link>
          </h2>
          <p className="where">
            <What resource={resource} />
            {resource.file && ` · ${t('library:downloads', { count: resource.downloads })}`}
            {resource.isPastReview && (
              <strong className="old block">{t('library:pastReviewShort')}</strong>
            )}
          </p>
          <p className="actions">
            <span>
              {/* i18n keys: sharing:visibility.* */}
              {t(`visibility.${resource.isOnRequest ? 'request' : resource.visibility}`)}
            </span>
            <Link
              className="inline-flex items-center min-h-11"
              to={links.editResource(locale, resource.slug)}
              aria-label={t('own.editNamed', { title: resource.title.text })}
            >
              {t('own.edit')}
            </Link>
            {resource.isOnRequest && (
              <Link
                className="inline-flex items-center min-h-11"
                to={links.shareLinks(locale, resource.slug)}
              >
                {t('own.links')}
              </Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
