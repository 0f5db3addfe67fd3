import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { exactTime } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Safety } from '../safety.server';

/** Explains raised risk, and turns it on or off. */
export function RaisedRisk({ safety }: { safety: Safety }) {
  const { t } = useTranslation('protection');
  const locale = useLocale();
  const { raisedRiskAt, countryAtRisk } = safety;
  return (
    <section className="section" aria-labelledby="risk">
      <h2 id="risk">{t('risk.title')}</h2>
      <div className="prose">
        <p>{t('risk.text')}</p>
        <ul>
          <li>{t('risk.places')}</li>
          <li>{t('risk.contacts')}</li>
          <li>{t('risk.search')}</li>
        </ul>
        <p>{t('risk.own')}</p>
      </div>
      {countryAtRisk && (
        <p className="notice mt-4">{t('risk.country', { country: countryAtRisk })}</p>
      )}
      {raisedRiskAt && (
        <p className="notice notice-warn mt-4">
          {t('risk.on', { date: exactTime(locale, raisedRiskAt) })}
        </p>
      )}
      <Form method="post" className="actions mt-4">
        <button
          className={raisedRiskAt ? 'button button-quiet' : 'button'}
          name="do"
          value={raisedRiskAt ? 'end-risk' : 'raise-risk'}
        >
          {raisedRiskAt ? t('risk.end') : t('risk.raise')}
        </button>
      </Form>
    </section>
  );
}
