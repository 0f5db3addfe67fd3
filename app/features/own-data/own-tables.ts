import {
  columns,
  reasons,
  withhold,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';
import { agendaNotOwn, ownAgenda } from './own-agenda';
import { ownCampaigns } from './own-campaigns';
import { ownSecretLinks } from './own-secret-links';
import { ownRecommendations, recommendationsNotOwn } from './own-recommendations';
import { ownThreads } from './own-threads';

const own: OwnRows = { by: 'person_id' };
const self = { person_id: 'the person, who is said once' };
const organization = { organization_id: 'organization' } as const;

/**
 * What a person's data export contains, column by column. A test compares this with the database, so that
 * somebody must decide about each new table or column.
 */
export const ownTables: ExportedTables = {
  person: {
    rows: { by: 'id' },
    exported: columns(
      'id name email locale is_network_admin administrator_since totp_confirmed_at time_zone digest_rhythm created_at updated_at',
    ),
    withheld: {
      ...withhold(reasons.secret, 'password_hash totp_secret totp_last_step'),
      ...withhold(reasons.internal, 'disabled_at reminded_at wrong_codes_told_at digested_at'),
    },
  },
  membership: {
    rows: own,
    exported: columns('organization_id role created_at'),
    withheld: self,
  },
  named_contact: {
    rows: own,
    exported: columns('organization_id role_id name audience consented_at'),
    withheld: { ...self, role_kind: reasons.internal },
  },
  passkey: {
    rows: own,
    exported: columns('name created_at last_used_at'),
    withheld: {
      ...self,
      ...withhold(reasons.secret, 'id credential_id public_key counter transports'),
    },
  },
  recovery_code: {
    rows: own,
    exported: columns('used_at'),
    withheld: { ...self, code_hash: reasons.secret },
  },
  device: {
    rows: own,
    exported: columns('id browser system created_at last_seen_at'),
    withheld: { ...self, token_hash: reasons.secret },
  },
  session: {
    rows: own,
    exported: columns(
      'created_at last_seen_at expires_at absolute_expires_at confirmed_at device_id',
    ),
    withheld: { ...self, id: reasons.secret },
  },
  email_change: {
    rows: own,
    exported: columns('email created_at expires_at'),
    withheld: { ...self, ...withhold(reasons.secret, 'old_code_hash new_code_hash attempts') },
  },
  factor_recovery: {
    rows: own,
    exported: columns('created_at approved_at usable_at used_at cancelled_at'),
    withheld: {
      ...{ ...self, id: reasons.internal, cancel_token_hash: reasons.secret },
      approved_by_id: reasons.ofOthers,
    },
  },
  mail_refusal: { rows: own, exported: columns('kind created_at'), withheld: self },
  reminder: {
    rows: own,
    exported: columns('organization_id groups due_at step created_at answered_at'),
    withheld: { ...self, id: reasons.internal, token_hash: reasons.secret },
    leadsTo: organization,
  },
  profile_draft: {
    rows: own,
    exported: columns('organization_id texts updated_at'),
    withheld: self,
    leadsTo: organization,
  },
  form_draft: {
    rows: own,
    exported: columns('address updated_at'),
    withheld: {
      ...self,
      sealed: 'encrypted; its form shows it, and lets the person send or discard it',
    },
  },
  organization_revision: {
    rows: { by: 'actor_id' },
    exported: columns('organization_id number at'),
    withheld: {
      actor_id: self.person_id,
      ...withhold(reasons.ofTheOrganization, 'version snapshot'),
    },
    leadsTo: organization,
  },
  corrections_proposed: {
    table: 'correction',
    rows: { by: 'proposer_id' },
    exported: columns(
      'organization_id field_key proposed note locale created_at outcome reason answered_at',
    ),
    withheld: {
      ...{ id: reasons.internal, proposer_id: self.person_id, answered_by_id: reasons.ofOthers },
      ...{
        email: reasons.forAnAnswer,
        reminded_at: reasons.internal,
        escalated_at: reasons.internal,
      },
    },
    leadsTo: organization,
  },
  corrections_answered: {
    table: 'correction',
    rows: { by: 'answered_by_id' },
    exported: columns('organization_id field_key outcome reason answered_at'),
    withheld: {
      ...withhold(reasons.ofOthers, 'proposed note proposer_id email locale created_at'),
      ...{ id: reasons.internal, answered_by_id: self.person_id },
      ...withhold(reasons.internal, 'reminded_at escalated_at'),
    },
    leadsTo: organization,
  },
  invitations_sent: {
    table: 'invitation',
    rows: { by: 'invited_by_id' },
    exported: columns(
      'organization_id role created_at expires_at accepted_at revoked_at inviter_after',
    ),
    withheld: {
      ...withhold('the business of whoever was invited', 'email locale accepted_by_id'),
      ...{ id: reasons.internal, token_hash: reasons.secret, invited_by_id: self.person_id },
    },
    leadsTo: organization,
  },
  resource_upload: {
    rows: own,
    exported: columns('id name media_type bytes created_at'),
    withheld: {
      ...self,
      ...withhold(reasons.storage, 'storage_key original_storage_key original_bytes'),
      ...withhold('of the file, which they have', 'sha256 sent_sha256 facts pages whole_pages'),
    },
  },
  resource: {
    rows: { by: 'created_by_id' },
    exported: columns('id created_at'),
    withheld: {
      created_by_id: self.person_id,
      ...withhold(
        reasons.ofTheOrganization,
        'slug organization_id type_id type_kind visibility on_request url licence other_authors',
        'published_year published_month published_day review_on reminded_of withdrawn_at work_id',
        'step edition edition_at changes version updated_at',
      ),
    },
  },
  ...ownSecretLinks,
  resource_request: {
    rows: own,
    exported: columns(
      'resource_id organization_id purpose created_at answered_at note expires_at revoked_at',
    ),
    withheld: { ...self, id: reasons.internal, answered_by_id: reasons.ofOthers },
    leadsTo: { ...organization, resource_id: 'resource' },
  },
  ...ownThreads,
  ...ownAgenda,
  ...ownCampaigns,
  ...ownRecommendations,
  resource_translation: {
    rows: own,
    exported: columns('resource_id language_code organization_id kind created_at ended_at'),
    withheld: { ...self, id: reasons.internal, delivered_id: reasons.ofTheOrganization },
    leadsTo: { ...organization, resource_id: 'resource' },
  },
};

/** The exported columns of audit entries by the person or about them. */
export const ownEntryFields = {
  ...{
    id: true,
    at: true,
    action: true,
    objectType: true,
    objectId: true,
    outcome: true,
    repeats: true,
  },
} as const;

/** The tables that the export leaves out, each with the reason. */
export const tablesNotOwn: Readonly<Record<string, string>> = {
  token: reasons.secret,
  ...withhold(
    'who did what is among the audit entries, which are taken away',
    'organization organization_confirmation join_request name_request',
  ),
  outbox_mail: 'letters to them, which are erased once they are delivered',
  ...withhold(
    reasons.ofTheOrganization,
    'organization_slug organization_text organization_text_state organization_place',
    'organization_country organization_known_country organization_channel organization_term organization_language organization_contact',
    'organization_service organization_service_term organization_service_text',
    'organization_service_text_state organization_link organization_logo takeaway',
    'resource_text resource_language resource_country resource_term resource_file',
    'resource_past_edition resource_author resource_download',
    'collection collection_text collection_item thread_term event occurrence group_text',
  ),
  ...withhold(
    reasons.madeFromOthers,
    'organization_search search_entry search_posting search_word resource_search resource_body',
    'thread_search',
    'resource_file_page resource_preview',
  ),
  ...withhold(
    reasons.ofTheNetwork,
    'country language term term_text term_slug thesaurus_entry thesaurus_word',
  ),
  ...agendaNotOwn,
  hiding_administrator: reasons.safety,
  ...recommendationsNotOwn,
  ...withhold(
    reasons.internal,
    'form_stamp harvested_record sql_file search_state audit_head passkey_challenge limit_counter limit_salt content_change backup portal_state',
  ),
};
