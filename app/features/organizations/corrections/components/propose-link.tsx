import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** Link at the end of a profile for reporting that something in it is wrong. */
export function ProposeLink({ slug }: { slug: string }) {
  const { t } = useTranslation('corrections');
  return <Link to={links.correct(useLocale(), slug)}>{t('open')}</Link>;
}
