import type { Certainty, LinkKind, PlaceKind, ServiceCost } from '~/platform/db/generated/enums';

/** A place as open data have it: never more precise than the municipality. */
export interface PublishedPlace {
  id: string;
  kind: PlaceKind;
  countryCode: string;
  region: string;
  municipality: string;
}

/** A service; terms are given by their ids. */
export interface PublishedService {
  id: string;
  termId: string;
  cost: ServiceCost;
  /** ISO 3166-1 and ISO 639-3 codes; empty where the service names none */
  countries: string[];
  languages: string[];
  /** populations and stages */
  terms: string[];
  texts: { locale: string; description: string; reach: string }[];
}

/**
 * What a reader may take away about an organization. All formats are made from it, so it has no names of people, no
 * street and no safe channel, whoever the reader is.
 */
export interface PublishedRow {
  id: string;
  slug: string;
  name: string;
  nameLocale: string;
  acronym: string | null;
  website: string | null;
  foundedYear: number | null;
  foundedCertainty: Certainty | null;
  activityConfirmed: boolean;
  /** ISO 8601, in UTC */
  verifiedAt: string | null;
  updatedAt: string;
  /** there may be something that the reader may not learn; `readRisks` decides */
  perhapsAtRisk: boolean;
  /** the id of its logo */
  logo: string | null;
  texts: { locale: string; name: string; summary: string; description: string }[];
  places: PublishedPlace[];
  /** ISO 3166-1 codes of the countries where it works, and of those about which it knows */
  countries: string[];
  knows: string[];
  languages: { languageCode: string; variant: string; municipality: string }[];
  contacts: {
    id: string;
    roleId: string;
    email: string;
    phone: string;
    url: string;
    languages: string[];
  }[];
  services: PublishedService[];
  links: { id: string; kind: LinkKind; url: string }[];
  /** ids of expertise areas, services, populations and stages */
  terms: string[];
}
