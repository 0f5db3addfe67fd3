import { reasons, type ExportedTables } from '~/platform/export/exported-table';
import { exportedCampaigns } from './exported-campaigns';
import { exportedRecommendations, recommendationsOfTheNetwork } from './exported-recommendations';
import { exportedLibrary } from './exported-library';
import { exportedProfile } from './exported-profile';
import { agendaOfTheNetwork, exportedAgenda } from './exported-agenda';
import { exportedThreads } from './exported-threads';

/**
 * What an organization's data archive contains, column by column: its own data, and nothing that others said or did.
 * A test compares this with the database, so that a new table or column is excluded until somebody decides.
 */
export const exportedTables: ExportedTables = {
  ...exportedProfile,
  ...exportedLibrary,
  ...exportedThreads,
  ...exportedAgenda,
  ...exportedCampaigns,
  ...exportedRecommendations,
};

const { madeFromOthers, ofTheNetwork, ofThePerson, internal, safety } = reasons;

/** Tables that are left out of the data archive, each with the reason. */
export const withheldTables: Readonly<Record<string, string>> = {
  post_report: 'who reports a post tells the network’s administrators, and nobody else',
  profile_draft: 'what one person typed and did not publish is nobody else’s',
  ...{ organization_search: madeFromOthers, search_entry: madeFromOthers },
  ...{ resource_search: madeFromOthers, resource_body: madeFromOthers },
  ...{ resource_file_page: madeFromOthers, resource_preview: madeFromOthers },
  ...{ search_posting: madeFromOthers, search_word: madeFromOthers, search_state: internal },
  ...{ country: ofTheNetwork, language: ofTheNetwork },
  ...{ term: ofTheNetwork, term_text: ofTheNetwork, term_slug: ofTheNetwork },
  ...{ thesaurus_entry: ofTheNetwork, thesaurus_word: ofTheNetwork },
  ...{ passkey: ofThePerson, recovery_code: ofThePerson, device: ofThePerson },
  ...{ email_change: ofThePerson, factor_recovery: ofThePerson, session: ofThePerson },
  ...{
    form_draft: ofThePerson,
    token: ofThePerson,
    mail_refusal: ofThePerson,
    resource_upload: ofThePerson,
  },
  audit_entry: 'the audit log has an export of its own',
  ...{ audit_head: internal, takeaway: internal, outbox_mail: internal },
  ...{ passkey_challenge: internal, limit_counter: internal, limit_salt: internal },
  harvested_record: internal,
  ...{ content_change: internal, form_stamp: internal, sql_file: internal },
  ...{ backup: internal, portal_state: internal },
  ...{ subscription: ofThePerson, notification: ofThePerson, thread_search: madeFromOthers },
  ...{ digest: ofThePerson, saved_search: ofThePerson, group_subscription: ofThePerson },
  ...{ registration: ofThePerson, calendar_feed: ofThePerson },
  group_text: 'a group’s, which its members read',
  hiding_administrator: safety,
  ...agendaOfTheNetwork,
  signature_name: ofThePerson,
  ...recommendationsOfTheNetwork,
};
