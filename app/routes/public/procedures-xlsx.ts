import type { LoaderFunctionArgs } from '@remix-run/node';
import { comparisonXlsx } from '~/features/agenda/procedures/compare-file.server';
import { parseCompareQuery } from '~/features/agenda/procedures/procedures.schema';
import { requireLocale } from '~/i18n/request.server';
import { attachment } from '~/platform/http/attachment.server';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The comparison of procedures as a spreadsheet, with the choices of its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseCompareQuery(new URL(request.url).searchParams);
  return attachment(
    await comparisonXlsx(query, locale),
    mediaType,
    `tejido-procedures-${locale}.xlsx`,
  );
}
