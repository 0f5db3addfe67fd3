import { z } from 'zod';

/** The first year of which there can be a report. */
export const firstYear = 2020;

/** The year of a URL; the present one if it names none or one that cannot be. */
export function parseYear(search: URLSearchParams, present: number): number {
  const schema = z.coerce.number().int().min(firstYear).max(present).catch(present);
  return schema.parse(search.get('year') ?? undefined);
}
