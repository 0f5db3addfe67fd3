import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { CampaignHead } from '~/features/agenda/campaigns/components/campaign-head';
import { CampaignEnd, VersionList } from '~/features/agenda/campaigns/components/campaign-rest';
import { SignatoryList } from '~/features/agenda/campaigns/components/signatory-list';
import { TextSheet } from '~/features/agenda/campaigns/components/text-sheet';
import { getCampaign } from '~/features/agenda/campaigns/campaign-page.server';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const campaign = await getCampaign(actor, slug, locale);
  if (!campaign) throw denied(actor, 'read.network', slug);
  const isIndexed = campaign.audience === 'public' && campaign.signatories !== null;
  return {
    page: { title: campaign.text?.title ?? slug, indexed: isIndexed },
    campaign,
    now: now(),
  };
}

export const meta = pageMeta;
export { campaignStyles as links } from '~/components/styles';

const outcomes = ['signed', 'prepared', 'withdrawn'] as const;

export default function CampaignPage() {
  const { campaign, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const [search] = useSearchParams();
  const done = outcomes.find((one) => one === search.get('done'));
  const { slug, text, signatories, number, can } = campaign;
  return (
    <>
      <p className="crumbs">
        <Link to={links.campaigns(locale)}>{t('list.title')}</Link>
      </p>
      <CampaignHead campaign={campaign} now={now} />
      {/* i18n keys: campaigns:done.* */}
      {done && <SavedNotice>{t(`done.${done}`)}</SavedNotice>}
      <p className="actions">
        {can.sign && campaign.isTaking && (
          <Link className="button" to={links.signCampaign(locale, slug)}>
            {t('sign.link')}
          </Link>
        )}
        {can.lead && <Link to={links.leadCampaign(locale, slug)}>{t('lead.link')}</Link>}
      </p>
      <CampaignEnd campaign={campaign} />
      {text && <TextSheet text={text} id="text" />}
      {signatories && <SignatoryList slug={slug} signatories={signatories} number={number} />}
      <VersionList campaign={campaign} />
    </>
  );
}
