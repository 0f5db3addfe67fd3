import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { InstrumentsByCountry } from '~/features/agenda/instruments/components/instrument-list';
import { listAuthorities, listInstruments } from '~/features/agenda/instruments/instruments.server';
import { readComparison } from '~/features/agenda/procedures/compare.server';
import { CompareForm } from '~/features/agenda/procedures/components/compare-form';
import { CompareTable } from '~/features/agenda/procedures/components/compare-table';
import { WhatChanged } from '~/features/agenda/procedures/components/what-changed';
import { compareAddress, parseCompareQuery } from '~/features/agenda/procedures/procedures.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseCompareQuery(new URL(request.url).searchParams);
  const comparison = await readComparison(query, locale);
  const { countries, at } = comparison;
  const [instruments, authorities] = await Promise.all([
    listInstruments(countries, locale, at),
    listAuthorities(countries, locale, at),
  ]);
  const t = translator(locale, 'procedures');
  const page = {
    title: t('compare.name'),
    description: t('compare.lead'),
    query: compareAddress(query),
    indexed: comparison.isIndexed,
  };
  return { page, comparison, instruments, authorities };
}

export const meta = pageMeta;
export { compareStyles as links } from '~/components/styles';

export default function ProceduresPage() {
  const { comparison, instruments, authorities } = useLoaderData<typeof loader>();
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const { query, countries, rows, reported, all } = comparison;
  const address = compareAddress(query);
  return (
    <>
      <PageHead title={t('compare.title', { count: countries.length })} lead={t('compare.lead')}>
        <p>
          <b>{t('compare.reported', { count: reported, all })}</b>
        </p>
      </PageHead>
      <CompareForm of={comparison} />
      <WhatChanged of={comparison} />
      <nav className="jump" aria-label={t('form.stage')}>
        {rows.map(({ stage, name }) => (
          <a key={stage} href={`#${stage}`}>
            <bdi>{name.text}</bdi>
          </a>
        ))}
      </nav>
      <CompareTable of={comparison} />
      <p className="note mt-4" id="key">
        {t('compare.key')} {t('compare.notParty')}
      </p>
      <p className="actions">
        <a href={links.proceduresFile(locale, 'csv', address)}>CSV</a>
        <a href={links.proceduresFile(locale, 'xlsx', address)}>XLSX</a>
      </p>
      <section className="section">
        <h2>{t('instruments.title')}</h2>
        <InstrumentsByCountry
          countries={countries}
          instruments={instruments}
          authorities={authorities}
        />
      </section>
    </>
  );
}
