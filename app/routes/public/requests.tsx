import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { RequestList, RequestSearch } from '~/features/requests/components/request-list';
import { listRequests } from '~/features/requests/request-list.server';
import { parseRequestQuery } from '~/features/requests/request-query.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseRequestQuery(new URL(request.url).searchParams);
  const answer = await listRequests(await readActor(request), query, locale);
  const t = translator(locale, 'requests');
  const { page, state, ...rest } = query;
  const shown = { ...rest, ...(state !== 'all' && { state }), ...(page > 1 && { page }) };
  return {
    page: { title: t('list.title'), description: t('list.lead'), query: shown },
    query,
    answer,
  };
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

export default function RequestsPage() {
  const { query, answer } = useLoaderData<typeof loader>();
  const { t } = useTranslation('requests');
  const locale = useLocale();
  const { total, results, page, pages } = answer;
  const facets = { title: query.q, country: query.country, area: query.area };
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')}>
        <RequestSearch query={query} />
      </PageHead>
      <section aria-labelledby="results">
        <div className="bar">
          <h2 className="font-sans text-base" id="results" data-total={total}>
            {t('list.total', { count: total })}
          </h2>
          <Link to={links.ask(locale, facets)} rel="nofollow">
            {t('ask.link')}
          </Link>
        </div>
        {total === 0 && <p className="py-6">{query.q ? t('list.none') : t('list.empty')}</p>}
        <RequestList requests={results} />
        <Pagination page={page} pages={pages} />
      </section>
    </>
  );
}
