import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  answer,
  answerJson,
  callerOf,
  problem,
  streamed,
} from '~/features/open-data/doors/door.server';
import { unlessUnchanged } from '~/features/open-data/doors/unchanged.server';
import { collections, parseHsdsQuery } from '~/features/open-data/hsds/hsds-query.schema';
import { aboutHsds, eachHsds, findHsds, listHsds } from '~/features/open-data/hsds/hsds.server';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The directory in the Human Services Data Specification 3.1: its root, its lists and their records. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const caller = await callerOf(request);
  const { actor, locale } = caller;
  if (params['collection'] === undefined) return answerJson(caller, aboutHsds(locale));
  const collection = collections.find((name) => name === params['collection']);
  if (!collection) return problem(caller, 404);
  const parsed = parseHsdsQuery(new URL(request.url).searchParams);
  if ('wrong' in parsed) return problem(caller, 400, parsed.wrong);
  const id = params['id'];
  if (id !== undefined) {
    const found = uuid.test(id) ? await findHsds(actor, collection, id, locale) : null;
    return found ? answerJson(caller, found) : problem(caller, 404);
  }
  const { query } = parsed;
  if (query.format === 'ndjson') {
    return unlessUnchanged(request, caller, (fresh) => {
      const lines = streamed(eachHsds(actor, collection, query, locale));
      return answer(fresh, lines, 'application/x-ndjson; charset=utf-8');
    });
  }
  return answerJson(caller, await listHsds(actor, collection, query, locale));
}
