import {
  columns,
  reasons,
  withhold,
  type ExportedTables,
  type OwnRows,
} from '~/platform/export/exported-table';

const own: OwnRows = { by: 'organization_id' };
const ofService: OwnRows = { by: 'service_id', of: 'organization_service' };

/** The columns of an organization's profile, people and dealings with the network that its data archive contains. */
export const exportedProfile: ExportedTables = {
  organization: {
    rows: { by: 'id' },
    exported: columns(
      'id slug name name_locale acronym website founded_year founded_certainty activity_confirmed',
      'verified_at raised_risk_at contact_form new_cases new_cases_at new_cases_audience version created_at updated_at',
    ),
    withheld: {
      ...{
        verified_by_id: reasons.person,
        archived_at: reasons.internal,
        introduced_at: reasons.internal,
        hidden_for_safety_at: reasons.safety,
      },
      ...{ hidden_for_safety_by_id: reasons.safety, hiding_reason: reasons.safety },
      ...{ release_asked_at: reasons.safety, release_asked_by_id: reasons.safety },
      ...withhold(
        reasons.safety,
        'texts_shown_at release_second_at release_second_by_id release_stop_hash',
      ),
    },
  },
  organization_slug: {
    rows: own,
    exported: columns('slug organization_id created_at'),
    withheld: {},
  },
  name_request: {
    rows: own,
    exported: columns('id organization_id locale name created_at'),
    withheld: { asked_by_id: reasons.person },
  },
  organization_text: {
    rows: own,
    exported: columns('organization_id locale name summary description updated_at'),
    withheld: {},
  },
  organization_text_state: {
    rows: own,
    exported: columns(
      'organization_id locale field revision source_locale source_revision source_text',
    ),
    withheld: {},
  },
  organization_revision: {
    rows: own,
    exported: columns('organization_id number at version snapshot'),
    withheld: { actor_id: reasons.person },
  },
  organization_place: {
    rows: own,
    exported: columns(
      'id organization_id kind country_code region municipality street precision audience position',
    ),
    withheld: {},
  },
  organization_country: {
    rows: own,
    exported: columns('organization_id country_code audience'),
    withheld: {},
  },
  organization_known_country: {
    rows: own,
    exported: columns('organization_id country_code audience'),
    withheld: {},
  },
  organization_term: {
    rows: own,
    exported: columns(
      'organization_id term_id kind audience chosen_audience only_services position',
    ),
    withheld: {},
  },
  organization_language: {
    rows: own,
    exported: columns('id organization_id language_code variant municipality audience position'),
    withheld: {},
  },
  organization_contact: {
    rows: own,
    exported: columns(
      'id organization_id role_id role_kind email phone url languages audience position',
    ),
    withheld: {},
  },
  organization_service: {
    rows: own,
    exported: columns(
      'id organization_id term_id term_kind cost countries languages audience position',
    ),
    withheld: {},
  },
  organization_service_term: {
    rows: ofService,
    exported: columns('service_id term_id kind'),
    withheld: {},
  },
  organization_service_text: {
    rows: ofService,
    exported: columns('service_id locale description reach'),
    withheld: {},
  },
  organization_service_text_state: {
    rows: ofService,
    exported: columns('service_id locale field revision source_locale source_revision source_text'),
    withheld: {},
  },
  organization_channel: {
    rows: own,
    exported: columns('organization_id kind value role_id role_kind audience updated_at'),
    withheld: {},
  },
  organization_link: {
    rows: own,
    exported: columns('id organization_id kind url audience position'),
    withheld: {},
  },
  organization_logo: {
    rows: own,
    exported: columns('organization_id id media_type bytes sha256 width height'),
    withheld: { storage_key: reasons.storage },
  },
  organization_confirmation: {
    rows: own,
    exported: columns('organization_id field_group confirmed_at'),
    withheld: { confirmed_by_id: reasons.person },
  },
  named_contact: {
    rows: own,
    exported: columns('person_id organization_id role_id role_kind name audience consented_at'),
    withheld: {},
  },
  correction: {
    rows: own,
    exported: columns(
      'id organization_id field_key proposed note locale created_at outcome reason answered_at',
    ),
    withheld: {
      ...{
        proposer_id: reasons.person,
        email: reasons.forAnAnswer,
        answered_by_id: reasons.person,
      },
      ...{ reminded_at: reasons.internal, escalated_at: reasons.internal },
    },
  },
  join_request: {
    rows: own,
    exported: columns(
      'id name name_locale acronym website country_code about locale created_at outcome reason',
      'decided_at organization_id',
    ),
    withheld: {
      ...{ contact_name: reasons.forAnAnswer, email: reasons.forAnAnswer },
      ...{ reminded_at: reasons.internal, decided_by_id: reasons.person },
    },
  },
  reminder: {
    rows: own,
    exported: columns('id organization_id due_at step groups created_at answered_at'),
    withheld: { person_id: reasons.person, token_hash: reasons.secret },
  },
  membership: {
    rows: own,
    exported: columns('person_id organization_id role created_at'),
    withheld: {},
  },
  person: {
    rows: { by: 'id', of: 'membership', key: 'person_id' },
    exported: columns('id name email'),
    withheld: withhold(
      reasons.ofThePerson,
      'locale password_hash is_network_admin administrator_since totp_secret totp_confirmed_at',
      'totp_last_step disabled_at reminded_at wrong_codes_told_at created_at updated_at',
      'time_zone digest_rhythm digested_at',
    ),
  },
  invitation: {
    rows: own,
    exported: columns(
      'id email organization_id role locale created_at expires_at accepted_at revoked_at',
      'inviter_after',
    ),
    withheld: {
      token_hash: reasons.secret,
      invited_by_id: reasons.person,
      accepted_by_id: reasons.person,
    },
  },
};
