import type { LoaderFunctionArgs } from '@remix-run/node';
import { parseYear } from '~/features/reports/report.schema';
import { readYearReport, reportFile } from '~/features/reports/year-report.server';
import { dayOf } from '~/i18n/days';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { attachment } from '~/platform/http/attachment.server';

/** The report about a year as a CSV file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'network.figures');
  const locale = requireLocale(params);
  const present = Number(dayOf(now()).slice(0, 4));
  const year = parseYear(new URL(request.url).searchParams, present);
  const report = await readYearReport(actor, year, locale);
  if (!report) throw new Response(null, { status: 404 });
  const name = `tejido-report-${year}-${locale}.csv`;
  return attachment(reportFile(report, locale), 'text/csv; charset=utf-8', name);
}
