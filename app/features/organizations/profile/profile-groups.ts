import type { ProfileInput } from '../organizations.schema';
import { profileDifferences } from '../history/profile-differences';

/** The groups of profile fields that are confirmed together, in the order of the profile. */
export const profileGroups = [
  'help',
  'services',
  'places',
  'languages',
  'contacts',
  'texts',
  'facts',
] as const;
export type ProfileGroup = (typeof profileGroups)[number];

export const isProfileGroup = (value: string): value is ProfileGroup =>
  profileGroups.some((group) => group === value);

/** The group of each form field; all others belong to `facts`. */
const groups: Partial<Record<string, ProfileGroup>> = {
  expertise: 'help',
  population: 'help',
  stage: 'help',
  knows: 'help',
  services: 'services',
  places: 'places',
  country: 'places',
  languages: 'languages',
  contacts: 'contacts',
  website: 'contacts',
  links: 'contacts',
  name: 'texts',
  summary: 'texts',
  description: 'texts',
};

/** The group of a form field, by its name there: `summary.es`, `places`, … */
export function groupOf(field: string): ProfileGroup {
  return groups[field.split('.')[0] ?? ''] ?? 'facts';
}

/** The groups in which two versions of a profile differ. */
export function changedGroups(before: ProfileInput, after: ProfileInput): ProfileGroup[] {
  const changed = new Set(profileDifferences(before, after).map(({ name }) => groupOf(name)));
  return profileGroups.filter((group) => changed.has(group));
}
