import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { State } from '~/components/state';
import { isOld, partlyConfirmed } from '../../freshness/freshness';
import type { Profile } from '../public-profile.server';

/** Whether the organization confirmed its profile, and when. */
export function ProfileStatus({
  profile: { verifiedAt, confirmations },
  now,
}: {
  profile: Pick<Profile, 'verifiedAt' | 'confirmations'>;
  now: Date;
}) {
  const { t } = useTranslation('organization');
  const parts = partlyConfirmed(confirmations);
  if (!verifiedAt)
    return <State is="none">{parts ? t('status.partly', parts) : t('status.unverified')}</State>;
  return (
    <State is={isOld(verifiedAt, now) ? 'due' : 'ok'}>
      {t('status.verified')} <Ago date={verifiedAt} now={now} />
    </State>
  );
}
