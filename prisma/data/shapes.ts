/**
 * The shapes of the seed data. Facts about organizations come from their public pages. A missing fact
 * leaves its field empty, and an uncertain one is marked as "about" or "unconfirmed".
 */

export type Localized<T> = Record<'es' | 'en', T>;

export type TermKind =
  | 'expertise_group'
  | 'expertise'
  | 'population'
  | 'service'
  | 'stage'
  | 'resource_type'
  | 'contact_role';

export interface TermText {
  name: string;
  description: string;
  /** Other words, abbreviations and spellings that people search with; never shown as the name. */
  synonyms: string[];
  /** Ways to ask for the term by people who do not know its name; their words mean it only together. */
  ways?: string[];
}

export interface TermSeed {
  slug: string;
  /** Slug of the group; only expertise areas have one. */
  parent?: string;
  /** ISO codes of the countries to whose law it belongs, if it exists there alone. */
  lawOf?: string[];
  /** It is knowledge about a country, which one can have without working there. */
  isKnowledge?: boolean;
  text: Localized<TermText>;
}

/** A group of expertise areas with its areas, in the order in which they are shown. */
export interface ExpertiseGroupSeed {
  group: TermSeed;
  areas: TermSeed[];
}

export interface CountrySeed {
  /** ISO 3166-1 alpha-2. */
  code: string;
  position: number;
  /** One of the five countries of the corridor, which come first. */
  corridor: boolean;
  synonyms: Localized<string[]>;
}

export interface LanguageSeed {
  /** ISO 639-3. */
  code: string;
  position: number;
  synonyms: Localized<string[]>;
}

export interface OrganizationText {
  /** Translated name; only in the language that is not `nameLocale`. */
  name?: string;
  /** One or two sentences, at most 300 characters. */
  summary: string;
  /** One or two short paragraphs, separated by an empty line. */
  description: string;
}

export interface PlaceSeed {
  kind: 'seat' | 'office' | 'programme';
  country: string;
  region?: string;
  municipality?: string;
}

export interface SpokenLanguageSeed {
  /** ISO 639-3. */
  code: string;
  variant?: string;
  municipality?: string;
}

export interface OrganizationSeed {
  slug: string;
  /** The organization's own name. */
  name: string;
  nameLocale: 'es' | 'en';
  acronym?: string;
  text: Localized<OrganizationText>;
  founded?: { year: number; certainty: 'confirmed' | 'about' | 'unconfirmed' };
  /** False if the sources do not show that it is active today. */
  activityConfirmed: boolean;
  /** An https URL. */
  website?: string;
  places: PlaceSeed[];
  /** Countries of work, ISO 3166-1 alpha-2. */
  countries: string[];
  languages: SpokenLanguageSeed[];
  terms: { expertise: string[]; population: string[]; service: string[]; stage: string[] };
}

export interface ResourceSeed {
  slug: string;
  /** Slug of the organization that shares it. */
  owner: string;
  /** Slug of the resource type. */
  type: string;
  year: number;
  visibility: 'public' | 'network' | 'organization';
  url: string;
  /** Languages of the work itself, ISO 639-3. */
  languages: string[];
  countries: string[];
  terms: { expertise: string[]; stage: string[] };
  text: Localized<{ title: string; summary: string }>;
}

/** Words that mean the same; the first of a language is the preferred one. */
export interface ThesaurusSeed {
  slug: string;
  words: Localized<string[]>;
}
