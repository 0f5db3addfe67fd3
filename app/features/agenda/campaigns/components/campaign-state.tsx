import { useTranslation } from 'react-i18next';
import { State } from '~/components/state';
import { exactDate } from '~/i18n/dates';
import { daysBetween } from '~/i18n/days';
import { useLocale } from '~/i18n/use-locale';
import { timeInZone } from '~/i18n/zones';
import type { CampaignStatus, OutcomeKind } from '../campaigns.schema';

interface Props {
  status: CampaignStatus;
  softAt: Date | null;
  dueAt: Date;
  timeZone: string;
  deliveredAt: Date | null;
  outcome: OutcomeKind | null;
  now: Date;
}

/** How a campaign stands, in words: until when it takes signatures, or what became of it. */
export function CampaignState({ status, dueAt, timeZone, deliveredAt, outcome, now }: Props) {
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  if (status === 'open' && dueAt > now)
    return (
      <>
        <State is="live">{t('state.open')}</State>{' '}
        <time dateTime={dueAt.toISOString()}>
          {t('state.until', {
            date: timeInZone(locale, timeZone, dueAt),
            left: t('state.left', { count: daysBetween(now, dueAt) }),
          })}
        </time>
      </>
    );
  if (outcome)
    // i18n keys: campaigns:outcome.kind.*
    return <State is="ok">{t(`outcome.kind.${outcome}`)}</State>;
  if (deliveredAt)
    return (
      <State is="ok">{t('state.deliveredOn', { date: exactDate(locale, deliveredAt) })}</State>
    );
  const known = status === 'open' ? 'frozen' : status;
  // i18n keys: campaigns:state.*
  return <State is="none">{t(`state.${known}`)}</State>;
}
