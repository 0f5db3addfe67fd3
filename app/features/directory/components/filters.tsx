import { useTranslation } from 'react-i18next';
import { SearchFilters } from '~/components/search-filters';
import { facetNames } from '~/features/search/directory/directory.schema';
import type { Facets } from '~/features/search/directory/facets';

/** The facets of the directory. Countries and languages stay open; the longer lists are folded. */
export function Filters({ facets, active }: { facets: Facets; active: number }) {
  const { t } = useTranslation('directory');
  return (
    <SearchFilters
      active={active}
      facets={facetNames.map((name) => ({
        name,
        title: t(`facets.${name}`), // i18n keys: directory:facets.*
        groups: facets[name],
        open: name === 'country' || name === 'language',
      }))}
    />
  );
}
