import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** The link from the library to its collections. */
export function ToCollections() {
  const { t } = useTranslation('collections');
  return (
    <p className="mt-2">
      <Link className="inline-flex items-center min-h-11" to={links.collections(useLocale())}>
        {t('all')}
      </Link>
    </p>
  );
}
