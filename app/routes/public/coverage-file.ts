import type { LoaderFunctionArgs } from '@remix-run/node';
import { parseCoverageQuery } from '~/features/directory/coverage.schema';
import { coverageFile } from '~/features/directory/coverage.server';
import { requireLocale } from '~/i18n/request.server';
import { readActor } from '~/platform/auth/guard.server';
import { attachment } from '~/platform/http/attachment.server';

/** The coverage table as a CSV file, with the choices of its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const query = parseCoverageQuery(new URL(request.url).searchParams);
  const file = await coverageFile(await readActor(request), locale, query);
  return attachment(file, 'text/csv; charset=utf-8', `tejido-coverage-${locale}.csv`);
}
