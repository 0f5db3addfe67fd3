import { z } from 'zod';
import { organizationSlug } from '../../organizations.schema';
import { profileFields } from '../../profile/profile-fields.schema';
import { writers } from '../../contact-form/contact-form.schema';
import { mailAddress } from '~/platform/text.schema';

export const afterChoices = ['stay', 'staff', 'leave'] as const;

/** What the continuity page of an organization sends. */
export const continuitySchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('hand-over'),
    /** one of the organization's people; empty for somebody new */
    personId: z.union([z.uuid(), z.literal('')], 'choose').default(''),
    /** e-mail address of somebody new */
    email: mailAddress(),
    after: z.enum(afterChoices, 'choose'),
  }),
  z.object({
    do: z.literal('rename'),
    ownName: profileFields.ownName,
    slug: z.preprocess(
      (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
      organizationSlug,
    ),
  }),
  z.object({ do: z.literal('contact-form'), writers: z.enum(writers, 'choose') }),
]);
export type ContinuityInput = z.output<typeof continuitySchema>;
