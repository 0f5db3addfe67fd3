import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActiveFilters } from '~/components/active-filters';
import { SearchBox } from '~/components/search-box';
import { SearchFilters } from '~/components/search-filters';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { addressOf, facetNames, without, type ResourceQuery } from '../resource-search.schema';
import type { LibraryAnswer } from '../../resources/resources.server';

/** The search box of the library, and the filters that are set. */
export function LibrarySearch({
  query,
  chosen,
}: {
  query: ResourceQuery;
  chosen: LibraryAnswer['chosen'];
}) {
  const { t } = useTranslation('resources');
  const locale = useLocale();
  return (
    <>
      <SearchBox
        action={links.resources(locale)}
        q={query.q}
        label={t('search.label')}
        example={t('search.example')}
        submit={t('search.submit')}
      />
      <ActiveFilters
        clear={links.resources(locale, { q: query.q })}
        chosen={chosen.map(({ facet, value, name }) => ({
          key: facet + value,
          name,
          to: links.resources(locale, addressOf(without(query, facet, value))),
        }))}
      />
    </>
  );
}

/** The facets of the library. Countries and types stay open; the longer lists are folded. */
export function LibraryFilters({
  facets,
  active,
}: {
  facets: LibraryAnswer['facets'];
  active: number;
}) {
  const { t } = useTranslation('resources');
  return (
    <SearchFilters
      active={active}
      facets={facetNames.map((name) => ({
        name,
        title: t(`facets.${name}`), // i18n keys: resources:facets.*
        groups: facets[name],
        open: name === 'country' || name === 'type',
      }))}
    />
  );
}

/** For a search without results: why that may be, and where else to look. */
export function NothingFound({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation('resources');
  const locale = useLocale();
  return (
    <div className="prose py-6">
      <p>{isFiltered ? t('nothing.filtered') : t('nothing.yet')}</p>
      <p>
        {isFiltered && (
          <>
            <Link to={links.resources(locale)}>{t('nothing.all')}</Link>
            {' · '}
          </>
        )}
        <Link to={links.directory(locale)}>{t('nothing.directory')}</Link>
      </p>
    </div>
  );
}
