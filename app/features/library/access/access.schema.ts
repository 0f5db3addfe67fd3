import { z } from 'zod';
import { line, prose } from '~/platform/text.schema';

/** The most that texts hold; the same figures stand in the forms. */
export const limits = { purpose: 1_000, note: 500, label: 100 } as const;

/** For how many days something is opened. */
export const grantDays = ['7', '30', '90', '365'] as const;
export const linkDays = ['1', '7', '30'] as const;

const required = (text: string) => text !== '';
const uuid = z.uuid('choose');

/** What somebody who asks for a resource says. */
export const requestSchema = z.object({
  purpose: prose(limits.purpose).refine(required, 'required'),
  /** Slug of the organization that they ask for; needed by those who belong to several. */
  organization: z.string().max(120).optional(),
});
export type RequestInput = z.output<typeof requestSchema>;

/** What the people of a resource's organization do with a request. */
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

/** What the page of a resource's links sends. */
export const linkSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('make'),
    label: line(limits.label).refine(required, 'required'),
    days: z.enum(linkDays, 'choose'),
  }),
  z.object({ do: z.literal('end'), id: uuid }),
]);
export type LinkInput = z.output<typeof linkSchema>;
