import { z } from 'zod';
import { isLocale } from '~/i18n/locale';
import { queryText } from '~/platform/query.schema';

/** The lists of the interface. */
export const collections = [
  'services',
  'organizations',
  'service_at_locations',
  'taxonomies',
  'taxonomy_terms',
] as const;
export type Collection = (typeof collections)[number];

export const mostPerPage = 500;
/** Whole records repeat what they belong to, and are long. */
export const mostWholePerPage = 100;

const flag = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0', ''] });

/** The parameters of a list. A parameter that cannot be read is an error; unknown ones are ignored. */
export const hsdsQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000_000).default(1),
  per_page: z.coerce.number().int().min(1).max(mostPerPage).default(50),
  format: z.enum(['json', 'ndjson']).default('json').describe('ndjson: all that match, one a line'),
  lang: z.string().refine(isLocale).optional().describe('language; else by Accept-Language'),
  search: queryText.optional().describe('words, as in the search of the directory'),
  taxonomy_term_id: z.guid().optional(),
  taxonomy_id: z.guid().optional(),
  organization_id: z.guid().optional(),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((value) => value.toUpperCase())
    .optional()
    .describe('ISO 3166-1 alpha-2 code of a country where the organization is or works'),
  modified_after: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .transform((value) => new Date(value))
    // The calendar of the database has no year 0.
    .refine((value) => value.getUTCFullYear() > 0)
    .optional(),
  minimal: flag.default(false).describe('only ids and dates'),
  full: flag.default(false).describe('whole records instead of short ones'),
});

export type HsdsQuery = z.infer<typeof hsdsQuerySchema>;

/** Reads the parameters of a URL; the names of those that cannot be read, if there are any. */
export function parseHsdsQuery(
  search: URLSearchParams,
): { query: HsdsQuery } | { wrong: string[] } {
  const parsed = hsdsQuerySchema.safeParse(Object.fromEntries(search));
  if (parsed.success) return { query: bounded(parsed.data) };
  return { wrong: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}

const bounded = (query: HsdsQuery): HsdsQuery =>
  query.full ? { ...query, per_page: Math.min(query.per_page, mostWholePerPage) } : query;
