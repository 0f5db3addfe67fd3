import type { LoaderFunctionArgs } from '@remix-run/node';
import { answer, callerOf } from '~/features/open-data/doors/door.server';
import { answerOai } from '~/features/open-data/oai/oai.server';

/** The library for harvesters, such as the catalogs of other libraries (OAI-PMH 2.0). */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return answer(await callerOf(request), await answerOai(searchParams), 'text/xml; charset=utf-8');
}
