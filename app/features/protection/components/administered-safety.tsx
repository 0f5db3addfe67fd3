import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Safety } from '../safety.server';
import { ShelterForm } from './shelter-form';
import { ShelterFacts } from './sheltered';

/** What the network's administrators see and do first when an organization is under threat. */
export function AdministeredSafety({ safety }: { safety: Safety }) {
  const { t } = useTranslation('protection');
  const { slug, shelter, raisedRiskAt, countryAtRisk } = safety;
  const isAtRisk = raisedRiskAt !== null || countryAtRisk !== null;
  return (
    <>
      {shelter ? (
        <ShelterFacts shelter={shelter} />
      ) : (
        <ShelterForm organization={safety} isNetwork />
      )}
      <p className="actions">
        <Link className="button button-quiet" to={links.ownSafety(useLocale(), slug)}>
          {shelter ? t('admin.release') : t('admin.risk')}
        </Link>
        {isAtRisk && <span className="old">{t('admin.atRisk')}</span>}
      </p>
    </>
  );
}
