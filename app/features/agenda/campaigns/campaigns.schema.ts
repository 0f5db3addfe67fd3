import { z } from 'zod';
import { isLocale, perLocale } from '~/i18n/locale';
import { deadlineZones } from '~/i18n/zones';
import { slugParam } from '~/platform/slug.schema';
import { line, perLanguage, prose, requiredLine } from '~/platform/text.schema';

/** The maximum lengths of texts of campaigns, also used by the forms. */
export const limits = {
  title: 150,
  addressee: 300,
  body: 12_000,
  capacity: 120,
  recipient: 200,
  receipt: 300,
  note: 2_000,
} as const;

export const campaignKinds = ['letter', 'joint_statement', 'hearing_request'] as const;
export const campaignAudiences = ['network', 'public'] as const;
export const outcomeKinds = [
  'reply',
  'granted',
  'partly_granted',
  'refused',
  'policy_changed',
  'no_answer',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** How a campaign goes on, in this order; `answered` has an outcome. */
export const campaignStatuses = [
  'draft',
  'consultation',
  'open',
  'frozen',
  'delivered',
  'answered',
  'closed',
] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

/** A calendar day. */
const day = z
  .string('required')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'date');
const time = z
  .string('required')
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time')
  .default('23:59');

const locale = z.string('choose').refine(isLocale, 'choose');

const deadlines = {
  soft: day.optional(),
  due: day,
  time,
  zone: z.enum(deadlineZones, 'choose'),
};

const softBeforeDue = ({ soft, due }: { soft?: string | undefined; due: string }) =>
  !soft || soft <= due;
const softError = { message: 'softAfterDue', path: ['soft'] };

/** When signatures are asked for, and until when they are taken. */
export const deadlinesSchema = z.object(deadlines).refine(softBeforeDue, softError);
export type DeadlinesInput = z.output<typeof deadlinesSchema>;

const texts = {
  title: perLanguage(line(limits.title)),
  addressee: perLanguage(line(limits.addressee)),
  body: perLanguage(prose(limits.body)),
  /** the language whose text counts where the languages differ */
  authoritative: locale,
};
type Written = Record<'title' | 'body', Record<string, string>> & { authoritative: string };

/** The text that counts must be there, and no language may have a title without its text or the reverse. */
function isWhole(input: Written, context: z.RefinementCtx) {
  const { authoritative } = input;
  for (const one of Object.keys(perLocale(() => ''))) {
    const needed = one === authoritative || input.title[one] || input.body[one];
    for (const field of ['title', 'body'] as const)
      if (needed && !input[field][one])
        context.addIssue({ code: 'custom', message: 'required', path: [field, one] });
  }
}

/** A campaign's first form. */
export const newCampaignSchema = z
  .object({
    ...texts,
    ...deadlines,
    kind: z.enum(campaignKinds, 'choose'),
    audience: z.enum(campaignAudiences, 'choose'),
    country: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .max(20)
      .default([]),
    /** in whose name */
    as: slugParam,
  })
  .refine(softBeforeDue, softError)
  .superRefine(isWhole);
export type NewCampaign = z.output<typeof newCampaignSchema>;

/** Another version of the texts. */
export const versionSchema = z
  .object({
    ...texts,
    change: z.enum(['editorial', 'substantive'], 'choose').default('substantive'),
    /** the number of the version from which it was written */
    from: z.coerce.number().int().min(1).max(100_000),
  })
  .superRefine(isWhole);
export type VersionInput = z.output<typeof versionSchema>;

/** What a campaign's leaders do besides writing, by the values of the buttons. */
export const leadSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('consult') }),
  z.object({ do: z.literal('open') }),
  z.object({ do: z.literal('freeze') }),
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('deadlines'), ...deadlines }),
  z.object({
    do: z.literal('deliver'),
    recipient: requiredLine(limits.recipient),
    on: day,
    receipt: line(limits.receipt),
  }),
  z.object({
    do: z.literal('outcome'),
    kind: z.enum(outcomeKinds, 'choose'),
    on: day,
    note: perLanguage(prose(limits.note)),
  }),
]);
export type LeadAction = z.output<typeof leadSchema>;

/** Signing: for which organization, which version was read, and whether the name of who signs is shown. */
export const signSchema = z.object({
  organization: slugParam,
  version: z.coerce.number().int().min(1).max(100_000),
  show: z.literal('yes').optional(),
});
export type SignInput = z.output<typeof signSchema>;

/** Withdrawing the signature of an organization. */
export const withdrawSchema = z.object({ organization: slugParam });

/** Giving somebody a mandate, or ending it. */
export const mandateSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('give'),
    person: z.uuid('choose'),
    capacity: requiredLine(limits.capacity),
    until: day,
  }),
  z.object({ do: z.literal('end'), id: z.uuid() }),
]);
export type MandateAction = z.output<typeof mandateSchema>;
