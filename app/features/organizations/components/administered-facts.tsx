import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import type { AdministeredOrganization } from '../administration.server';
import { partlyConfirmed } from '../freshness/freshness';
import { Fact } from '../profile/components/profile-help';

/** The facts about an organization that network administrators look up. */
export function AdministeredFacts({
  organization,
  now,
}: {
  organization: AdministeredOrganization;
  now: Date;
}) {
  const { t } = useTranslation('organizationsAdmin');
  const { createdAt, updatedAt, verifiedAt, confirmations, _count } = organization;
  const parts = partlyConfirmed(confirmations);
  return (
    <section className="section">
      <h2>{t('one.facts')}</h2>
      <dl className="facts">
        <Fact name={t('one.since')}>
          <Ago date={createdAt} now={now} />
        </Fact>
        <Fact name={t('one.updated')}>
          <Ago date={updatedAt} now={now} />
        </Fact>
        <Fact name={t('state.verified')}>
          {verifiedAt ? (
            <Ago date={verifiedAt} now={now} />
          ) : parts ? (
            t('state.parts', parts)
          ) : (
            t('state.unverified')
          )}
        </Fact>
        <Fact name={t('one.resources')}>{_count.resources}</Fact>
      </dl>
    </section>
  );
}
