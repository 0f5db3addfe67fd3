/**
 * What happens to an organization's rows when it is merged into another, table by table. A test fails when a table
 * that refers to an organization is missing here.
 *
 * - a list of columns: rows move, except those that the other organization already has, compared by these columns
 * - `moves`: all rows move
 * - `one`: an organization has at most one row, which moves if the other one has none
 * - `profile`: part of the profile, which is merged as a whole; see mergedProfile
 * - `goes`: derived from other tables, or about the duplicate only: it is deleted with the duplicate
 */
export const mergeRules = {
  organization_text: 'profile',
  organization_place: 'profile',
  organization_country: 'profile',
  organization_known_country: 'profile',
  organization_term: 'profile',
  organization_language: 'profile',
  organization_contact: 'profile',
  organization_service: 'profile',
  organization_link: 'profile',
  organization_text_state: 'goes',
  organization_revision: 'goes',
  organization_search: 'goes',
  search_entry: 'goes',
  profile_draft: 'goes',
  name_request: 'goes',
  organization_confirmation: 'goes',
  reminder: 'goes',
  organization_channel: ['kind'],
  hiding_administrator: 'goes',
  data_key: 'goes',
  organization_slug: 'moves',
  organization_logo: 'one',
  // Before memberships, to which it refers.
  group_member: ['group_id', 'person_id'],
  membership: ['person_id'],
  named_contact: ['person_id', 'role_id'],
  invitation: 'moves',
  correction: 'moves',
  join_request: 'moves',
  resource: 'moves',
  resource_author: ['resource_id'],
  thread: 'moves',
  post: 'moves',
  post_text: 'moves',
  thread_search: 'moves',
  response: ['thread_id', 'kind', 'post_id', 'locale'],
  registration: 'moves',
  resource_request: 'moves',
  resource_translation: 'moves',
  collection: 'moves',
  network_group: 'moves',
  procedure_revision: 'moves',
  right_assessment: 'moves',
  verification: 'moves',
  recommendation: 'moves',
  status_assessment: ['recommendation_id', 'country_code', 'year', 'is_state'],
  follow_up: 'moves',
  campaign: 'moves',
  mandate: ['person_id'],
  signature: ['campaign_id'],
} as const satisfies Record<string, readonly string[] | 'moves' | 'one' | 'profile' | 'goes'>;

/** Columns with another name than `organization_id` that refer to an organization: they follow it, too. */
export const otherReferences = [
  ['post', 'about_id'],
  ['procedure_revision', 'author_id'],
  ['thread_search', 'translator_id'],
] as const;
