import { z } from 'zod';
import { queryPage, queryText, queryValues } from '~/platform/query.schema';

const schema = z.object({
  q: queryText.catch(''),
  country: queryValues((value) => value.toUpperCase()),
  border: queryValues((value) => value.toLowerCase()),
  stage: queryValues((value) => value.toLowerCase()),
  area: queryValues((value) => value.toLowerCase()),
  state: z.enum(['current', 'past']).catch('current'),
  page: queryPage,
});

export type AlertQuery = z.output<typeof schema>;

/** Parses the parameters of the list's URL. It never fails: unknown values match nothing. */
export function parseAlertQuery(search: URLSearchParams): AlertQuery {
  return schema.parse({
    q: search.get('q') ?? '',
    country: search.getAll('country'),
    border: search.getAll('border'),
    stage: search.getAll('stage'),
    area: search.getAll('area'),
    state: search.get('state') ?? undefined,
    page: search.get('page') ?? undefined,
  });
}

/** The parameters that make the list a page of its own. */
export function alertAddress({ q, state, page, ...facets }: AlertQuery) {
  return {
    ...(q && { q }),
    ...facets,
    ...(state !== 'current' && { state }),
    ...(page > 1 && { page }),
  };
}
