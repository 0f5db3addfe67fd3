import type { HsdsOrganization, HsdsService } from '../hsds/hsds.schema';
import type { TermBook } from '../hsds/term-book.server';

/** A row of a table by the names of its fields. */
export type Flat = Readonly<Record<string, unknown>>;

interface Whole {
  organization: HsdsOrganization;
  services: HsdsService[];
}

interface PackageTable {
  name: string;
  fields: readonly string[];
  /** fields that are ids in other tables */
  foreignKeys: Readonly<Record<string, string>>;
  /** its rows about one organization */
  rows: (whole: Whole) => readonly Flat[];
  /** its rows, if they are about no organization */
  ofTerms?: (book: TermBook) => readonly Flat[];
}

const none = () => [];
const ofOrganization = { organization_id: 'organizations' };
const ofService = { service_id: 'services' };

/** The tables of the data package, in the names of HSDS. */
export const packageTables: readonly PackageTable[] = [
  {
    name: 'organizations',
    fields: [
      ...['id', 'name', 'alternate_name', 'description', 'website', 'year_incorporated', 'logo'],
      ...['uri', 'last_modified', 'assured_date', 'license'],
    ],
    foreignKeys: {},
    rows: ({ organization }) => [organization],
  },
  {
    name: 'services',
    fields: [
      ...['id', 'organization_id', 'name', 'description', 'url', 'status', 'application_process'],
      ...['fees_description', 'eligibility_description', 'assured_date', 'alert', 'last_modified'],
    ],
    foreignKeys: ofOrganization,
    rows: ({ services }) => services,
  },
  {
    name: 'locations',
    fields: ['id', 'location_type', 'organization_id', 'name'],
    foreignKeys: ofOrganization,
    rows: ({ organization }) => organization.locations,
  },
  {
    name: 'service_at_locations',
    fields: ['id', 'service_id', 'location_id'],
    foreignKeys: { ...ofService, location_id: 'locations' },
    rows: ({ services }) => services.flatMap((service) => service.service_at_locations),
  },
  {
    name: 'service_areas',
    fields: ['id', 'service_id', 'name', 'extent', 'extent_type'],
    foreignKeys: ofService,
    rows: ({ services }) => services.flatMap((service) => service.service_areas),
  },
  {
    name: 'languages',
    fields: ['id', 'service_id', 'name', 'code', 'note'],
    foreignKeys: ofService,
    rows: ({ services }) =>
      services.flatMap(({ id, languages }) =>
        languages.map((language) => ({ ...language, service_id: id })),
      ),
  },
  {
    name: 'contacts',
    fields: ['id', 'organization_id', 'title', 'email'],
    foreignKeys: ofOrganization,
    rows: ({ organization }) => organization.contacts,
  },
  {
    name: 'phones',
    fields: ['id', 'contact_id', 'number'],
    foreignKeys: { contact_id: 'contacts' },
    rows: ({ organization }) => organization.contacts.flatMap(({ phones }) => phones),
  },
  {
    name: 'urls',
    fields: ['id', 'organization_id', 'label', 'url'],
    foreignKeys: ofOrganization,
    rows: ({ organization }) => organization.additional_websites,
  },
  {
    name: 'attributes',
    fields: ['id', 'link_id', 'link_entity', 'taxonomy_term_id', 'label'],
    foreignKeys: { taxonomy_term_id: 'taxonomy_terms' },
    rows: ({ organization, services }) => [
      ...organization.attributes,
      ...services.flatMap(({ attributes }) => attributes),
    ],
  },
  {
    name: 'taxonomies',
    fields: ['id', 'name', 'description', 'uri'],
    foreignKeys: {},
    rows: none,
    ofTerms: ({ taxonomies }) => taxonomies,
  },
  {
    name: 'taxonomy_terms',
    fields: ['id', 'code', 'name', 'description', 'parent_id', 'taxonomy_id', 'language'],
    foreignKeys: { taxonomy_id: 'taxonomies', parent_id: 'taxonomy_terms' },
    rows: none,
    ofTerms: ({ terms }) => [...terms.values()],
  },
];
