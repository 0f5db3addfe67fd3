import { z } from 'zod';
import { locales, type Locale } from '~/i18n/locale';
import { audiences } from '~/platform/auth/audience';
import { slugParam } from '~/platform/slug.schema';
import { line, prose } from '~/platform/text.schema';

/** The most that a collection's texts hold, and that there are in it; the same figures stand in its form. */
export const limits = { title: 150, description: 2_000, items: 100 } as const;

/** Who a collection is of, where it is the network's own and no organization's. */
export const ofNetwork = 'network';

function perLanguage<Text extends z.ZodType>(text: Text) {
  const shape: Record<Locale, Text> = Object.fromEntries(locales.map((locale) => [locale, text]));
  return z.object(shape);
}

/** What the form of a collection sends: a title in one language at least. */
export const collectionSchema = z
  .object({
    /** What an edit began from; a new collection has none. */
    version: z.int32().positive().optional(),
    /** Slug of the organization in whose name, or `network`; needed by those who may choose. */
    owner: slugParam.optional(),
    title: perLanguage(line(limits.title)),
    description: perLanguage(prose(limits.description)),
    audience: z.enum(audiences, 'choose'),
  })
  .superRefine(
    ({ title, description }, context) => {
      const issue = (path: string[], message: string) =>
        context.addIssue({ code: 'custom', path, message });
      if (locales.every((locale) => !title?.[locale]))
        issue(['title', locales[0] ?? ''], 'titleMissing');
      else
        for (const locale of locales)
          if (description?.[locale] && !title[locale]) issue(['title', locale], 'titleForSummary');
    },
    { when: () => true },
  );

export type CollectionInput = z.output<typeof collectionSchema>;

function lastPart(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  const part = path.split('/').findLast((one) => one !== '') ?? '';
  return /^[a-z0-9-]+$/.test(part) ? part : '';
}

/** The URL of a resource as people paste it, or the last part of it. */
const address = line(500).pipe(z.string().min(1, 'required').transform(lastPart));

/** What can be done with what is in a collection, by the names of its buttons. */
export const itemSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), resource: address }),
  z.object({ do: z.literal('up'), resource: slugParam }),
  z.object({ do: z.literal('down'), resource: slugParam }),
  z.object({ do: z.literal('take-out'), resource: slugParam }),
  z.object({ do: z.literal('remove') }),
]);

export type ItemInput = z.output<typeof itemSchema>;

/** Puts a resource into one of the collections of a list. */
export const addSchema = z.object({ collection: slugParam, resource: slugParam });
