import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** The active filters, each a link that removes it. `clear` is the URL of the list without filters. */
export function ActiveFilters({
  chosen,
  clear,
}: {
  chosen: readonly { key: string; name: string; to: string }[];
  clear: string;
}) {
  const { t } = useTranslation();
  if (chosen.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('chosen.label')}>
      {chosen.map(({ key, name, to }) => (
        <li key={key}>
          <Link to={to}>
            <bdi>{name}</bdi>
            <span aria-hidden="true" className="no-print">
              {' ×'}
            </span>
            <span className="sr-only">{t('chosen.remove')}</span>
          </Link>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Link to={clear}>{t('chosen.removeAll')}</Link>
        </li>
      )}
    </ul>
  );
}
