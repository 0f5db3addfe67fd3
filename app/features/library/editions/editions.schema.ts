import { z } from 'zod';
import { languageCode } from '~/i18n/language-codes';
import { slugParam } from '~/platform/slug.schema';

/** Whether an edition is as new as the one it is joined with, newer or older. */
export const standings = ['same', 'newer', 'older'] as const;
export type Standing = (typeof standings)[number];

const language = z
  .string('choose')
  .transform(languageCode)
  .pipe(z.string().regex(/^[a-z]{3}$/, 'choose'));
const slug = z.string('choose').pipe(slugParam.refine(() => true, 'choose'));
/** Required for people who belong to several organizations. */
const organization = slugParam.optional();

/** The actions of the page of a resource's editions, by the values of its buttons. */
export const editionsSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('join'), other: slug, standing: z.enum(standings, 'choose') }),
  z.object({ do: z.literal('part') }),
  z.object({ do: z.literal('ask'), language, organization }),
  z.object({ do: z.literal('offer'), language, organization }),
  z.object({ do: z.literal('end'), id: z.uuid() }),
  z.object({ do: z.literal('deliver'), id: z.uuid(), other: slug }),
  // `other` is the translation that the page showed: another one may have been delivered since.
  z.object({ do: z.literal('take'), id: z.uuid(), other: slug }),
]);

export type EditionsInput = z.output<typeof editionsSchema>;
