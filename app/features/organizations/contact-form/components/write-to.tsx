import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** On a profile: the way to the form that writes to the organization without its address. */
export function WriteTo({ slug }: { slug: string }) {
  const { t } = useTranslation('reaching');
  return (
    <p className="actions mt-3">
      <Link className="button button-quiet" to={links.contact(useLocale(), slug)}>
        {t('open')}
      </Link>
    </p>
  );
}
