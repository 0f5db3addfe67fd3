import { z } from 'zod';
import { limits } from '~/features/threads/threads.schema';
import { addDays, dayOf } from '~/i18n/days';
import { slugParam } from '~/platform/slug.schema';
import { line, prose, requiredLine } from '~/platform/text.schema';

export { limits };

/** For how many days an alert is current at most. */
export const longestDays = 90;

/** Who may read an alert. */
export const alertAudiences = ['network', 'public'] as const;

const few = (form: RegExp, most = 20) => z.array(z.string().regex(form)).max(most).default([]);
const body = prose(limits.body).refine((text) => text !== '', 'required');

/** The form of an alert: nine fields. */
export const alertSchema = z
  .object({
    title: requiredLine(limits.subject),
    text: body,
    country: few(/^[A-Z]{2}$/),
    border: few(/^[a-z0-9-]{1,40}$/),
    stage: few(/^[a-z0-9-]{1,80}$/),
    area: few(/^[a-z0-9-]{1,80}$/),
    until: z
      .string('required')
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
      .refine((value) => !Number.isNaN(Date.parse(value)), 'date')
      .refine((value) => value >= dayOf(new Date()), 'pastDay')
      // The last day counts whole, so it is one less.
      .refine((value) => value < addDays(dayOf(new Date()), longestDays), 'farDay'),
    audience: z.enum(alertAudiences, 'choose'),
    /** the slug of one of the writer's organizations */
    as: slugParam,
  })
  .refine(({ country, border }) => country.length + border.length > 0, {
    path: ['country'],
    message: 'whereOf',
  });
export type AlertInput = z.output<typeof alertSchema>;

const id = z.uuid();
const organization = slugParam.optional();

/** The actions of an alert's page, by the values of its buttons. */
export const alertActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('confirm'), how: body, organization }),
  z.object({ do: z.literal('doubt'), how: body, organization }),
  z.object({ do: z.literal('cancel'), why: body }),
  z.object({ do: z.literal('report'), id, reason: line(limits.reason) }),
  z.object({ do: z.literal('wish'), id, locale: z.string().regex(/^[a-z]{2,3}$/) }),
  z.object({ do: z.literal('follow'), level: z.enum(['all', 'none']) }),
]);
export type AlertAction = z.output<typeof alertActionSchema>;
