import { z } from 'zod';
import { limits, profileFields, type ProfileField } from '../profile/profile-fields.schema';
import { locales, type Locale } from '~/i18n/locale';
import { hiddenGap } from '~/features/protection/protection.schema';
import { humanFields } from '~/platform/http/human-form.schema';
import { mailAddress, prose } from '~/platform/text.schema';

const filled = <Text extends z.ZodType<string>>(text: Text) =>
  text.refine((value) => value !== '', 'required');

type Translated = 'name' | 'summary' | 'description';
export type WordedField =
  'ownName' | 'acronym' | 'website' | 'foundedYear' | `${Translated}.${Locale}`;

const inEachLanguage = (field: Translated): WordedField[] =>
  locales.map((locale) => `${field}.${locale}` as const);

/** Profile fields that are texts: a proposal contains the complete new text. */
export const wordedFieldNames: readonly WordedField[] = [
  'ownName',
  ...inEachLanguage('name'),
  'acronym',
  'website',
  'foundedYear',
  ...inEachLanguage('summary'),
  ...inEachLanguage('description'),
];

/** The profile field behind a worded field, and its language if the field has a text in each language. */
export function profileFieldOf(field: WordedField): {
  name: ProfileField;
  locale: Locale | undefined;
} {
  const [name, locale] = field.split('.');
  return { name: name as ProfileField, locale };
}

/**
 * A non-empty text that is valid for the field in the profile's own form. Gaps of a profile at raised risk must not be
 * proposed, because they would replace the text behind them.
 */
export const wordedText = (field: WordedField) =>
  filled(prose(Infinity).refine((text) => !text.includes(hiddenGap), 'gaps')).transform(
    (text, context) => {
      const parsed = profileFields[profileFieldOf(field).name].safeParse(text);
      if (parsed.success) return String(parsed.data);
      for (const { message } of parsed.error.issues) context.addIssue(message);
      return z.NEVER;
    },
  );

/** Profile parts that are lists: a proposal describes in words what should change. */
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

/** Whether the field is edited in a multi-line text area. */
export const isLong = (field: string) => !isWorded(field) || /^(summary|description)/.test(field);

export const longestNote = 1_000;

/** What the form that proposes a change to a field sends. */
export function proposalSchema(field: CorrectableField) {
  return z.object({
    proposed: isWorded(field) ? wordedText(field) : filled(prose(2_000)),
    note: prose(longestNote),
    /** a visitor's e-mail address, for the answer; optional */
    email: mailAddress(),
    ...humanFields,
  });
}
export type ProposalInput = z.output<ReturnType<typeof proposalSchema>>;

/** What the answer form sends: the accepted text, as proposed or edited, or the reason for declining. */
export const answerSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept'), id: z.uuid(), value: prose(limits.description) }),
  z.object({
    do: z.literal('decline'),
    id: z.uuid(),
    reason: filled(prose(longestNote)),
  }),
]);
export type AnswerInput = z.output<typeof answerSchema>;
