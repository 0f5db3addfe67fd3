import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName, useForeignLang } from '~/components/own-name';
import { Steps } from '~/components/steps';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { timeInZone } from '~/i18n/zones';
import type { CampaignView } from '../campaign-page.server';
import { campaignStatuses } from '../campaigns.schema';
import { CampaignState } from './campaign-state';

/** The head of a campaign: how it stands, its title, who leads it, and where it is on its way. */
export function CampaignHead({ campaign, now }: { campaign: CampaignView; now: Date }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const lang = useForeignLang();
  const { text, kind, organization, countries, outcomes } = campaign;
  return (
    <header className="hero">
      <p className="kind">{t(`kind.${kind}`)}</p>
      <h1 lang={text ? lang(text.locale) : undefined}>{text?.title ?? campaign.slug}</h1>
      <p className="where">
        {t('head.leads')}{' '}
        <Link to={links.organization(locale, organization.slug)}>
          <OwnName of={organization} />
        </Link>
        {countries.map(({ code, name }) => (
          <span key={code}>
            {' · '}
            <Link to={links.country(locale, code)}>{name}</Link>
          </span>
        ))}
      </p>
      <p className="my-2">
        <CampaignState {...campaign} outcome={outcomes[0]?.kind ?? null} now={now} />
      </p>
      <div className="my-5">
        <CampaignSteps campaign={campaign} />
      </div>
    </header>
  );
}

/** The way of a campaign, from its draft to its outcome. */
function CampaignSteps({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { openedAt, softAt, dueAt, timeZone, deliveredAt, frozenAt, status } = campaign;
  const day = (at: Date | null) => (at ? exactDate(locale, at) : undefined);
  const soft = softAt && t('steps.soft', { date: timeInZone(locale, timeZone, softAt) });
  const lines: Partial<Record<(typeof campaignStatuses)[number], string | undefined>> = {
    open: status === 'open' && soft ? soft : day(openedAt),
    frozen: day(frozenAt) ?? timeInZone(locale, timeZone, dueAt),
    delivered: day(deliveredAt),
  };
  const way = campaignStatuses.filter((one) => one !== 'draft' && one !== 'closed');
  const now = way.findIndex((one) => one === status);
  return (
    <Steps
      // i18n keys: campaigns:steps.*
      steps={way.map((one) => ({ name: t(`steps.${one}`), line: lines[one] }))}
      now={status === 'closed' ? way.length : Math.max(now, 0)}
    />
  );
}
