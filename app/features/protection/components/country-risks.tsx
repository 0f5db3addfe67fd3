import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Threatened } from '../threatened.server';

/** The list of countries, each with a button that turns raised risk on or off. */
export function CountryRisks({ countries }: Pick<Threatened, 'countries'>) {
  const { t } = useTranslation('protection');
  const locale = useLocale();
  return (
    <ul className="plain-list max-w-3xl">
      {countries.map(({ code, name, raisedRiskAt }) => (
        <li key={code} className="flex flex-wrap items-center gap-x-4 py-1">
          <span className="flex-1">
            <strong className="font-semibold">{name}</strong>
            {raisedRiskAt && (
              <span className="old block">
                {t('countries.since', { date: exactDate(locale, raisedRiskAt) })}
              </span>
            )}
          </span>
          <Form method="post">
            <input type="hidden" name="country" value={code} />
            <button
              className="button button-quiet"
              name="do"
              value={raisedRiskAt ? 'end-risk' : 'raise-risk'}
              aria-label={
                raisedRiskAt
                  ? t('countries.endIn', { country: name })
                  : t('countries.raiseIn', { country: name })
              }
            >
              {raisedRiskAt ? t('countries.end') : t('countries.raise')}
            </button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

/** The organizations that are hidden for safety or individually at raised risk. */
export function ThreatenedOrganizations({ organizations }: Pick<Threatened, 'organizations'>) {
  const { t } = useTranslation('protection');
  const locale = useLocale();
  if (organizations.length === 0) return <p>{t('admin.none')}</p>;
  return (
    <ul className="plain-list">
      {organizations.map((one) => (
        <li key={one.slug} data-result={one.slug} className="flex flex-wrap gap-x-4">
          <Link
            className="inline-flex min-h-11 items-center"
            to={links.adminOrganization(locale, one.slug)}
          >
            <OwnName of={one} />
          </Link>
          <span className="inline-flex items-center gap-x-4">
            {one.hiddenForSafetyAt && <span className="old">{t('hidden.title')}</span>}
            {one.raisedRiskAt && <span className="old">{t('admin.atRisk')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
