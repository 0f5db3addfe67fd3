import type { LoaderFunctionArgs } from '@remix-run/node';
import { comparisonCsv } from '~/features/agenda/procedures/compare-file.server';
import { parseCompareQuery } from '~/features/agenda/procedures/procedures.schema';
import { requireLocale } from '~/i18n/request.server';
import { attachment } from '~/platform/http/attachment.server';

/** The comparison of procedures as a CSV file, with the choices of its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseCompareQuery(new URL(request.url).searchParams);
  const file = await comparisonCsv(query, locale);
  return attachment(file.stream(), 'text/csv; charset=utf-8', `tejido-procedures-${locale}.csv`);
}
