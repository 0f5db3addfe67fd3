import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AlertFacts } from '../alert-choices.server';
import type { AlertQuery } from '../alert-query.schema';

/** The words and facts by which alerts are searched. */
export function AlertSearch({ query, facts }: { query: AlertQuery; facts: AlertFacts }) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const { q, country, border, stage, area, state } = query;
  const rest = { q, country, border, stage, area };
  const chosen = country.length + border.length + stage.length + area.length;
  return (
    <>
      <Form role="search" autoComplete="off" key={JSON.stringify(query)}>
        <div className="ask">
          {state !== 'current' && <input type="hidden" name="state" value={state} />}
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            aria-label={t('list.search')}
            placeholder={t('list.search')}
          />
          <button className="button button-quiet">{t('list.find')}</button>
        </div>
        <details className="mt-3" open={chosen > 0}>
          <summary className="min-h-11 py-2 text-anil">{t('list.narrow')}</summary>
          <div className="grid gap-3 sm:grid-cols-2">
            <Facet
              name="country"
              label={t('write.country')}
              values={facts.country}
              chosen={country}
            />
            <Facet name="border" label={t('write.border')} values={facts.border} chosen={border} />
            <Facet name="stage" label={t('write.stage')} values={facts.stage} chosen={stage} />
            <Facet
              name="area"
              label={t('write.area')}
              values={facts.area.flatMap(({ values }) => values)}
              chosen={area}
            />
          </div>
        </details>
      </Form>
      <ul className="chips">
        {(['current', 'past'] as const).map((one) => (
          <li key={one}>
            <Link
              to={links.alerts(locale, { ...rest, ...(one !== 'current' && { state: one }) })}
              aria-current={one === state ? 'true' : undefined}
            >
              {/* i18n keys: alerts:list.state.* */}
              {t(`list.state.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FacetProps {
  name: string;
  label: string;
  values: readonly { value: string; name: string }[];
  chosen: readonly string[];
}

function Facet({ name, label, values, chosen }: FacetProps) {
  const { t } = useTranslation('alerts');
  return (
    <label className="field">
      {label}
      <select className="input" name={name} defaultValue={chosen[0] ?? ''}>
        <option value="">{t('list.any')}</option>
        {values.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
