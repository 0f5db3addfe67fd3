import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { CampaignList } from '~/features/agenda/campaigns/components/campaign-list';
import { listOwnCampaigns } from '~/features/agenda/campaigns/lead-page.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'campaign.lead', 'somewhere');
  const locale = requireLocale(params);
  const title = translator(locale, 'campaigns')('own.title');
  const lists = await listOwnCampaigns(actor, locale);
  return { page: { title, indexed: false }, ...lists, now: now() };
}

export const meta = pageMeta;

export default function OwnCampaignsPage() {
  const { led, waiting, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('own.title')} lead={t('own.lead')}>
        <p className="actions">
          <Link className="button" to={links.newCampaign(locale)}>
            {t('list.new')}
          </Link>
          <Link to={links.campaigns(locale)}>{t('own.all')}</Link>
        </p>
      </PageHead>
      <section className="section" aria-labelledby="waiting">
        <h2 id="waiting">{t('own.waiting')}</h2>
        {waiting.length === 0 && <p className="hint">{t('own.noneWaiting')}</p>}
        <CampaignList
          campaigns={waiting}
          now={now}
          to={(slug) => links.signCampaign(locale, slug)}
        />
      </section>
      <section className="section" aria-labelledby="led">
        <h2 id="led">{t('own.led')}</h2>
        {led.length === 0 && <p className="hint">{t('own.noneLed')}</p>}
        <CampaignList campaigns={led} now={now} to={(slug) => links.leadCampaign(locale, slug)} />
      </section>
    </>
  );
}
