import { z } from 'zod';
import { limits } from '~/features/organizations/organizations.schema';
import { humanFields } from '~/platform/http/human-form.schema';
import { mailAddress, prose, requiredLine, webAddress } from '~/platform/text.schema';

const filled = <Text extends z.ZodType<string>>(text: Text) =>
  text.refine((value) => value !== '', 'required');

const summary = filled(prose(limits.summary));
const description = filled(prose(limits.description));
const name = requiredLine(limits.name);

/** Fields of a profile whose next text can be proposed word by word, and what each takes. */
export const wordedFields = {
  ownName: name,
  'name.es': name,
  'name.en': name,
  acronym: requiredLine(40),
  website: filled(webAddress()),
  foundedYear: requiredLine(4).refine((year) => /^[12]\d{3}$/.test(year), 'year'),
  'summary.es': summary,
  'summary.en': summary,
  'description.es': description,
  'description.en': description,
} as const;
export type WordedField = keyof typeof wordedFields;
export const wordedFieldNames = Object.keys(wordedFields) as WordedField[];

/** Parts of a profile of which one says in words what should change. */
export const describedFields = [
  'expertise',
  'service',
  'population',
  'stage',
  'country',
  'places',
  'languages',
  'contacts',
] as const;

export const correctableFields = [...wordedFieldNames, ...describedFields] as const;
export type CorrectableField = (typeof correctableFields)[number];

export const isCorrectable = (field: string): field is CorrectableField =>
  (correctableFields as readonly string[]).includes(field);
export const isWorded = (field: string): field is WordedField => field in wordedFields;

/** Longer texts are typed in several lines. */
export const isLong = (field: string) => !isWorded(field) || /^(summary|description)/.test(field);

export const longestNote = 1_000;

/** What a proposal for one field sends. */
export function proposalSchema(field: CorrectableField) {
  return z.object({
    proposed: isWorded(field) ? wordedFields[field] : filled(prose(2_000)),
    note: prose(longestNote),
    /** a visitor's, for the answer; may be left out */
    email: mailAddress(),
    ...humanFields,
  });
}
export type ProposalInput = z.output<ReturnType<typeof proposalSchema>>;

/** What whoever answers sends: as proposed or as changed, or why not. */
export const answerSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept'), id: z.uuid(), value: prose(limits.description) }),
  z.object({
    do: z.literal('decline'),
    id: z.uuid(),
    reason: filled(prose(longestNote)),
  }),
]);
export type AnswerInput = z.output<typeof answerSchema>;
