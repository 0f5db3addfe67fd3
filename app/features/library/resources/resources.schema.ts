import { z } from 'zod';
import { locales, type Locale } from '~/i18n/locale';
import { languageCode } from '~/i18n/language-codes';
import { slugPattern } from '~/platform/slug.schema';
import { line, prose, visible, webAddress, year } from '~/platform/text.schema';
import { isDay } from './published-date';
import { refusals } from '../files/refusals.schema';

/** The most that a resource's texts hold; the same figures stand in its form. */
export const limits = { title: 200, summary: 2_000, changes: 300, authors: 1_000 } as const;

/**
 * Whom a resource is shared with, from the most readers to the fewest. `request`: partners see its title, and
 * its organization answers those who ask for the rest.
 */
export const sharings = ['public', 'network', 'request', 'organization'] as const;
export type Sharing = (typeof sharings)[number];

/** Whether more people see something of a resource with another sharing. */
export function widensSharing(before: Sharing, after: Sharing): boolean {
  return sharings.indexOf(after) < sharings.indexOf(before);
}

/** What readers may do with a resource: Creative Commons, nobody's, or what they have to ask. */
export const licences = [
  'cc-by',
  'cc-by-sa',
  'cc-by-nc',
  'cc-by-nc-sa',
  'cc-by-nd',
  'cc-by-nc-nd',
  'public-domain',
  'all-rights-reserved',
] as const;
export type Licence = (typeof licences)[number];

/** One text for each language of the interface: `title.es`, `title.en`, … */
function perLanguage<Text extends z.ZodType>(text: Text) {
  const shape: Record<Locale, Text> = Object.fromEntries(locales.map((locale) => [locale, text]));
  return z.object(shape);
}

const chosen = (pattern: RegExp) => z.array(z.string().regex(pattern, 'choose')).max(200);
const slug = z.string('choose').regex(slugPattern, 'choose');

const shape = z.object({
  /** What an edit began from; a new resource has none. */
  version: z.int32().positive().optional(),
  /** Slug of who stands behind it; needed by those who belong to several. */
  organization: slug.optional(),
  title: perLanguage(line(limits.title)),
  summary: perLanguage(prose(limits.summary)),
  language: z
    .array(
      z
        .string()
        .transform(languageCode)
        .pipe(z.string().regex(/^[a-z]{3}$/, 'choose')),
    )
    .max(50)
    .min(1, 'chooseOne'),
  type: slug,
  visibility: z.enum(sharings, 'choose'),
  /** Refers to a file that was received and found good. */
  upload: z.string().max(2_000).optional(),
  /** The file is shared with what it says besides what it shows. */
  asItIs: z.boolean().optional(),
  url: webAddress(),
  country: chosen(/^[A-Z]{2}$/),
  expertise: chosen(slugPattern),
  population: chosen(slugPattern),
  stage: chosen(slugPattern),
  /** Organizations that wrote it, one a line or between semicolons; empty where the owner did. */
  authors: prose(limits.authors).refine(...visible),
  licence: z.enum(licences, 'choose').optional(),
  year: year(1900, 1),
  /** Of publication too, as far as it is known. */
  month: z.int('choose').min(1, 'choose').max(12, 'choose').optional(),
  day: z.int('dayOfMonth').min(1, 'dayOfMonth').max(31, 'dayOfMonth').optional(),
  /** A day as a date field sends it. */
  reviewOn: z.iso.date('date').optional(),
  /** A new file or link says the same as the one before: it makes no new edition. */
  correction: z.boolean().optional(),
  /** What is new, for those who used the edition before. */
  changes: line(limits.changes).optional(),
  /** Why the file that was sent along is not taken. Written by the server, never by the form. */
  refusal: z.enum(refusals).optional(),
});

/**
 * What the form of a resource sends: a title in one language at least, and a file or a link.
 *
 * @param hasFile the resource has a file already, which stays unless another file or a link comes
 */
export function resourceSchema({ hasFile }: { hasFile: boolean }) {
  return shape
    .superRefine(
      ({ title, summary, upload, url, refusal, year, month, day }, context) => {
        const issue = (path: string[], message: string) =>
          context.addIssue({ code: 'custom', path, message });
        if (locales.every((locale) => !title?.[locale])) {
          issue(['title', locales[0] ?? ''], 'titleMissing');
        } else {
          for (const locale of locales)
            if (summary?.[locale] && !title[locale]) issue(['title', locale], 'titleForSummary');
        }
        if (month && !year) issue(['year'], 'yearForMonth');
        if (day && !month) issue(['month'], 'monthForDay');
        else if (year && month && day && !isDay(year, month, day)) issue(['day'], 'dayOfMonth');
        if (refusal) issue(['file'], refusal);
        else if (upload && url) issue(['file'], 'fileAndLink');
        else if (!upload && !url && !hasFile) issue(['file'], 'fileOrLink');
      },
      // With the errors of single fields too: all of them are shown at once.
      { when: () => true },
    )
    .transform(({ refusal: _refusal, ...input }) => input);
}

export type ResourceInput = z.output<ReturnType<typeof resourceSchema>>;
