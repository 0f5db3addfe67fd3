import { useTranslation } from 'react-i18next';
import { SEARCH_FORM } from '~/components/search-filters';
import { sorts, type Sort } from '../resource-search.schema';

/** The order of the results, which belongs to the search form. */
export function SortChoice({ sort }: { sort: Sort }) {
  const { t } = useTranslation('resources');
  return (
    <div className="flex flex-wrap items-center gap-2 no-print">
      <label htmlFor="sort">{t('sort.label')}</label>
      <select
        className="input w-auto max-w-full"
        id="sort"
        name="sort"
        form={SEARCH_FORM}
        defaultValue={sort}
      >
        {sorts.map((value) => (
          <option key={value} value={value}>
            {t(`sort.${value}`) /* i18n keys: resources:sort.* */}
          </option>
        ))}
      </select>
      <button className="button button-quiet" form={SEARCH_FORM} type="submit">
        {t('sort.submit')}
      </button>
    </div>
  );
}
