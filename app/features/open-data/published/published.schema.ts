import type { TermKind } from '~/platform/db/generated/enums';

/** What open data are lists of: organizations, their services, or services at places. */
export const recordKinds = ['organizations', 'services', 'service_at_locations'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Conditions for records, all of which must hold. */
export interface PublishedFilter {
  /** ids of organizations */
  organizations?: readonly string[] | undefined;
  /** the id of one record */
  record?: string | undefined;
  termId?: string | undefined;
  termKinds?: readonly TermKind[] | undefined;
  /** ISO 3166-1 code of a country where the organization is or works */
  country?: string | undefined;
  modifiedAfter?: Date | undefined;
}
