import { useTranslation } from 'react-i18next';

/** Id of a page's search form, to which filters and sort order belong wherever they are on the page. */
export const SEARCH_FORM = 'search';

interface Group {
  /** null if the facet has no groups */
  name: string | null;
  options: readonly { value: string; name: string; count: number; chosen: boolean }[];
}

/** A facet of a list. */
export interface SearchFacet {
  /** name of the query parameter */
  name: string;
  title: string;
  groups: readonly Group[];
  /** always open; other facets are open if one of their values is chosen */
  open: boolean;
}

/** The facets of a list, each value with the number of results. Folded on a phone. */
export function SearchFilters({
  facets,
  active,
}: {
  facets: readonly SearchFacet[];
  active: number;
}) {
  const { t } = useTranslation();
  // Without choices there is nothing to apply.
  if (!hasOptions(facets)) return null;
  return (
    <details className="facets all no-print">
      <summary>
        {t('filters.title')}{' '}
        {active > 0 && <span className="count">{t('filters.active', { count: active })}</span>}
      </summary>
      {facets.map((facet) =>
        facet.groups.map((group) => (
          <Facet key={group.name ?? facet.name} facet={facet} group={group} />
        )),
      )}
      <p className="actions mt-3">
        <button className="button" form={SEARCH_FORM} type="submit">
          {t('filters.apply')}
        </button>
      </p>
    </details>
  );
}

/** Whether any facet has values. */
function hasOptions(facets: readonly Pick<SearchFacet, 'groups'>[]): boolean {
  return facets.some(({ groups }) => groups.some(({ options }) => options.length > 0));
}

function Facet({ facet, group }: { facet: SearchFacet; group: Group }) {
  const title = group.name ?? facet.title;
  const options = group.options.map(({ value, name, count, chosen }) => (
    <label key={value}>
      <input
        type="checkbox"
        name={facet.name}
        value={value}
        defaultChecked={chosen}
        form={SEARCH_FORM}
      />
      <bdi>{name}</bdi> <b>{count}</b>
    </label>
  ));
  if (facet.open) {
    return (
      <fieldset>
        <legend>{title}</legend>
        {options}
      </fieldset>
    );
  }
  return (
    <details className="facet" open={group.options.some(({ chosen }) => chosen)}>
      <summary>{title}</summary>
      <div role="group" aria-label={title}>
        {options}
      </div>
    </details>
  );
}
