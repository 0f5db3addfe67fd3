import { z } from 'zod';
import { isLocale } from '~/i18n/locale';
import { queryPage, queryText } from '~/platform/query.schema';
import { isFreeWord } from '~/platform/slug';
import { slugPattern } from '~/platform/slug.schema';
import { perLanguage } from '~/platform/text.schema';
import { limits, profileFields } from './profile/profile-fields.schema';
import {
  audience,
  contact,
  countryCode,
  language,
  link,
  place,
  service,
  slugs,
} from './editing/profile-rows.schema';

export const longestSlug = 80;

export const certainties = ['confirmed', 'about', 'unconfirmed'] as const;
/** The taxonomies from which an organization chooses terms directly, in the order of its profile. */
export const termKinds = ['expertise', 'population', 'stage'] as const;
export type ChosenKind = (typeof termKinds)[number];
/** The lists of countries that an organization chooses. */
export const countryLists = ['country', 'knows'] as const;

const audiences = z.record(z.string().max(100), audience).default({});

interface Rows {
  places?: readonly { kind: string }[];
  languages?: readonly { code: string; variant: string; municipality: string }[];
}

/** Rules about the rows of a list together: one main office, and no language twice. */
export function refineRows({ places = [], languages = [] }: Rows, context: z.RefinementCtx): void {
  const seats = places.flatMap(({ kind }, index) => (kind === 'seat' ? [index] : []));
  for (const index of seats.slice(1)) {
    context.addIssue({ code: 'custom', path: ['places', index, 'kind'], message: 'oneSeat' });
  }
  const seen = new Set<string>();
  for (const [index, { code, variant, municipality }] of languages.entries()) {
    const key = [code, variant, municipality].join('\n');
    if (seen.has(key)) {
      context.addIssue({ code: 'custom', path: ['languages', index, 'code'], message: 'twice' });
    }
    seen.add(key);
  }
}

/** Maximum number of fields of a profile form: full lists of rows, and an audience for each term and country. */
export const mostProfileFields = 4_000;

/** What the profile form sends. `audience` contains the audience of each chosen term and country, by slug or code. */
export const profileSchema = z
  .object({
    version: z.int32().positive(),
    ownName: profileFields.ownName,
    nameLocale: z.string().refine(isLocale, 'choose'),
    acronym: profileFields.acronym,
    website: profileFields.website,
    foundedYear: profileFields.foundedYear,
    foundedCertainty: z.enum(certainties, 'choose').default('confirmed'),
    name: perLanguage(profileFields.name),
    summary: perLanguage(profileFields.summary),
    description: perLanguage(profileFields.description),
    expertise: slugs,
    population: slugs,
    stage: slugs,
    country: z.array(countryCode).max(200),
    /** countries that it knows about, whether it works there or not */
    knows: z.array(countryCode).max(200).default([]),
    audience: z
      .object({
        expertise: audiences,
        population: audiences,
        stage: audiences,
        country: audiences,
        knows: audiences,
      })
      .default({ expertise: {}, population: {}, stage: {}, country: {}, knows: {} }),
    places: z.array(place).max(limits.rows, 'tooMany'),
    languages: z.array(language).max(limits.rows, 'tooMany'),
    contacts: z.array(contact).max(limits.rows, 'tooMany'),
    services: z.array(service).max(limits.services, 'tooMany'),
    links: z.array(link).max(limits.rows, 'tooMany'),
  })
  .superRefine(refineRows);

export type ProfileInput = z.output<typeof profileSchema>;

/** A slug chosen for an organization. */
export const organizationSlug = z
  .string('required')
  .max(longestSlug, 'tooLong')
  .regex(slugPattern, 'slug')
  .refine(isFreeWord, 'slugReserved');

/** What the form for a new organization sends. */
export const newOrganizationSchema = z.object({
  ownName: profileFields.ownName,
  nameLocale: z.string('choose').refine(isLocale, 'choose'),
  /** generated from the name when empty */
  slug: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().toLowerCase() || undefined : value),
    organizationSlug.default(''),
  ),
  country: countryCode,
  /** Confirms that this is another organization although its name resembles a known one. */
  another: z.literal('1').optional().catch(undefined),
});

export type NewOrganization = z.output<typeof newOrganizationSchema>;

/** Query parameters of the administrators' list of organizations; invalid ones are ignored. */
export const adminListQuery = z.object({
  q: queryText.catch(''),
  page: queryPage,
});

export type AdminListQuery = z.output<typeof adminListQuery>;

/** What the administrators' page of an organization sends. */
export const adminActionSchema = z.object({ do: z.enum(['archive', 'restore']) });
