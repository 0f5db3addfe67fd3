import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Split } from '~/components/split';
import { adminStyles } from '~/components/styles';
import { FigureTable, MonthlyFigure } from '~/features/reports/components/report-sections';
import { parseYear } from '~/features/reports/report.schema';
import { namesOfMonths, readYearReport } from '~/features/reports/year-report.server';
import { dayOf } from '~/i18n/days';
import { links as addresses } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'network.figures');
  const locale = requireLocale(params);
  const present = Number(dayOf(now()).slice(0, 4));
  const year = parseYear(new URL(request.url).searchParams, present);
  const report = await readYearReport(actor, year, locale);
  if (!report) throw new Response(null, { status: 404 });
  return {
    page: { title: translator(locale, 'reports')('title', { year }), indexed: false },
    report,
    months: namesOfMonths(locale, report.organizations.length),
    next: year < present,
  };
}

export const links = adminStyles;
export const meta = pageMeta;

export default function ReportsPage() {
  const { report, months, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation('reports');
  const locale = useLocale();
  const { year, organizations, freshness, coverage, texts, requests } = report;
  const last = organizations.at(-1) ?? 0;
  const asked = requests.outcomes.reduce((sum, { count }) => sum + count, 0);
  const of = (to: number) => addresses.adminReports(locale, { year: to });
  // i18n keys: reports:outcomes.*, reports:freshness.*
  return (
    <>
      <PageHead title={t('title', { year })} lead={t('lead')}>
        <p className="actions">
          <Link to={of(year - 1)}>{year - 1}</Link>
          {next && <Link to={of(year + 1)}>{year + 1}</Link>}
          <a href={addresses.adminReportFile(locale, { year })}>{t('file')}</a>
        </p>
      </PageHead>
      <Split id="organizations" title={t('organizations.name')}>
        <MonthlyFigure
          finding={t('organizations.finding', { count: last })}
          head={t('organizations.name')}
          counts={organizations}
          months={months}
          note={t('organizations.note')}
        />
      </Split>
      <Split id="coverage" title={t('coverage.name')}>
        <p>{t('coverage.finding', { covered: coverage.covered, gaps: coverage.gaps })}</p>
      </Split>
      <Split id="freshness" title={t('freshness.name')}>
        <p>{t('freshness.finding', { count: freshness.half, all: freshness.all })}</p>
        <FigureTable
          caption={t('freshness.name')}
          rows={(['half', 'year', 'older', 'never'] as const).map((part) => ({
            name: t(`freshness.${part}`),
            count: freshness[part],
          }))}
        />
      </Split>
      <Split id="texts" title={t('texts.name')}>
        <FigureTable
          caption={t('texts.name')}
          rows={texts.map(({ language, count }) => ({
            name: language,
            count: t('texts.of', { count, all: freshness.all }),
          }))}
        />
      </Split>
      <Split id="requests" title={t('requests.name')}>
        <p>
          {t('requests.finding', { count: asked })}{' '}
          {requests.median !== null && t('requests.wait', { count: requests.median })}
        </p>
        <FigureTable
          caption={t('requests.name')}
          rows={requests.outcomes.map(({ outcome, count }) => ({
            name: t(`outcomes.${outcome}`),
            count,
          }))}
        />
      </Split>
      <Split id="library" title={t('shared.name')}>
        <MonthlyFigure
          finding={t('shared.finding', {
            count: report.shared.reduce((sum, count) => sum + count, 0),
          })}
          head={t('shared.name')}
          counts={report.shared}
          months={months}
        />
        <div className="mt-6">
          <MonthlyFigure
            finding={t('downloads.name')}
            head={t('downloads.name')}
            counts={report.downloads}
            months={months}
            note={t('downloads.note')}
          />
        </div>
      </Split>
    </>
  );
}
