import { z } from 'zod';
import { queryValues } from '~/platform/query.schema';

/** How a child travels. Their names are the messages `procedures:situation.<name>`. */
export const situations = [
  'unaccompanied',
  'separated',
  'accompanied',
  'returned-national',
] as const;
export type Situation = (typeof situations)[number];

export const kinds = ['law', 'practice'] as const;
export type Kind = (typeof kinds)[number];

export const answers = ['yes', 'partly', 'no', 'not_regulated', 'unknown'] as const;
export type Answer = (typeof answers)[number];

export const limitUnits = ['hours', 'days', 'months'] as const;
export type LimitUnit = (typeof limitUnits)[number];

export const flags = ['outdated', 'source', 'disputed'] as const;
export type Flag = (typeof flags)[number];

/** Whether a text is a day that there is: `2026-02-31` is none. */
export function isDay(text: string): boolean {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A day in a URL; anything else counts as none. */
const day = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isDay)
  .optional()
  .catch(undefined);

const schema = z.object({
  stage: queryValues((value) => value.toLowerCase()),
  situation: z.enum(situations).catch('unaccompanied'),
  country: queryValues((value) => value.toUpperCase()),
  asOf: day,
  compareTo: day,
});

/** What is compared: an empty list means all stages, or the countries of the corridor. */
export type CompareQuery = z.output<typeof schema>;

/** Parses the parameters of the comparison’s URL. It never fails: unknown values match nothing. */
export function parseCompareQuery(search: URLSearchParams): CompareQuery {
  return schema.parse({
    stage: search.getAll('stage'),
    situation: search.get('situation') ?? undefined,
    country: search.getAll('country'),
    asOf: search.get('as-of') ?? undefined,
    compareTo: search.get('compare-to') ?? undefined,
  });
}

/** The parameters of a comparison in a URL. */
export function compareAddress(query: CompareQuery): Record<string, string | string[]> {
  return {
    ...(query.stage.length > 0 && { stage: query.stage }),
    ...(query.situation !== 'unaccompanied' && { situation: query.situation }),
    ...(query.country.length > 0 && { country: query.country }),
    ...(query.asOf && { 'as-of': query.asOf }),
    ...(query.compareTo && { 'compare-to': query.compareTo }),
  };
}

const returnSchema = z.object({
  from: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .catch('US'),
  to: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .catch('GT'),
  situation: z.enum(situations).catch('unaccompanied'),
});

/** Parses the countries of a return. It never fails: without both it is from the United States to Guatemala. */
export function parseReturnQuery(search: URLSearchParams): z.output<typeof returnSchema> {
  return returnSchema.parse({
    from: search.get('from')?.toUpperCase(),
    to: search.get('to')?.toUpperCase(),
    situation: search.get('situation') ?? undefined,
  });
}
