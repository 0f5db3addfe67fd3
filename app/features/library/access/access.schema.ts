import { z } from 'zod';
import { line, prose } from '~/platform/text.schema';

/** The maximum lengths of texts, also used by the forms. */
export const limits = { purpose: 1_000, note: 500, label: 100 } as const;

/** How many days a grant or a link may last. */
export const grantDays = ['7', '30', '90', '365'] as const;
export const linkDays = ['1', '7', '30'] as const;

const required = (text: string) => text !== '';
const uuid = z.uuid('choose');

/** A request for a resource. */
export const requestSchema = z.object({
  purpose: prose(limits.purpose).refine(required, 'required'),
  /** Slug of the organization in whose name they ask; required for people who belong to several. */
  organization: z.string().max(120).optional(),
});
export type RequestInput = z.output<typeof requestSchema>;

/** The answer of a resource's organization to a request. */
export const answerSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('grant'),
    id: uuid,
    days: z.enum(grantDays, 'choose'),
    note: prose(limits.note),
  }),
  z.object({ do: z.literal('decline'), id: uuid, note: prose(limits.note) }),
  z.object({ do: z.literal('revoke'), id: uuid }),
]);
export type AnswerInput = z.output<typeof answerSchema>;

/** The actions of the page of a resource's share links. */
export const linkSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('make'),
    label: line(limits.label).refine(required, 'required'),
    days: z.enum(linkDays, 'choose'),
  }),
  z.object({ do: z.literal('end'), id: uuid }),
]);
export type LinkInput = z.output<typeof linkSchema>;
