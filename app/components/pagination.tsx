import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

// How many pages beside the present one have a link, and from how many pages on there are such links.
const [BESIDE, MANY] = [2, 4];

/** Links to pages of a list, which keep its filters. `page` counts from 1. */
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
      {pages >= MANY &&
        jumpsFrom(page, pages).map((target) => (
          <Link key={target} to={to(target)} aria-label={t('pagination.page', { page: target })}>
            {target}
          </Link>
        ))}
      {page < pages && (
        <Link to={to(page + 1)} rel="next">
          {t('pagination.next')}
        </Link>
      )}
    </nav>
  );
}

/** The first and the last page and those around the present one, without it. */
function jumpsFrom(page: number, pages: number): number[] {
  const near = Array.from({ length: 2 * BESIDE + 1 }, (_none, index) => page - BESIDE + index);
  const inside = [1, ...near, pages].filter((one) => one >= 1 && one <= pages && one !== page);
  return [...new Set(inside)];
}
