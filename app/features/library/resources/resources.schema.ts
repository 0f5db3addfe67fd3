import { z } from 'zod';
import { locales } from '~/i18n/locale';
import { languageCode } from '~/i18n/language-codes';
import { slugPattern } from '~/platform/slug.schema';
import { line, perLanguage, prose, visible, webAddress, year } from '~/platform/text.schema';
import { isDay } from './published-date';
import { refusals } from '../files/refusals.schema';

/** The maximum lengths of a resource's texts, also used by its form. */
export const limits = { title: 200, summary: 2_000, changes: 300, authors: 1_000 } as const;

/**
 * With whom a resource is shared, from the most readers to the fewest. `request`: partners see its title and may
 * ask its organization for access.
 */
export const sharings = ['public', 'network', 'request', 'organization'] as const;
export type Sharing = (typeof sharings)[number];

/** Whether a change of sharing shows a resource to more people. */
export function widensSharing(before: Sharing, after: Sharing): boolean {
  return sharings.indexOf(after) < sharings.indexOf(before);
}

/** Licenses: Creative Commons, public domain or all rights reserved. */
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

const chosen = (pattern: RegExp) => z.array(z.string().regex(pattern, 'choose')).max(200);
const slug = z.string('choose').regex(slugPattern, 'choose');

const shape = z.object({
  /** The version that was edited; a new resource has none. */
  version: z.int32().positive().optional(),
  /** Slug of the owner; required for people who belong to several organizations. */
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
  /** Reference to a file that was received and accepted. */
  upload: z.string().max(2_000).optional(),
  /** Share the file with its hidden data. */
  asItIs: z.boolean().optional(),
  /** Leave text of the file that nobody sees out of search and reading view, or not. */
  hiddenText: z.enum(['out', 'show'], 'choose').optional(),
  /** What is said about the file was shown before the form was sent. */
  seen: z.boolean().optional(),
  url: webAddress(),
  country: chosen(/^[A-Z]{2}$/),
  expertise: chosen(slugPattern),
  population: chosen(slugPattern),
  stage: chosen(slugPattern),
  /** The organizations that wrote it, separated by line breaks or semicolons; empty if the owner did. */
  authors: prose(limits.authors).refine(...visible),
  licence: z.enum(licences, 'choose').optional(),
  year: year(1900, 1),
  /** Month and day of publication, as far as known. */
  month: z.int('choose').min(1, 'choose').max(12, 'choose').optional(),
  day: z.int('dayOfMonth').min(1, 'dayOfMonth').max(31, 'dayOfMonth').optional(),
  /** A day as `<input type="date">` sends it. */
  reviewOn: z.iso.date('date').optional(),
  /** The new file or link only corrects the previous one, so it is not a new edition. */
  correction: z.boolean().optional(),
  /** What is new, for readers of the previous edition. */
  changes: line(limits.changes).optional(),
  /** Why the uploaded file was refused. Set by the server, never by the form. */
  refusal: z.enum(refusals).optional(),
});

/**
 * The form of a resource. It needs a title in at least one language, and a file or a link.
 *
 * @param hasFile the resource already has a file, which stays unless the form has another file or a link
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
      // Run even if single fields have errors, so that all errors are shown at once.
      { when: () => true },
    )
    .transform(({ refusal: _refusal, ...input }) => input);
}

export type ResourceInput = z.output<ReturnType<typeof resourceSchema>>;
