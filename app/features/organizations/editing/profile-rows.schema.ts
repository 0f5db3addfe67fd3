import { z } from 'zod';
import { slugPattern } from '~/platform/slug.schema';
import { line, mailAddress, perLanguage, prose, webAddress } from '~/platform/text.schema';

export const audienceChoices = ['public', 'network', 'organization'] as const;
export const placeKinds = ['seat', 'office', 'programme', 'shelter'] as const;
/** How precisely a place is shown, the most precise first. */
export const precisions = ['precise', 'municipality', 'country'] as const;
export const serviceCosts = ['unsaid', 'free', 'reduced', 'paid'] as const;
export const linkKinds = [
  'support',
  'facebook',
  'instagram',
  'x',
  'youtube',
  'linkedin',
  'tiktok',
  'other',
] as const;

/** Maximum lengths of a service's texts, in UTF-16 code units. */
export const serviceLimits = { description: 500, reach: 300 } as const;

export const audience = z.enum(audienceChoices, 'choose');
const chosenSlug = z.string('choose').regex(slugPattern, 'choose');
export const countryCode = z.string('choose').regex(/^[A-Z]{2}$/, 'choose');
const languageCode = z.string('choose').regex(/^[a-z]{3}$/, 'choose');
export const slugs = z.array(z.string().regex(slugPattern)).max(200);

/** Details beyond the chosen precision are dropped. A shelter is never stored more precisely than by municipality. */
export const place = z
  .object({
    kind: z.enum(placeKinds, 'choose'),
    country: countryCode,
    region: line(120),
    municipality: line(120),
    street: line(200),
    precision: z.enum(precisions, 'choose').default('municipality'),
    audience,
  })
  .refine(({ kind, precision }) => kind !== 'shelter' || precision !== 'precise', {
    path: ['precision'],
    error: 'shelterPlace',
  })
  .transform((row) => ({
    ...row,
    street: row.precision === 'precise' ? row.street : '',
    ...(row.precision === 'country' ? { region: '', municipality: '' } : {}),
  }));

export const language = z.object({
  code: languageCode,
  variant: line(80),
  municipality: line(120),
  audience,
});

export const contact = z
  .object({
    role: chosenSlug,
    email: mailAddress(),
    phone: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z
        .string()
        .trim()
        .regex(/^\+?[\d\s().-]{5,30}(?:(?:ext\.?|x)\s{0,9}\d{1,6})?$/i, 'phone')
        .default(''),
    ),
    url: webAddress(),
    /** languages in which requests to this role can be written */
    languages: z.array(languageCode).max(200).default([]),
    audience,
  })
  .refine(({ email, phone, url }) => email || phone || url, {
    path: ['email'],
    error: 'contactEmpty',
  });

export const service = z.object({
  service: chosenSlug,
  populations: slugs.default([]),
  stages: slugs.default([]),
  countries: z.array(countryCode).max(200).default([]),
  languages: z.array(languageCode).max(200).default([]),
  cost: z.enum(serviceCosts, 'choose').default('unsaid'),
  description: perLanguage(prose(serviceLimits.description)),
  reach: perLanguage(prose(serviceLimits.reach)),
  audience,
});

export const link = z.object({
  kind: z.enum(linkKinds, 'choose'),
  url: webAddress().refine((url) => url !== '', 'url'),
  audience,
});

export type ServiceInput = z.output<typeof service>;
export type PlaceInput = z.output<typeof place>;
