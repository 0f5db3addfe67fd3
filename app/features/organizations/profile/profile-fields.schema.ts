import { line, prose, requiredLine, webAddress, year } from '~/platform/text.schema';

/** Maximum lengths and numbers of a profile; the form's hints name the same figures. */
export const limits = {
  name: 200,
  acronym: 40,
  summary: 300,
  description: 5_000,
  rows: 40,
  services: 30,
} as const;

/**
 * Validation of the profile's text fields, wherever they are written: in the profile form, a proposed correction, a
 * request to join, or the seed. `name`, `summary` and `description` have a text in each language.
 */
export const profileFields = {
  ownName: requiredLine(limits.name),
  acronym: line(limits.acronym),
  website: webAddress(),
  foundedYear: year(1500),
  name: line(limits.name),
  summary: prose(limits.summary),
  description: prose(limits.description),
} as const;
export type ProfileField = keyof typeof profileFields;
