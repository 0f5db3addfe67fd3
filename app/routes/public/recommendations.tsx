import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { Split } from '~/components/split';
import { listCountries } from '~/features/directory/countries.server';
import {
  RecommendationFilters,
  RecommendationList,
  StatusMatrix,
} from '~/features/agenda/recommendations/components/recommendation-list';
import {
  listRecommendations,
  listSourceDocuments,
} from '~/features/agenda/recommendations/recommendation-list.server';
import { issuedText } from '~/features/agenda/recommendations/recommendation-page.server';
import { parseRecommendationQuery } from '~/features/agenda/recommendations/recommendations.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { canSomewhere } from '~/platform/auth/permissions';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const query = parseRecommendationQuery(new URL(request.url).searchParams);
  const t = translator(locale, 'recommendations');
  const { page, ...filters } = query;
  const documents = await listSourceDocuments(locale);
  return {
    page: {
      ...{ title: t('list.title'), description: t('list.lead') },
      query: { ...filters, ...(page > 1 && { page }) },
    },
    query,
    answer: await listRecommendations(query, locale),
    documents: documents.map((one) => ({ ...one, issued: issuedText(locale, one.issued) })),
    countries: (await listCountries(actor, locale)).map(({ code, name }) => ({
      value: code,
      name,
    })),
    canPropose: canSomewhere(actor, 'recommendation.propose'),
  };
}

export const meta = pageMeta;

export default function RecommendationsPage() {
  const { query, answer, documents, countries, canPropose } = useLoaderData<typeof loader>();
  const { t } = useTranslation('recommendations');
  const locale = useLocale();
  const { total, results, columns, page, pages } = answer;
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')} />
      <section aria-labelledby="results">
        <div className="bar">
          <h2 className="font-sans text-base" id="results" data-total={total}>
            {t('list.total', { count: total })}
          </h2>
          {canPropose && <Link to={links.newRecommendation(locale)}>{t('list.propose')}</Link>}
        </div>
        <RecommendationFilters query={query} countries={countries} documents={documents} />
        {total === 0 && <p className="py-6">{t('list.empty')}</p>}
        <RecommendationList results={results} />
        <Pagination page={page} pages={pages} />
      </section>
      <StatusMatrix results={results} columns={columns} />
      <Split id="documents" title={t('documents.title')}>
        <ul>
          {documents.map(({ slug, symbol, title, body, issued, count }) => (
            <li key={slug} className="border-b border-line py-3" data-document={slug}>
              <p className="kind">{[symbol, body, issued].filter(Boolean).join(' · ')}</p>
              <Foreign value={title} as="p" />
              <p className="hint">
                {count > 0 ? (
                  <Link to={links.recommendations(locale, { document: slug })}>
                    {t('documents.count', { count })}
                  </Link>
                ) : (
                  t('documents.none')
                )}
              </p>
            </li>
          ))}
        </ul>
      </Split>
    </>
  );
}
