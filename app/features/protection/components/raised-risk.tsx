import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { exactTime } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { Safety } from '../safety.server';

interface Text {
  locale: string | null;
  text: string;
}

/**
 * Explains raised risk, and turns it on or off.
 *
 * @param props.texts what showing the organization's texts discloses
 */
export function RaisedRisk({ safety, texts }: { safety: Safety; texts: Text[] }) {
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
          <li>{t('risk.texts')}</li>
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
      {safety.texts && <TextsForOthers shownAt={safety.texts.shownAt} texts={texts} />}
    </section>
  );
}

/** Its texts as others would read them, and the button that shows or withholds them. */
function TextsForOthers({ shownAt, texts }: { shownAt: Date | null; texts: Text[] }) {
  const { t } = useTranslation('protection');
  const locale = useLocale();
  return (
    <div className="mt-6">
      <h3>{t('textsForOthers.title')}</h3>
      <p className="mt-2">
        {shownAt
          ? t('textsForOthers.shown', { date: exactTime(locale, shownAt) })
          : t('textsForOthers.withheld')}
      </p>
      <details className="mt-2">
        <summary>{t('textsForOthers.read')}</summary>
        {texts.map((one) => (
          <blockquote
            key={`${one.locale ?? ''}/${one.text}`}
            lang={one.locale ?? undefined}
            className="prose mt-2"
          >
            <bdi>{one.text}</bdi>
          </blockquote>
        ))}
        <p className="hint mt-2">{t('textsForOthers.check')}</p>
      </details>
      <Form method="post" className="actions mt-4">
        <button
          className={shownAt ? 'button' : 'button button-quiet'}
          name="do"
          value={shownAt ? 'withhold-texts' : 'show-texts'}
        >
          {shownAt ? t('textsForOthers.withhold') : t('textsForOthers.show')}
        </button>
      </Form>
    </div>
  );
}
