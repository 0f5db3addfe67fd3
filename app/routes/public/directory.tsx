import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { currentAlerts } from '~/features/alerts/alert-list.server';
import { CurrentAlerts } from '~/features/alerts/components/current-alerts';
import { ChosenFilters } from '~/features/directory/components/chosen-filters';
import { ProceduresGroup } from '~/features/agenda/procedures/components/found-procedures';
import { findProcedures } from '~/features/agenda/procedures/find-procedures.server';
import { Filters } from '~/features/directory/components/filters';
import { InPart } from '~/features/directory/components/in-part';
import { Listings } from '~/features/directory/components/listings';
import { Nearest } from '~/features/directory/components/nearest';
import { NobodyFound } from '~/features/directory/components/nobody-found';
import { PrintedHeading } from '~/features/directory/components/printed-heading';
import { ResultsBar } from '~/features/directory/components/results-bar';
import { SearchForm } from '~/features/directory/components/search-form';
import { Understood } from '~/features/directory/components/understood';
import { addressOf, parseDirectoryQuery } from '~/features/search/directory/directory.schema';
import { searchDirectory } from '~/features/directory/directory.server';
import { movedList } from '~/features/taxonomy/old-slugs.server';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

/** How many current alerts that match the words are shown below the organizations. */
const mostAlerts = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const url = new URL(request.url);
  const moved = await movedList(url, locale);
  if (moved) throw redirect(moved, 301);
  const query = parseDirectoryQuery(url.searchParams);
  const actor = await readActor(request);
  const { q, country, stage } = query;
  const [answer, alerts, procedures] = await Promise.all([
    searchDirectory(actor, query, locale),
    query.q === '' ? [] : currentAlerts(actor, { q: query.q }, mostAlerts, locale),
    findProcedures({ q, country, stage }, locale),
  ]);
  const t = translator(locale, 'directory');
  const page = { title: t('title'), description: t('description'), query: addressOf(query) };
  return { page, query, answer, alerts, procedures, now: now() };
}

export const meta = pageMeta;

export default function DirectoryPage() {
  const { query, answer, alerts, procedures, now } = useLoaderData<typeof loader>();
  const { total, chosen, narrowed } = answer;
  const { t } = useTranslation(['directory', 'alerts']);
  return (
    <>
      <PageHead title={t('question')}>
        <p className="lead no-print">{t('lead')}</p>
        <PrintedHeading q={query.q} now={now} />
        <SearchForm q={query.q} />
        <ChosenFilters query={narrowed} chosen={chosen} />
        <Understood query={query} answer={answer} />
      </PageHead>
      <div className="cols">
        <Filters facets={answer.facets} active={chosen.length} />
        <section aria-labelledby="results">
          <ResultsBar query={query} total={total} />
          {total === 0 && (
            <NobodyFound
              query={narrowed}
              chosen={chosen}
              parts={answer.parts}
              lacks={answer.lacks}
            />
          )}
          <Nearest nearest={answer.nearest} now={now} />
          <InPart listings={answer.inPart} now={now} />
          <Listings listings={answer.results} now={now} />
          <Pagination page={answer.page} pages={answer.pages} />
          {answer.page === 1 && (
            <ProceduresGroup
              of={procedures}
              query={{ country: query.country, stage: query.stage }}
            />
          )}
          <CurrentAlerts alerts={alerts} title={t('alerts:current.found')} query={{ q: query.q }} />
        </section>
      </div>
    </>
  );
}
