import { z } from 'zod';
import { queryPage, queryText, queryValues } from '~/platform/query.schema';

/** Which requests a list shows. */
export const requestStates = ['open', 'answered', 'all'] as const;

const schema = z.object({
  q: queryText.catch(''),
  country: queryValues((value) => value.toUpperCase()),
  area: queryValues((value) => value.toLowerCase()),
  state: z.enum(requestStates).catch('all'),
  page: queryPage,
});

export type RequestQuery = z.output<typeof schema>;

/** Parses the parameters of the list's URL. It never fails: unknown values match nothing. */
export function parseRequestQuery(search: URLSearchParams): RequestQuery {
  return schema.parse({
    q: search.get('q') ?? '',
    country: search.getAll('country'),
    area: search.getAll('area'),
    state: search.get('state') ?? undefined,
    page: search.get('page') ?? undefined,
  });
}
