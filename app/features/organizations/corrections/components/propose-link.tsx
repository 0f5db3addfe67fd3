import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** Link at the end of a profile for reporting that something in it is wrong. */
export function ProposeLink({ slug }: { slug: string }) {
  const { t } = useTranslation('corrections');
  return (
    <p className="mt-3 no-print">
      <Link className="inline-flex items-center min-h-11" to={links.correct(useLocale(), slug)}>
        {t('open')}
      </Link>
    </p>
  );
}
