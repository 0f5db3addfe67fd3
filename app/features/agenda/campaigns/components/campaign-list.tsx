import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CampaignListing } from '../campaign-list.server';
import { campaignStates, type CampaignQuery } from '../campaign-query.schema';
import { CampaignState } from './campaign-state';

interface Props {
  campaigns: readonly CampaignListing[];
  now: Date;
  /** where a title leads; by default to the campaign's page */
  to?: (slug: string) => string;
}

/** A list of campaigns: title, who leads it, how it stands, how many signed. */
export function CampaignList({ campaigns, now, to }: Props) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  return (
    <ol className="results">
      {campaigns.map((one) => (
        <li key={one.slug} data-result={one.slug}>
          {/* i18n keys: campaigns:kind.* */}
          <p className="kind">{[t(`kind.${one.kind}`), ...one.countries].join(' · ')}</p>
          <h3>
            <Link to={to ? to(one.slug) : links.campaign(locale, one.slug)}>
              <Foreign value={one.title} />
            </Link>
          </h3>
          <p className="where">
            <OwnName of={one.organization} />
            {one.signed > 0 && <> · {t('list.signed', { count: one.signed })}</>}
          </p>
          <p>
            <CampaignState {...one} now={now} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The states by which campaigns are listed. */
export function CampaignFilter({ query }: { query: CampaignQuery }) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { country } = query;
  return (
    <ul className="chips">
      {campaignStates.map((state) => (
        <li key={state}>
          <Link
            to={links.campaigns(locale, { country, ...(state !== 'all' && { state }) })}
            aria-current={state === query.state ? 'true' : undefined}
          >
            {/* i18n keys: campaigns:list.state.* */}
            {t(`list.state.${state}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
