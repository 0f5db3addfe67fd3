import { z } from 'zod';
import { limits as threadLimits } from '~/features/threads/threads.schema';
import { locales } from '~/i18n/locale';
import { addDays, dayOf } from '~/i18n/days';
import { slugParam } from '~/platform/slug.schema';
import { line, perLanguage, prose, requiredLine } from '~/platform/text.schema';
import { itemSchema } from '~/features/library/collections/collections.schema';

/** The maximum lengths of a group's texts. */
export const limits = { name: 120, charter: 3_000, ...threadLimits } as const;

/** How one becomes a member; a closed group is invisible to others. */
export const groupAccess = ['open', 'on_request', 'closed'] as const;

/** Who belongs to a group: all people of an organization, or one of them. */
export const memberKinds = ['organization', 'person'] as const;

/** The form of a group. It needs a name in at least one language. */
export const groupSchema = z
  .object({
    /** The version that was edited; a new group has none. */
    version: z.int32().positive().optional(),
    /** the organization for which one founds it */
    organization: slugParam.optional(),
    name: perLanguage(line(limits.name)),
    charter: perLanguage(prose(limits.charter)),
    access: z.enum(groupAccess, 'choose'),
  })
  .superRefine(
    ({ name, charter }, context) => {
      const issue = (locale: string | undefined, message: string) =>
        context.addIssue({ code: 'custom', path: ['name', locale ?? ''], message });
      if (locales.every((locale) => !name?.[locale])) issue(locales[0], 'titleMissing');
      else
        for (const locale of locales)
          if (charter?.[locale] && !name[locale]) issue(locale, 'titleForSummary');
    },
    { when: () => true },
  );
export type GroupInput = z.output<typeof groupSchema>;

const organization = slugParam.optional();
const id = z.uuid();
const [add, , , takeOut] = itemSchema.options;

/** The actions of a group's page, by the values of its buttons. */
export const groupActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('join'), as: z.enum(memberKinds).default('person'), organization }),
  z.object({ do: z.literal('leave'), id }),
  z.object({ do: z.literal('level'), level: z.enum(['digest', 'none']) }),
  z.object({ do: z.literal('accept'), id }),
  z.object({ do: z.literal('remove'), id }),
  z.object({ do: z.literal('coordinate'), id }),
  z.object({ do: z.literal('add-organization'), organization: slugParam }),
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('reopen') }),
  add,
  takeOut,
]);
export type GroupAction = z.output<typeof groupActionSchema>;

/** The form of a new discussion. */
export const discussSchema = z.object({
  title: requiredLine(limits.subject),
  text: prose(limits.body).refine((text) => text !== '', 'required'),
  organization,
});
export type DiscussInput = z.output<typeof discussSchema>;

const body = prose(limits.body).refine((text) => text !== '', 'required');

/** A day on which a decision is looked at again, within three years. */
const review = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'date')
  .refine((value) => value >= dayOf(new Date()), 'pastDay')
  .refine((value) => value <= addDays(dayOf(new Date()), 3 * 366), 'farDay')
  .optional();

/** The actions of a discussion's page. */
export const discussionActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('answer'), text: body, organization }),
  z.object({ do: z.literal('decide'), text: body, review, organization }),
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('reopen') }),
  z.object({ do: z.literal('report'), id, reason: line(limits.reason) }),
  z.object({ do: z.literal('follow'), level: z.enum(['all', 'none']) }),
  z.object({ do: z.literal('wish'), id, locale: z.string().regex(/^[a-z]{2,3}$/) }),
]);
export type DiscussionAction = z.output<typeof discussionActionSchema>;
