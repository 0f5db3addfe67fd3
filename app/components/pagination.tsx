import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** Links to the previous and next page of a list, which keep its filters. `page` counts from 1. */
export function Pagination({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  if (pages <= 1) return null;
  const to = (target: number) => {
    const query = new URLSearchParams(search);
    query.set('page', String(target));
    if (target === 1) query.delete('page');
    const text = query.toString();
    return text ? `${pathname}?${text}` : pathname;
  };
  return (
    <nav className="pages" aria-label={t('pagination.label')}>
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          {t('pagination.previous')}
        </Link>
      )}
      <span>{t('pagination.position', { page, pages })}</span>
      {page < pages && (
        <Link to={to(page + 1)} rel="next">
          {t('pagination.next')}
        </Link>
      )}
    </nav>
  );
}
