import { z } from 'zod';
import { addDays, dayOf } from '~/i18n/days';
import { limits } from '~/features/threads/threads.schema';
import { slugParam } from '~/platform/slug.schema';
import { line, prose, requiredLine } from '~/platform/text.schema';

export { limits };

/** For how many days a request may be open at most, from its last renewal. */
export const longestDays = 90;

/** Who may read a request; `organization` is for the organizations that are told of it. */
export const requestAudiences = ['network', 'public', 'organization'] as const;

/** The choice of a form to ask without the organization's name. */
export const secretariat = 'secretariat';

const required = (text: string) => text !== '';
const body = prose(limits.body).refine(required, 'required');
const few = (form: RegExp) => z.array(z.string().regex(form)).max(20).default([]);
const term = few(/^(?:expertise|service|stage)\/[a-z0-9-]{1,80}$/);

/** A day within the coming months. */
const day = z
  .string('required')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'date')
  .refine((value) => value >= dayOf(new Date()), 'pastDay')
  .refine((value) => value <= addDays(dayOf(new Date()), longestDays), 'farDay');

/** The form to ask the network: nine fields. */
export const askSchema = z.object({
  title: requiredLine(limits.subject),
  need: body,
  country: few(/^[A-Z]{2}$/),
  area: term,
  population: few(/^[a-z0-9-]{1,80}$/),
  language: few(/^[a-z]{3}$/),
  until: day,
  audience: z.enum(requestAudiences, 'choose'),
  /** the slug of one of the asker's organizations, with `+secretariat` if its name is not to be shown */
  as: z.string('choose').max(140),
});
export type AskInput = z.output<typeof askSchema>;

/** The step before sending: who is told. */
export const tellSchema = z.object({
  tell: z.array(slugParam).max(40).default([]),
  add: z.array(slugParam).max(10).default([]),
});

const id = z.uuid();
const organization = slugParam.optional();

/** The actions of the page of a request, by the values of its buttons. */
export const requestActionSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('answer'),
    text: body,
    organization,
    offer: z.literal('yes').optional(),
  }),
  z.object({ do: z.literal('decline'), reason: prose(limits.reason), organization }),
  z.object({ do: z.literal('accept'), id }),
  z.object({ do: z.literal('not-needed'), id }),
  z.object({
    do: z.literal('close'),
    status: z.enum(['met', 'partly_met', 'unmet', 'withdrawn'], 'choose'),
    helped: z.array(z.uuid()).max(100).default([]),
    learnt: prose(limits.body),
    publish: z.literal('yes').optional(),
  }),
  z.object({ do: z.literal('renew'), until: day }),
  z.object({ do: z.literal('consent'), id }),
  z.object({ do: z.literal('report'), id, reason: line(limits.reason) }),
  z.object({ do: z.literal('follow'), level: z.enum(['all', 'none']) }),
  z.object({ do: z.literal('wish'), id, locale: z.string().regex(/^[a-z]{2,3}$/) }),
]);
export type RequestAction = z.output<typeof requestActionSchema>;

/** The form behind a letter's link. */
export const linkAnswerSchema = z.object({ text: body });
