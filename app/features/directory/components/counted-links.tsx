import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

export interface CountedLink {
  key: string;
  to: string;
  name: string;
  count: number;
}

/** Links with the number of organizations behind each. Zero is written in words. */
export function CountedLinks({ items }: { items: readonly CountedLink[] }) {
  const { t } = useTranslation('places');
  return (
    <ul className="plain-list">
      {items.map(({ key, to, name, count }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-4 justify-between">
          <Link to={to}>
            <bdi>{name}</bdi>
          </Link>
          {count > 0 ? (
            <span className="text-ink-soft">{t('organizations', { count })}</span>
          ) : (
            <span className="old">{t('nobody')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
