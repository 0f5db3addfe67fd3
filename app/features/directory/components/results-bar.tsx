import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SEARCH_FORM } from '~/components/search-filters';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import {
  addressOf,
  sortings,
  type DirectoryQuery,
} from '~/features/search/directory/directory.schema';

/** The number of results, a link to the map, and the choice of the order. */
export function ResultsBar({ query, total }: { query: DirectoryQuery; total: number }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  return (
    <div className="bar">
      <h2 className="font-sans text-base" id="results" data-total={total}>
        {t('organizations', { count: total })}
      </h2>
      {total > 0 && (
        <Link className="no-print" to={links.directoryMap(locale, addressOf(query))}>
          {t('onMap')}
        </Link>
      )}
      {total > 1 && (
        <div className="flex flex-wrap items-center gap-2 no-print">
          <label htmlFor="sort">{t('sort.label')}</label>
          <select
            className="input w-auto max-w-full"
            id="sort"
            name="sort"
            form={SEARCH_FORM}
            defaultValue={query.sort}
          >
            {sortings.map((sorting) => (
              <option key={sorting} value={sorting}>
                {t(`sort.${sorting}`) /* i18n keys: directory:sort.* */}
              </option>
            ))}
          </select>
          <button className="button button-quiet" form={SEARCH_FORM} type="submit">
            {t('sort.submit')}
          </button>
        </div>
      )}
    </div>
  );
}
