import { z } from 'zod';
import { limits, longestSlug } from '~/features/organizations/organizations.schema';
import { writers } from '~/features/reaching/reaching.schema';
import { mailAddress, requiredLine } from '~/platform/text.schema';

export const afterChoices = ['stay', 'staff', 'leave'] as const;

/** What the page of an organization's continuity sends. */
export const continuitySchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('hand-over'),
    /** one of its people; empty for somebody new */
    personId: z.union([z.uuid(), z.literal('')], 'choose').default(''),
    /** somebody new */
    email: mailAddress(),
    after: z.enum(afterChoices, 'choose'),
  }),
  z.object({
    do: z.literal('rename'),
    ownName: requiredLine(limits.name),
    slug: z.preprocess(
      (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
      z
        .string('required')
        .max(longestSlug, 'tooLong')
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'slug'),
    ),
  }),
  z.object({ do: z.literal('contact-form'), writers: z.enum(writers, 'choose') }),
]);
export type ContinuityInput = z.output<typeof continuitySchema>;
