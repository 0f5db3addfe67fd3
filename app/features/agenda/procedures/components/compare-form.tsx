import { useTranslation } from 'react-i18next';
import { countryName } from '~/i18n/names';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { ComparisonPage } from '../compare.server';
import { situations } from '../procedures.schema';

/** What to compare: situation, stage, countries, and the days between which changes are marked. */
export function CompareForm({ of: { query, countries, choices } }: { of: ComparisonPage }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  return (
    <details className="no-print">
      <summary className="min-h-11 content-center font-semibold">
        {t(`situation.${query.situation}`) /* i18n keys: procedures:situation.* */} ·{' '}
        {t('form.change')}
      </summary>
      <form className="narrow" method="get" action={links.procedures(locale)} autoComplete="off">
        <label>
          <span>{t('form.situation')}</span>
          <select className="input" name="situation" defaultValue={query.situation}>
            {situations.map((one) => (
              <option key={one} value={one}>
                {t(`situation.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('form.stage')}</span>
          <select className="input" name="stage" defaultValue={query.stage[0] ?? ''}>
            <option value="">{t('form.allStages')}</option>
            {choices.stages.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{t('form.countries')}</legend>
          {choices.countries.map((code) => (
            <label key={code} className="check">
              <input
                type="checkbox"
                name="country"
                value={code}
                defaultChecked={countries.includes(code)}
              />
              <bdi>{countryName(locale, code)}</bdi>
            </label>
          ))}
        </fieldset>
        <label>
          <span>{t('form.asOf')}</span>
          <input className="input" type="date" name="as-of" defaultValue={query.asOf} />
        </label>
        <label>
          <span>{t('form.compareTo')}</span>
          <input className="input" type="date" name="compare-to" defaultValue={query.compareTo} />
        </label>
        <button className="button">{t('form.submit')}</button>
      </form>
    </details>
  );
}
