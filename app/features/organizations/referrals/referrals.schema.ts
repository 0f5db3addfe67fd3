import { z } from 'zod';
import { slugPattern } from '~/platform/slug.schema';
import { audience } from '../editing/profile-rows.schema';

/** Whether an organization takes new cases. */
export const newCasesChoices = ['yes', 'waiting_list', 'no'] as const;
export type NewCases = (typeof newCasesChoices)[number];

/** What the form about new cases sends; nothing chosen takes the answer away. */
export const newCasesSchema = z.object({
  newCases: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(newCasesChoices, 'choose').optional(),
  ),
  audience,
});
export type NewCasesInput = z.output<typeof newCasesSchema>;

export const channelKinds = ['signal', 'pgp', 'phone'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Who may see a safe channel: never the public. */
export const channelAudiences = ['network', 'organization'] as const;

const bare = (value: unknown) => (typeof value === 'string' ? value.trim() : value);
const channelText = (most: number, tidy: (text: string) => string, form: RegExp, error: string) =>
  z.preprocess(
    bare,
    z
      .string()
      .max(most, 'tooLong')
      .transform(tidy)
      .refine((text) => text === '' || form.test(text), error)
      .default(''),
  );
const seenBy = z.enum(channelAudiences, 'choose').default('network');

/** What the form of the safe channels sends. An empty channel is taken away. */
export const channelsSchema = z.object({
  /** A number in international form, or a user name such as `casa.01`. */
  signal: z.object({
    value: channelText(
      60,
      (text) => (/^[+\d]/.test(text) ? text.replace(/[\s().-]/g, '') : text.replace(/^@/, '')),
      /^(?:\+\d{8,15}|[A-Za-z_]\w{2,31}\.\d{2,9})$/,
      'signal',
    ),
    audience: seenBy,
  }),
  /** 40 or 64 hexadecimal digits. */
  pgp: z.object({
    value: channelText(
      120,
      (text) => text.replace(/^0x/i, '').replace(/[\s:]/g, '').toUpperCase(),
      /^(?:[0-9A-F]{40}|[0-9A-F]{64})$/,
      'pgp',
    ),
    audience: seenBy,
  }),
  phone: z
    .object({
      value: channelText(60, (text) => text, /^\+?[\d\s().-]{5,30}$/, 'phone'),
      role: z.preprocess(
        (value) => (value === '' ? undefined : value),
        z.string('choose').regex(slugPattern, 'choose').optional(),
      ),
      audience: seenBy,
    })
    .refine(({ value, role }) => value === '' || role !== undefined, {
      path: ['role'],
      error: 'choose',
    }),
});
export type ChannelsInput = z.output<typeof channelsSchema>;
