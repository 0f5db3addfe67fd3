import type { LoaderFunctionArgs } from '@remix-run/node';
import { catalogJsonLd, catalogTurtle } from '~/features/open-data/catalog/catalog.server';
import { openApi } from '~/features/open-data/catalog/openapi.server';
import { answer, callerOf, problem } from '~/features/open-data/doors/door.server';

/** What describes the open data for programs: the catalog in two formats, and the interface. */
export async function loader({ request }: LoaderFunctionArgs) {
  const caller = await callerOf(request);
  const { pathname } = new URL(request.url);
  const utf8 = '; charset=utf-8';
  if (pathname === '/catalog.jsonld')
    return answer(caller, JSON.stringify(catalogJsonLd()), `application/ld+json${utf8}`);
  if (pathname === '/catalog.ttl') return answer(caller, catalogTurtle(), `text/turtle${utf8}`);
  if (pathname === '/openapi.json')
    return answer(caller, JSON.stringify(openApi(caller.locale)), `application/json${utf8}`);
  return problem(caller, 404);
}
