import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Safety } from '../safety.server';
import { HideForm } from './hide-form';
import { HidingFacts } from './hidden-organization';

/** The safety of an organization, on its page for the network's administrators. */
export function AdministeredSafety({ safety }: { safety: Safety }) {
  const { t } = useTranslation('protection');
  const { slug, hiding, raisedRiskAt, countryAtRisk } = safety;
  const isAtRisk = raisedRiskAt !== null || countryAtRisk !== null;
  return (
    <>
      {hiding ? <HidingFacts hiding={hiding} /> : <HideForm organization={safety} isNetwork />}
      <p className="actions">
        <Link className="button button-quiet" to={links.ownSafety(useLocale(), slug)}>
          {hiding ? t('admin.release') : t('admin.risk')}
        </Link>
        {isAtRisk && <span className="old">{t('admin.atRisk')}</span>}
      </p>
    </>
  );
}
