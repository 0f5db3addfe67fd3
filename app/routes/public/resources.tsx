import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { TitlesOnRequest } from '~/features/library/access/components/titles-on-request';
import { listTitles } from '~/features/library/access/titles.server';
import {
  LibraryFilters,
  LibrarySearch,
  NothingFound,
} from '~/features/library/search/components/library-search';
import { SortChoice } from '~/features/library/search/components/sort-choice';
import { ResourceList } from '~/features/library/search/components/resource-list';
import { ToCollections } from '~/features/library/collections/components/to-collections';
import { FollowLibrary, feedLink } from '~/features/library/search/components/follow-library';
import { addressOf, parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { searchResources } from '~/features/library/resources/resources.server';
import { movedList } from '~/features/taxonomy/old-slugs.server';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const url = new URL(request.url);
  const moved = await movedList(url, locale);
  if (moved) throw redirect(moved, 301);
  const query = parseResourceQuery(url.searchParams);
  const actor = await readActor(request);
  const answer = await searchResources(actor, query, locale);
  const titles = await listTitles(actor, query, locale);
  const t = translator(locale, 'resources');
  const shown = { ...addressOf(query), ...(query.page > 1 && { page: query.page }) };
  const page = { title: t('title'), description: t('description'), query: shown };
  return { page, query, answer, titles };
}

export const meta: MetaFunction<typeof loader> = (page) => [
  ...pageMeta(page),
  ...(page.data ? [feedLink(page.params['lang'] ?? '', page.data.query)] : []),
];

export default function ResourcesPage() {
  const { query, answer, titles } = useLoaderData<typeof loader>();
  const { total, chosen, facets, results, page, pages } = answer;
  const { t } = useTranslation('resources');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <LibrarySearch query={query} chosen={chosen} />
        <ToCollections />
      </PageHead>
      <div className="cols">
        <LibraryFilters facets={facets} active={chosen.length} />
        <section aria-labelledby="results">
          <div className="bar">
            <h2 className="font-sans text-base" id="results" data-total={total}>
              {t('resources', { count: total })}
            </h2>
            {total > 1 && <SortChoice sort={query.sort} />}
          </div>
          {total === 0 && titles.total === 0 && (
            <NothingFound isFiltered={query.q !== '' || chosen.length > 0} />
          )}
          <ResourceList resources={results} />
          <Pagination page={page} pages={pages} />
          <TitlesOnRequest total={titles.total} titles={titles.titles} />
          <FollowLibrary query={query} />
        </section>
      </div>
    </>
  );
}
