import { z } from 'zod';
import { isLocale, perLocale } from '~/i18n/locale';
import { dayOf } from '~/i18n/days';
import { queryPage, queryValues } from '~/platform/query.schema';
import { slugParam } from '~/platform/slug.schema';
import { line, perLanguage, prose, requiredLine, webAddress } from '~/platform/text.schema';
import { isRight } from '../rights/rights.schema';

/** The maximum lengths of texts, also used by the forms. */
export const limits = { place: 80, addressee: 200, text: 4_000, note: 1_500, title: 200 } as const;

export const levels = ['local', 'national', 'bilateral', 'regional', 'international'] as const;
export const positions = ['supported', 'partly', 'noted'] as const;
export const linkKinds = ['repeats', 'narrows', 'same_as'] as const;
export const statuses = [
  'not_started',
  'announced',
  'under_way',
  'partly',
  'implemented',
  'reversed',
  'cannot_tell',
] as const;
export type Status = (typeof statuses)[number];

const country = z.string('choose').regex(/^[A-Z]{2}$/, 'choose');
const locale = z.string('choose').refine(isLocale, 'choose');
/** A day that is not in the future. */
const pastDay = z
  .string('required')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'date')
  .refine((value) => value <= dayOf(new Date()), 'futureDay');

/** The form to propose a recommendation: its document, its place in it, and its text as it stands there. */
export const proposeSchema = z
  .object({
    as: slugParam,
    document: slugParam,
    place: requiredLine(limits.place),
    level: z.enum(levels, 'choose'),
    country: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .max(20)
      .default([]),
    right: z.string().refine(isRight, 'choose').optional(),
    theme: slugParam.optional(),
    text: perLanguage(prose(limits.text)),
    addressee: perLanguage(line(limits.addressee)),
    /** the language of the document's own text; the other is the network's translation */
    official: locale,
  })
  .superRefine((input, context) => {
    for (const one of Object.keys(perLocale(() => '')))
      if (one === input.official && !input.text[one])
        context.addIssue({ code: 'custom', message: 'required', path: ['text', one] });
  });
export type ProposeInput = z.output<typeof proposeSchema>;

/** What partners add to a recommendation, by the values of the buttons. */
export const addSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('assess'),
    as: slugParam,
    country,
    /** the organization's own view, or what the State claims */
    by: z.enum(['own', 'state'], 'choose'),
    year: z.coerce
      .number('year')
      .int('year')
      .min(1990, 'year')
      .refine((value) => value <= Number(dayOf(new Date()).slice(0, 4)), 'year'),
    status: z.enum(statuses, 'choose'),
    note: prose(limits.note),
    source: line(limits.title),
    url: webAddress(),
  }),
  z.object({
    do: z.literal('follow-up'),
    as: slugParam,
    on: pastDay,
    text: prose(limits.note).refine((text) => text !== '', 'required'),
  }),
  z.object({
    do: z.literal('position'),
    as: slugParam,
    country,
    position: z.enum(positions, 'choose'),
    source: requiredLine(limits.title),
    url: webAddress(),
  }),
  z.object({
    do: z.literal('link'),
    as: slugParam,
    to: slugParam,
    kind: z.enum(linkKinds, 'choose'),
  }),
]);
export type AddInput = z.output<typeof addSchema>;

/** What the secretariat decides on a proposal. */
export const decideSchema = z.object({
  slug: slugParam,
  do: z.enum(['publish', 'decline']),
  reason: line(limits.title),
});
export type DecideInput = z.output<typeof decideSchema>;

const querySchema = z.object({
  country: queryValues((value) => value.toUpperCase()),
  level: queryValues((value) => value.toLowerCase()),
  right: queryValues((value) => value.toLowerCase()),
  status: queryValues((value) => value.toLowerCase()),
  document: queryValues((value) => value.toLowerCase()),
  page: queryPage,
});
export type RecommendationQuery = z.output<typeof querySchema>;

/** The filters of the list; unknown values match nothing. */
export function parseRecommendationQuery(search: URLSearchParams): RecommendationQuery {
  const all = (name: string) => search.getAll(name).filter((value) => value !== '');
  return querySchema.parse({
    ...{ country: all('country'), level: all('level'), right: all('right') },
    ...{ status: all('status'), document: all('document') },
    page: search.get('page') ?? undefined,
  });
}
