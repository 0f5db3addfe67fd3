import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { CampaignFilter, CampaignList } from '~/features/agenda/campaigns/components/campaign-list';
import { listCampaigns } from '~/features/agenda/campaigns/campaign-list.server';
import { parseCampaignQuery } from '~/features/agenda/campaigns/campaign-query.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { canSomewhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseCampaignQuery(new URL(request.url).searchParams);
  const actor = await readActor(request);
  const answer = await listCampaigns(actor, query, locale);
  const t = translator(locale, 'campaigns');
  const { page, state, country } = query;
  const shown = { country, ...(state !== 'all' && { state }), ...(page > 1 && { page }) };
  return {
    page: { title: t('list.title'), description: t('list.lead'), query: shown },
    query,
    answer,
    canLead: canSomewhere(actor, 'campaign.lead'),
    now: now(),
  };
}

export const meta = pageMeta;

export default function CampaignsPage() {
  const { query, answer, canLead, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { total, results, page, pages } = answer;
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')}>
        <CampaignFilter query={query} />
      </PageHead>
      <section aria-labelledby="results">
        <div className="bar">
          <h2 className="font-sans text-base" id="results" data-total={total}>
            {t('list.total', { count: total })}
          </h2>
          {canLead && (
            <span className="actions">
              <Link to={links.ownCampaigns(locale)}>{t('own.yours')}</Link>
              <Link to={links.newCampaign(locale)}>{t('list.new')}</Link>
            </span>
          )}
        </div>
        {total === 0 && <p className="py-6">{t('list.empty')}</p>}
        <CampaignList campaigns={results} now={now} />
        <Pagination page={page} pages={pages} />
      </section>
    </>
  );
}
