import { ActiveFilters } from '~/components/active-filters';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { addressOf, type DirectoryQuery } from '~/features/search/directory/directory.schema';
import { without, type ChosenValue } from '~/features/search/directory/facets';

/** The filters that are set in the directory. */
export function ChosenFilters({
  query,
  chosen,
}: {
  query: DirectoryQuery;
  chosen: readonly ChosenValue[];
}) {
  const locale = useLocale();
  return (
    <ActiveFilters
      clear={links.directory(locale, { q: query.q })}
      chosen={chosen.map(({ facet, value, name }) => ({
        key: facet + value,
        name,
        to: links.directory(locale, addressOf(without(query, facet, value))),
      }))}
    />
  );
}
