import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** For each town of a country a list to print of who is there. */
export function TownLists({
  code,
  towns,
}: {
  code: string;
  towns: readonly { name: string; organizations: number }[];
}) {
  const { t } = useTranslation('sheet');
  const locale = useLocale();
  if (towns.length === 0) return null;
  return (
    <details className="gap-list no-print">
      <summary>{t('towns.title', { count: towns.length })}</summary>
      <ul>
        {towns.map(({ name, organizations }) => (
          <li key={name}>
            <Link to={links.countrySheet(locale, code, { town: name })}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span className="note">{organizations}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
