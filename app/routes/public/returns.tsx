import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { State } from '~/components/state';
import { InstrumentItem } from '~/features/agenda/instruments/components/instrument-list';
import { listInstruments } from '~/features/agenda/instruments/instruments.server';
import { StepsOfReturn } from '~/features/agenda/procedures/components/steps-of-return';
import { readReturn } from '~/features/agenda/procedures/procedure.server';
import { parseReturnQuery } from '~/features/agenda/procedures/procedures.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { countryName } from '~/i18n/names';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseReturnQuery(new URL(request.url).searchParams);
  const [found, instruments] = await Promise.all([
    readReturn(query, locale),
    listInstruments([], locale, now()),
  ]);
  const t = translator(locale, 'procedures');
  const page = { title: t('returns.title'), description: t('returns.lead'), query: { ...query } };
  return { page, query, ...found, instruments };
}

export const meta = pageMeta;
export { procedureStyles as links } from '~/components/styles';

// i18n keys: procedures:returns.*
export default function ReturnsPage() {
  const { query, choices, steps, instruments } = useLoaderData<typeof loader>();
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const names = { from: countryName(locale, query.from), to: countryName(locale, query.to) };
  return (
    <>
      <PageHead
        crumb={<Link to={links.procedures(locale)}>{t('compare.name')}</Link>}
        title={t('returns.title')}
        lead={t('returns.lead')}
      />
      <form className="narrow no-print" method="get" autoComplete="off">
        {(['from', 'to'] as const).map((side) => (
          <label key={side}>
            <span>{t(`returns.${side}`)}</span>
            <select className="input" name={side} defaultValue={query[side]}>
              {choices.map((code) => (
                <option key={code} value={code}>
                  {countryName(locale, code)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button className="button">{t('returns.show')}</button>
      </form>
      {steps ? (
        <section className="section">
          <h2>{t('returns.path', names)}</h2>
          <StepsOfReturn steps={steps} situation={query.situation} />
        </section>
      ) : (
        <p role="note">{t('returns.choose')}</p>
      )}
      <section className="section">
        <h2>{t('returns.agreed')}</h2>
        <State is="none">{t('standing.unverified')}</State>
        <ul className="laws">
          {instruments
            .filter(({ kind }) => kind === 'agreement' || kind === 'guidelines')
            .map((law) => (
              <InstrumentItem key={law.slug} law={law} />
            ))}
        </ul>
      </section>
    </>
  );
}
