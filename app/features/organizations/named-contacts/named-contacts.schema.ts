import { z } from 'zod';
import { audienceChoices } from '../editing/profile-rows.schema';
import { requiredLine } from '~/platform/text.schema';

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A role at an organization as one form value: `pop-noj/legal`. */
export const placeSchema = z
  .string('choose')
  .max(200, 'choose')
  .transform((value) => value.split('/'))
  .pipe(z.tuple([z.string().regex(slug), z.string().regex(slug)], 'choose'))
  .transform(([organization, role]) => ({ organization, role }));

/** Shows somebody's own name beside a role, or hides it. */
export const ownNameSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('show'),
    place: placeSchema,
    name: requiredLine(120),
    audience: z.enum(audienceChoices, 'choose'),
    /** required: without consent, no name is shown */
    consent: z.literal('on', 'consent'),
  }),
  z.object({ intent: z.literal('hide'), place: placeSchema }),
]);

export type ShownName = Extract<z.output<typeof ownNameSchema>, { intent: 'show' }>;
export type NamePlace = z.output<typeof placeSchema>;
