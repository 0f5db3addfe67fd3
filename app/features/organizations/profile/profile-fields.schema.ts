import { line, prose, requiredLine, webAddress, year } from '~/platform/text.schema';

/** The most that a profile holds; the same figures stand in the hints of its form. */
export const limits = {
  name: 200,
  acronym: 40,
  summary: 300,
  description: 5_000,
  rows: 60,
  services: 30,
} as const;

/**
 * What each field of a profile that is one text takes, wherever it is written: in the profile's form, a proposed
 * correction, a request to join, the seed. Of `name`, `summary` and `description` there is one for each language.
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
