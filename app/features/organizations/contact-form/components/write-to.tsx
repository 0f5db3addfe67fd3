import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** Link on a profile to the contact form. */
export function WriteTo({ slug }: { slug: string }) {
  const { t } = useTranslation('contactForm');
  return (
    <p className="actions">
      <Link className="button" to={links.contact(useLocale(), slug)}>
        {t('open')}
      </Link>
    </p>
  );
}
