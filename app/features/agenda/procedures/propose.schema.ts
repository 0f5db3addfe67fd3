import { z } from 'zod';
import { instrumentEventKinds } from '../instruments/instruments.schema';
import { rightSlugs } from '../rights/rights.schema';
import { slugParam } from '~/platform/slug.schema';
import { line, perLanguage, prose, requiredLine, webAddress } from '~/platform/text.schema';
import { answers, flags, isDay, kinds, limitUnits, situations } from './procedures.schema';

export const limits = { text: 600, limitFrom: 120, place: 80, source: 160, note: 1_000 } as const;

/** A year, a month or a day, as far as it is known. */
const partial = z
  .string()
  .trim()
  .regex(/^(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'partialDate')
  .refine((text) => text.length < 10 || isDay(text), 'partialDate')
  .optional();

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine(isDay, 'date')
  .optional();

/** A whole number from 1 to 999, in digits. */
const count = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, 'limitNumber')
  .transform(Number);

const answer = z.enum(answers).optional();
const organization = slugParam.optional();

const sourceSchema = z.object({
  instrument: slugParam.optional(),
  place: line(limits.place),
  source: line(limits.source),
  sourceOn: partial,
  url: webAddress(),
  readOn: day,
});

/** The entry that the form corrects, as its URL names it; null for a new one. */
export const correctedEntry = slugParam.nullable().catch(null);

/** How many sources the form takes. */
export const mostSources = 3;

/** The form to propose what law or practice says. */
export const proposeSchema = z
  .object({
    country: z.string('choose').regex(/^[A-Z]{2}$/, 'choose'),
    stage: slugParam,
    kind: z.enum(kinds, 'choose'),
    situations: z.array(z.enum(situations)).min(1, 'choose').max(situations.length),
    text: perLanguage(prose(limits.text)),
    limitValue: count.optional(),
    limitUnit: z.enum(limitUnits).optional(),
    limitFrom: perLanguage(line(limits.limitFrom)),
    authority: slugParam.optional(),
    answer,
    liberty: answer,
    validFrom: partial,
    validTo: partial,
    sources: z.array(sourceSchema).max(mostSources).default([]),
    organization,
  })
  .refine(({ text }) => Object.values(text).some(Boolean), { path: ['text.es'], error: 'required' })
  .refine(({ limitValue, limitUnit }) => (limitValue === undefined) === (limitUnit === undefined), {
    path: ['limitUnit'],
    error: 'choose',
  })
  .refine(({ sources }) => sources.some(isFilled), {
    path: ['sources[0].source'],
    error: 'required',
  });

export type ProposeInput = z.output<typeof proposeSchema>;
export type SourceInput = z.output<typeof sourceSchema>;

/** Whether a row of the form names a source. */
export const isFilled = ({ instrument, source }: SourceInput) => Boolean(instrument ?? source);

/** What an organization may say of an entry. */
export const saySchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('verify'),
    verdict: z.enum(['confirms', 'disputes', 'withdrawn'], 'choose'),
    basis: z.enum(['own_work', 'document', 'authority', 'others'], 'choose'),
    note: prose(limits.note),
    organization,
  }),
  z.object({
    do: z.literal('assess'),
    right: z.enum(rightSlugs, 'choose'),
    verdict: z.enum(['meets', 'partly', 'fails', 'unclear'], 'choose'),
    reason: prose(limits.note).refine((text) => text !== '', 'required'),
    organization,
  }),
]);
export type SayInput = z.output<typeof saySchema>;

const id = z.uuid();

/** What the secretariat decides. It never rewrites what somebody proposed. */
export const decideSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('publish'), id }),
  z.object({ do: z.literal('decline'), id, reason: requiredLine(300) }),
  z.object({ do: z.literal('flag'), id, flag: z.enum(flags).optional() }),
  z.object({ do: z.literal('retire'), id }),
  z.object({
    do: z.literal('event'),
    instrument: slugParam,
    kind: z.enum(instrumentEventKinds, 'choose'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    on: partial,
    text: perLanguage(line(limits.text)),
    source: requiredLine(limits.source),
    sourceOn: partial,
    url: webAddress(),
  }),
]);
export type DecideInput = z.output<typeof decideSchema>;
