import { z } from 'zod';
import { limits, profileFields, type ProfileField } from '../profile/profile-fields.schema';
import { locales, type Locale } from '~/i18n/locale';
import { humanFields } from '~/platform/http/human-form.schema';
import { mailAddress, prose } from '~/platform/text.schema';

const filled = <Text extends z.ZodType<string>>(text: Text) =>
  text.refine((value) => value !== '', 'required');

type Translated = 'name' | 'summary' | 'description';
export type WordedField =
  'ownName' | 'acronym' | 'website' | 'foundedYear' | `${Translated}.${Locale}`;

const inEachLanguage = (field: Translated): WordedField[] =>
  locales.map((locale) => `${field}.${locale}` as const);

/** Fields of a profile whose next text can be proposed word by word. */
export const wordedFieldNames: readonly WordedField[] = [
  'ownName',
  ...inEachLanguage('name'),
  'acronym',
  'website',
  'foundedYear',
  ...inEachLanguage('summary'),
  ...inEachLanguage('description'),
];

/** The field of the profile that a worded field is, and its language where it has one for each. */
export function profileFieldOf(field: WordedField): {
  name: ProfileField;
  locale: Locale | undefined;
} {
  const [name, locale] = field.split('.');
  return { name: name as ProfileField, locale };
}

/** A text for a field: it must be there, and be what the profile's own form takes. */
export const wordedText = (field: WordedField) =>
  filled(prose(Infinity)).transform((text, context) => {
    const parsed = profileFields[profileFieldOf(field).name].safeParse(text);
    if (parsed.success) return String(parsed.data);
    for (const { message } of parsed.error.issues) context.addIssue(message);
    return z.NEVER;
  });

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

export type CorrectableField = WordedField | (typeof describedFields)[number];
export const correctableFields: readonly CorrectableField[] = [
  ...wordedFieldNames,
  ...describedFields,
];

export const isCorrectable = (field: string): field is CorrectableField =>
  (correctableFields as readonly string[]).includes(field);
export const isWorded = (field: string): field is WordedField =>
  (wordedFieldNames as readonly string[]).includes(field);

/** Longer texts are typed in several lines. */
export const isLong = (field: string) => !isWorded(field) || /^(summary|description)/.test(field);

export const longestNote = 1_000;

/** What a proposal for one field sends. */
export function proposalSchema(field: CorrectableField) {
  return z.object({
    proposed: isWorded(field) ? wordedText(field) : filled(prose(2_000)),
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
