import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ListSearch } from '~/components/list-search';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { FreshnessList } from '../freshness-list.server';
import { freshnessFilters, type FreshnessQuery } from '../reminders.schema';

/** The list's search field, and links that filter by state, each with its count. */
export function FreshnessSearch({
  query,
  counts,
}: {
  query: FreshnessQuery;
  counts: FreshnessList['counts'];
}) {
  const { t } = useTranslation('freshness');
  const locale = useLocale();
  const choices = [undefined, ...freshnessFilters];
  return (
    <>
      <ListSearch q={query.q} label={t('admin.search')} submit={t('admin.submit')}>
        {query.state && <input type="hidden" name="state" value={query.state} />}
      </ListSearch>
      <nav aria-label={t('admin.states')}>
        <ul className="flex flex-wrap gap-x-5">
          {choices.map((state) => (
            <li key={state ?? 'all'}>
              <Link
                className="inline-flex min-h-11 items-center gap-1"
                to={links.adminFreshness(locale, { q: query.q, state })}
                aria-current={query.state === state ? 'true' : undefined}
              >
                {/* i18n keys: freshness:filter.* */}
                {t(`filter.${state ?? 'all'}`)}
                <span className="count">{counts?.[state ?? 'all'] ?? 0}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
