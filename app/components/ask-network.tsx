import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import type { Query } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/**
 * A link to the form that asks the network, with what is missing filled in: words as `title`, and facets as in the
 * directory's URL. Whoever is not signed in signs in first.
 */
export function AskNetwork({ about }: { about: Query }) {
  const { t } = useTranslation();
  return (
    <Link to={links.ask(useLocale(), about)} rel="nofollow">
      {t('askNetwork')}
    </Link>
  );
}
