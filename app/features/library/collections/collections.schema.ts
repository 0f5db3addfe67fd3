import { z } from 'zod';
import { locales } from '~/i18n/locale';
import { audiences } from '~/platform/auth/audience';
import { slugParam } from '~/platform/slug.schema';
import { line, perLanguage, prose } from '~/platform/text.schema';

/** The maximum lengths of a collection's texts, also used by its form, and of its list of resources. */
export const limits = { title: 150, description: 2_000, items: 100 } as const;

/** The owner of a collection that belongs to the network itself and not to an organization. */
export const ofNetwork = 'network';

/** The form of a collection. It needs a title in at least one language. */
export const collectionSchema = z
  .object({
    /** The version that was edited; a new collection has none. */
    version: z.int32().positive().optional(),
    /** Slug of the owning organization, or `network`; required for people who have a choice. */
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

/** The URL of a resource as people paste it, or its slug. */
const address = line(500).pipe(z.string().min(1, 'required').transform(lastPart));

/** The actions of the page that edits a collection, by the values of its buttons. */
export const itemSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), resource: address }),
  z.object({ do: z.literal('up'), resource: slugParam }),
  z.object({ do: z.literal('down'), resource: slugParam }),
  z.object({ do: z.literal('take-out'), resource: slugParam }),
  z.object({ do: z.literal('remove') }),
]);

export type ItemInput = z.output<typeof itemSchema>;

/** Adds a resource to a collection chosen from a list. */
export const addSchema = z.object({ collection: slugParam, resource: slugParam });
