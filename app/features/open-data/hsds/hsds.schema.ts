import { z } from 'zod';

// The shapes of the answers, in the names of the Human Services Data Specification 3.1. The encoders are typed by them,
// the description of the interface is made from them, and the tests check the answers against them.

const id = z.guid();
const uri = z.url();
const code = (what: string) => z.string().describe(what);

export const taxonomySchema = z.object({ id, name: z.string(), description: z.string(), uri });

export const taxonomyTermSchema = z.object({
  id,
  code: code('the term’s slug, which is part of the portal’s URLs'),
  name: z.string(),
  description: z.string(),
  parent_id: id.optional(),
  taxonomy: z.string(),
  taxonomy_id: id,
  taxonomy_detail: taxonomySchema,
  language: code('ISO 639-1 code of the language of name and description'),
  term_uri: uri.optional(),
});

export const attributeSchema = z.object({
  id,
  link_id: id,
  link_entity: z.enum(['organization', 'service']),
  taxonomy_term_id: id,
  label: z.string(),
  taxonomy_term: taxonomyTermSchema,
});

export const languageSchema = z.object({
  id,
  name: z.string(),
  code: code('ISO 639-3 code'),
  note: z.string().optional(),
});

export const phoneSchema = z.object({ id, contact_id: id, number: z.string() });

export const contactSchema = z.object({
  id,
  organization_id: id,
  title: z.string().describe('a role; never the name of a person'),
  email: z.email().optional(),
  phones: z.array(phoneSchema),
});

export const locationSchema = z.object({
  id,
  location_type: z.literal('physical'),
  organization_id: id,
  name: z.string().describe('municipality, region and country, as far as they are shown'),
});

export const serviceAreaSchema = z.object({
  id,
  service_id: id,
  name: z.string(),
  extent: code('ISO 3166-1 alpha-2 code of the country'),
  extent_type: z.literal('text'),
});

export const urlSchema = z.object({ id, organization_id: id, label: z.string(), url: uri });

/** The portal's own part of the profile: the same texts in every language that has them. */
export const translationSchema = z.object({
  language: code('ISO 639-1 code'),
  name: z.string().optional(),
  description: z.string().optional(),
});

export const organizationListedSchema = z.object({
  id,
  name: z.string().describe('the organization’s own name'),
  alternate_name: z.string().optional().describe('its name in the reader’s language'),
  description: z.string(),
  website: uri.optional(),
  year_incorporated: z.int().optional(),
  logo: z.string().optional(),
  uri,
});

const organizationParts = {
  additional_websites: z.array(urlSchema),
  contacts: z.array(contactSchema),
  locations: z.array(locationSchema),
  attributes: z.array(attributeSchema),
  countries: z.array(z.string()).describe('profile: ISO 3166-1 codes of where it works'),
  last_modified: z.iso.datetime().describe('profile'),
  assured_date: z.iso.date().optional().describe('profile: when it last confirmed its profile'),
  license: uri.describe('profile: under which license this record may be used'),
  translations: z.array(translationSchema).describe('profile'),
};
export const organizationSchema = z.object({
  ...organizationListedSchema.shape,
  ...organizationParts,
});

export const serviceListedSchema = z.object({
  id,
  organization_id: id,
  name: z.string(),
  description: z.string().optional(),
  url: uri,
  status: z.literal('active'),
  application_process: z.string().optional(),
  fees_description: z.string().optional(),
  eligibility_description: z.string().optional(),
  assured_date: z.iso.date().optional(),
  alert: z.string().optional(),
  last_modified: z.iso.datetime(),
  organization: organizationListedSchema,
});

export const serviceAtLocationListedSchema = z.object({
  id,
  service_id: id,
  location_id: id,
  location: locationSchema,
});

export const serviceSchema = z.object({
  ...serviceListedSchema.shape,
  organization: organizationSchema,
  service_areas: z.array(serviceAreaSchema),
  service_at_locations: z.array(serviceAtLocationListedSchema),
  languages: z.array(languageSchema),
  attributes: z.array(attributeSchema),
  license: uri.describe('profile'),
  translations: z.array(translationSchema).describe('profile'),
});

export const serviceAtLocationSchema = z.object({
  ...serviceAtLocationListedSchema.shape,
  service: serviceListedSchema,
  attributes: z.array(attributeSchema),
});

export const minimalSchema = z.object({ id, modified_date: z.iso.datetime() });

/** A page of a list. */
export const pageOfItems = <Item extends z.ZodType>(item: Item) =>
  z.object({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });

export const aboutSchema = z.object({
  version: z.literal('3.1'),
  profile: uri,
  openapi_url: uri,
});

export type HsdsTaxonomy = z.infer<typeof taxonomySchema>;
export type HsdsTerm = z.infer<typeof taxonomyTermSchema>;
export type HsdsAttribute = z.infer<typeof attributeSchema>;
export type HsdsLocation = z.infer<typeof locationSchema>;
export type HsdsOrganizationListed = z.infer<typeof organizationListedSchema>;
export type HsdsOrganization = z.infer<typeof organizationSchema>;
export type HsdsServiceListed = z.infer<typeof serviceListedSchema>;
export type HsdsService = z.infer<typeof serviceSchema>;
export type HsdsPlaced = z.infer<typeof serviceAtLocationSchema>;
export type HsdsPlacedListed = z.infer<typeof serviceAtLocationListedSchema>;
