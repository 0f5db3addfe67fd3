import { z } from 'zod';
import { limits } from '~/features/threads/threads.schema';
import { queryPage } from '~/platform/query.schema';
import { slugParam } from '~/platform/slug.schema';
import { line, prose, requiredLine, webAddress } from '~/platform/text.schema';
import { eventZones, instantOf } from './zones';

export { limits };

/** How many dates a series has at most. */
export const mostDates = 20;

export const eventAudiences = ['network', 'public', 'organization'] as const;

const few = z
  .array(z.string().regex(/^[a-z]{3}$/))
  .max(20)
  .default([]);
const body = prose(limits.body).refine((text) => text !== '', 'required');
const clock = z.string('required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock');
const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) => day.test(text) && !Number.isNaN(Date.parse(text));

/** When an event takes place: what clocks show in its zone, on one or more days. */
const timesSchema = {
  /** one day a line */
  days: prose(400)
    .refine((text) => text !== '', 'required')
    .refine((text) => daysIn(text).every(isDay), 'date')
    .refine((text) => daysIn(text).length <= mostDates, 'manyDates'),
  start: clock,
  end: clock,
  zone: z.enum(eventZones, 'choose'),
};

/** The days of the field, each on a line of its own. */
export const daysIn = (text: string) => [...new Set(text.split(/\s+/).filter(Boolean))].sort();

interface Times {
  days: string;
  start: string;
  end: string;
  zone: string;
}

/** The occurrences of a form: local times of each day. */
export function timesOf({ days, start, end, zone }: Times) {
  return daysIn(days).map((one) => ({
    ...{ localStart: `${one}T${start}`, localEnd: `${one}T${end}`, zone },
  }));
}

/** What is wrong with the times of a form, by field; empty when nothing is. */
function timeIssues(times: Times, at: Date): [keyof Times, string][] {
  if (times.end <= times.start) return [['end', 'endsBefore']];
  const all = timesOf(times).map(({ localStart, localEnd, zone }) => [
    instantOf(zone, localStart),
    instantOf(zone, localEnd),
  ]);
  if (all.flat().some((instant) => instant === null)) return [['start', 'skippedHour']];
  return all.some(([start]) => start && start <= at) ? [['days', 'pastDay']] : [];
}

/** The form of an event. */
export const eventSchema = z
  .object({
    title: requiredLine(limits.subject),
    text: body,
    ...timesSchema,
    language: few,
    interpretation: few,
    venue: line(200),
    joinUrl: webAddress(),
    capacity: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce
        .number('capacity')
        .int('capacity')
        .min(1, 'capacity')
        .max(10_000, 'capacity')
        .optional(),
    ),
    audience: z.enum(eventAudiences, 'choose'),
    as: slugParam,
  })
  .superRefine((event, context) => {
    for (const [path, message] of timeIssues(event, new Date()))
      context.addIssue({ code: 'custom', path: [path], message });
  });
export type EventInput = z.output<typeof eventSchema>;

/** The actions of an event's page, by the values of its buttons. */
export const eventActionSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('register'),
    organization: slugParam.optional(),
    interpretation: z
      .string()
      .regex(/^[a-z]{3}$/)
      .or(z.literal(''))
      .default(''),
  }),
  z.object({ do: z.literal('leave') }),
  z.object({
    do: z.literal('move'),
    id: z.uuid(),
    day: z.string('required').refine(isDay, 'date'),
    start: clock,
    end: clock,
    why: body,
  }),
  z.object({ do: z.literal('cancel'), why: body }),
]);
export type EventAction = z.output<typeof eventActionSchema>;

/** What a list of events is asked for in its URL; anything unreadable means the first page of those to come. */
export function parseEventQuery(search: URLSearchParams) {
  const state = search.get('state') === 'past' ? 'past' : 'coming';
  return { state, page: queryPage.parse(search.get('page') ?? undefined) } as const;
}
