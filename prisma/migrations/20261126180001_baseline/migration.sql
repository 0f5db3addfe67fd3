-- The tables, constraints and indexes of the portal as one migration. A database that has every migration
-- that came before it is recognized and marked as having this one (app/platform/db/baseline.server.ts).
-- Functions, views and triggers are not here: they are in prisma/sql, one file each.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TYPE after_handover AS ENUM ('staff', 'leave');
CREATE TYPE audience AS ENUM ('public', 'network', 'organization');
CREATE TYPE audit_outcome AS ENUM ('success', 'denied', 'failure');
CREATE TYPE certainty AS ENUM ('confirmed', 'about', 'unconfirmed');
CREATE TYPE correction_outcome AS ENUM ('accepted', 'edited', 'declined', 'unanswered');
CREATE TYPE invitation_role AS ENUM ('network_admin', 'organization_admin', 'staff');
CREATE TYPE join_outcome AS ENUM ('accepted', 'declined', 'unanswered');
CREATE TYPE link_kind AS ENUM ('support', 'facebook', 'instagram', 'x', 'youtube', 'linkedin', 'tiktok', 'other');
CREATE TYPE membership_role AS ENUM ('organization_admin', 'staff');
CREATE TYPE place_kind AS ENUM ('seat', 'office', 'programme', 'shelter');
CREATE TYPE place_precision AS ENUM ('precise', 'municipality', 'country');
CREATE TYPE service_cost AS ENUM ('unsaid', 'free', 'reduced', 'paid');
CREATE TYPE term_kind AS ENUM (
  'expertise_group', 'expertise', 'population', 'service', 'stage', 'resource_type', 'contact_role'
);
CREATE TYPE token_purpose AS ENUM ('password_reset', 'second_factor');
CREATE TYPE translation_kind AS ENUM ('asked', 'offered');

CREATE TABLE audit_entry (
  id uuid NOT NULL,
  at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  actor_id uuid,
  organization_id uuid,
  action text NOT NULL,
  object_type text NOT NULL,
  object_id text,
  outcome audit_outcome DEFAULT 'success'::audit_outcome NOT NULL,
  hash character(64),
  number bigint,
  previous_hash character(64),
  CONSTRAINT audit_entry_pkey PRIMARY KEY (id),
  CONSTRAINT audit_entry_chained_whole CHECK (num_nulls(number, hash, previous_hash) IN (0, 3)),
  CONSTRAINT audit_entry_hash_form CHECK (hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX audit_entry_action_at_idx ON audit_entry (action, at DESC);
CREATE INDEX audit_entry_actor_id_at_idx ON audit_entry (actor_id, at DESC);
CREATE INDEX audit_entry_at_idx ON audit_entry (at DESC);
CREATE UNIQUE INDEX audit_entry_number_key ON audit_entry (number);
CREATE INDEX audit_entry_object_id_at_idx ON audit_entry (object_id, at DESC);
CREATE INDEX audit_entry_organization_id_at_idx ON audit_entry (organization_id, at DESC);

CREATE TABLE audit_head (
  day date NOT NULL,
  number bigint NOT NULL,
  hash character(64) NOT NULL,
  CONSTRAINT audit_head_pkey PRIMARY KEY (day),
  CONSTRAINT audit_head_hash_form CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT audit_head_number_positive CHECK (number > 0)
);

CREATE TABLE collection (
  id uuid NOT NULL,
  slug text NOT NULL,
  organization_id uuid,
  audience audience NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  removed_at timestamptz(3),
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  updated_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT collection_pkey PRIMARY KEY (id),
  CONSTRAINT collection_audience_of_somebody CHECK (organization_id IS NOT NULL OR audience <> 'organization'),
  CONSTRAINT collection_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100)
);
CREATE INDEX collection_organization_id_idx ON collection (organization_id);
CREATE UNIQUE INDEX collection_slug_key ON collection (slug);

CREATE TABLE collection_item (
  collection_id uuid NOT NULL,
  resource_id uuid NOT NULL,
  position integer NOT NULL,
  CONSTRAINT collection_item_pkey PRIMARY KEY (collection_id, resource_id)
);
CREATE INDEX collection_item_resource_id_idx ON collection_item (resource_id);

CREATE TABLE collection_text (
  collection_id uuid NOT NULL,
  locale varchar(8) NOT NULL,
  title text NOT NULL,
  description text DEFAULT '' NOT NULL,
  CONSTRAINT collection_text_pkey PRIMARY KEY (collection_id, locale),
  CONSTRAINT collection_text_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  CONSTRAINT collection_text_title_present CHECK (btrim(title) <> '')
);

CREATE TABLE comment_report (
  comment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  reason text DEFAULT '' NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT comment_report_pkey PRIMARY KEY (comment_id, person_id)
);
CREATE INDEX comment_report_person_id_idx ON comment_report (person_id);

CREATE TABLE content_change (
  id bigserial NOT NULL,
  at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT content_change_pkey PRIMARY KEY (id)
);
CREATE INDEX content_change_at_idx ON content_change (at);

CREATE TABLE correction (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  field_key text NOT NULL,
  proposed text NOT NULL,
  note text DEFAULT '' NOT NULL,
  proposer_id uuid,
  email text,
  locale varchar(8) NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  outcome correction_outcome,
  reason text DEFAULT '' NOT NULL,
  answered_at timestamptz(3),
  answered_by_id uuid,
  reminded_at timestamptz(3),
  escalated_at timestamptz(3),
  CONSTRAINT correction_pkey PRIMARY KEY (id),
  CONSTRAINT correction_address_erased CHECK (answered_at IS NULL OR email IS NULL),
  CONSTRAINT correction_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  CONSTRAINT correction_outcome_with_date CHECK ((outcome IS NULL) = (answered_at IS NULL))
);
CREATE INDEX correction_answered_at_created_at_idx ON correction (answered_at, created_at);
CREATE INDEX correction_answered_by_id_idx ON correction (answered_by_id);
CREATE INDEX correction_organization_id_answered_at_created_at_idx ON correction (organization_id, answered_at, created_at);
CREATE INDEX correction_proposer_id_idx ON correction (proposer_id);

CREATE TABLE country (
  code character(2) NOT NULL,
  position integer NOT NULL,
  corridor boolean DEFAULT false NOT NULL,
  synonyms text[] DEFAULT ARRAY[]::text[] NOT NULL,
  raised_risk_at timestamptz(3),
  towns text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT country_pkey PRIMARY KEY (code),
  CONSTRAINT country_code_form CHECK (code ~ '^[A-Z]{2}$')
);

CREATE TABLE device (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  token_hash character(64) NOT NULL,
  browser text DEFAULT '' NOT NULL,
  system text DEFAULT '' NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  last_seen_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT device_pkey PRIMARY KEY (id),
  CONSTRAINT device_token_hash_form CHECK (token_hash ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX device_person_id_token_hash_key ON device (person_id, token_hash);

CREATE TABLE email_change (
  person_id uuid NOT NULL,
  email text NOT NULL,
  old_code_hash text NOT NULL,
  new_code_hash text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT email_change_pkey PRIMARY KEY (person_id),
  CONSTRAINT email_change_email_lower CHECK (email = lower(email) AND email ~ '^[^@\s]+@[^@\s]+$'),
  CONSTRAINT email_change_few_attempts CHECK (attempts BETWEEN 0 AND 5)
);

CREATE TABLE factor_recovery (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  cancel_token_hash character(64) NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  approved_at timestamptz(3),
  approved_by_id uuid,
  usable_at timestamptz(3),
  used_at timestamptz(3),
  cancelled_at timestamptz(3),
  CONSTRAINT factor_recovery_pkey PRIMARY KEY (id),
  CONSTRAINT factor_recovery_not_by_oneself CHECK (approved_by_id <> person_id),
  CONSTRAINT factor_recovery_token_hash_form CHECK (cancel_token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT factor_recovery_usable_when_approved CHECK ((approved_at IS NULL) = (usable_at IS NULL)),
  CONSTRAINT factor_recovery_used_or_cancelled CHECK (used_at IS NULL OR cancelled_at IS NULL)
);
CREATE INDEX factor_recovery_approved_by_id_idx ON factor_recovery (approved_by_id);
CREATE UNIQUE INDEX factor_recovery_cancel_token_hash_key ON factor_recovery (cancel_token_hash);
CREATE UNIQUE INDEX factor_recovery_one_open ON factor_recovery (person_id) WHERE ((used_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX factor_recovery_person_id_created_at_idx ON factor_recovery (person_id, created_at);

CREATE TABLE invitation (
  id uuid NOT NULL,
  token_hash character(64) NOT NULL,
  email text,
  organization_id uuid,
  role invitation_role NOT NULL,
  locale varchar(8) NOT NULL,
  invited_by_id uuid,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3),
  accepted_by_id uuid,
  revoked_at timestamptz(3),
  inviter_after after_handover,
  CONSTRAINT invitation_pkey PRIMARY KEY (id),
  CONSTRAINT invitation_accepted_or_revoked CHECK (accepted_at IS NULL OR revoked_at IS NULL),
  CONSTRAINT invitation_accepter_with_date CHECK (accepted_by_id IS NULL OR accepted_at IS NOT NULL),
  CONSTRAINT invitation_email_lower CHECK (email = lower(email)),
  CONSTRAINT invitation_email_unless_first CHECK (email IS NOT NULL OR (role = 'network_admin' AND invited_by_id IS NULL)),
  CONSTRAINT invitation_role_fits CHECK ((role = 'network_admin') = (organization_id IS NULL)),
  CONSTRAINT invitation_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX invitation_accepted_by_id_idx ON invitation (accepted_by_id);
CREATE INDEX invitation_created_at_idx ON invitation (created_at DESC);
CREATE INDEX invitation_invited_by_id_idx ON invitation (invited_by_id);
CREATE INDEX invitation_organization_id_created_at_idx ON invitation (organization_id, created_at);
CREATE UNIQUE INDEX invitation_token_hash_key ON invitation (token_hash);

CREATE TABLE join_request (
  id uuid NOT NULL,
  name text NOT NULL,
  name_locale varchar(8) NOT NULL,
  acronym text DEFAULT '' NOT NULL,
  website text DEFAULT '' NOT NULL,
  country_code character(2) NOT NULL,
  about text NOT NULL,
  contact_name text NOT NULL,
  email text NOT NULL,
  locale varchar(8) NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  outcome join_outcome,
  reason text DEFAULT '' NOT NULL,
  decided_at timestamptz(3),
  decided_by_id uuid,
  organization_id uuid,
  reminded_at timestamptz(3),
  CONSTRAINT join_request_pkey PRIMARY KEY (id),
  CONSTRAINT join_request_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  CONSTRAINT join_request_name_locale_form CHECK (name_locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  CONSTRAINT join_request_outcome_with_date CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CONSTRAINT join_request_website_form CHECK (website = '' OR website ~ '^https?://')
);
CREATE INDEX join_request_country_code_idx ON join_request (country_code);
CREATE INDEX join_request_decided_at_created_at_idx ON join_request (decided_at, created_at);
CREATE INDEX join_request_decided_by_id_idx ON join_request (decided_by_id);
CREATE INDEX join_request_organization_id_idx ON join_request (organization_id);

CREATE TABLE language (
  code character(3) NOT NULL,
  position integer NOT NULL,
  synonyms text[] DEFAULT ARRAY[]::text[] NOT NULL,
  CONSTRAINT language_pkey PRIMARY KEY (code),
  CONSTRAINT language_code_form CHECK (code ~ '^[a-z]{3}$')
);

CREATE TABLE limit_counter (
  key varchar(255) NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT limit_counter_pkey PRIMARY KEY (key)
);
CREATE INDEX limit_counter_expire_idx ON limit_counter (expire);

CREATE TABLE limit_salt (
  day date NOT NULL,
  salt bytea NOT NULL,
  CONSTRAINT limit_salt_pkey PRIMARY KEY (day)
);

CREATE TABLE mail_refusal (
  person_id uuid NOT NULL,
  kind varchar(40) NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT mail_refusal_pkey PRIMARY KEY (person_id, kind)
);

CREATE TABLE membership (
  person_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  role membership_role NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT membership_pkey PRIMARY KEY (person_id, organization_id)
);
CREATE INDEX membership_organization_id_idx ON membership (organization_id);

CREATE TABLE named_contact (
  person_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  role_id uuid NOT NULL,
  role_kind term_kind DEFAULT 'contact_role'::term_kind NOT NULL,
  name text NOT NULL,
  audience audience NOT NULL,
  consented_at timestamptz(3) NOT NULL,
  CONSTRAINT named_contact_pkey PRIMARY KEY (person_id, organization_id, role_id),
  CONSTRAINT named_contact_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT named_contact_role_kind CHECK (role_kind = 'contact_role')
);
CREATE INDEX named_contact_organization_id_idx ON named_contact (organization_id);
CREATE INDEX named_contact_role_id_role_kind_idx ON named_contact (role_id, role_kind);

CREATE TABLE organization (
  id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  name_locale varchar(8) NOT NULL,
  acronym text,
  website text,
  founded_year smallint,
  founded_certainty certainty,
  activity_confirmed boolean DEFAULT true NOT NULL,
  verified_at timestamptz(3),
  verified_by_id uuid,
  archived_at timestamptz(3),
  version integer DEFAULT 1 NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  updated_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  raised_risk_at timestamptz(3),
  release_asked_at timestamptz(3),
  release_asked_by_id uuid,
  shelter_reason text DEFAULT '' NOT NULL,
  sheltered_at timestamptz(3),
  sheltered_by_id uuid,
  contact_form audience,
  CONSTRAINT organization_pkey PRIMARY KEY (id),
  CONSTRAINT organization_founded_with_certainty CHECK ((founded_year IS NULL) = (founded_certainty IS NULL)),
  CONSTRAINT organization_founded_year_range CHECK (founded_year BETWEEN 1500 AND 2200),
  CONSTRAINT organization_name_locale_form CHECK (name_locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  CONSTRAINT organization_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT organization_release_while_sheltered CHECK (release_asked_at IS NULL OR sheltered_at IS NOT NULL),
  CONSTRAINT organization_shelter_has_reason CHECK (sheltered_at IS NULL OR btrim(shelter_reason) <> ''),
  CONSTRAINT organization_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
  CONSTRAINT organization_verifier_with_date CHECK (verified_by_id IS NULL OR verified_at IS NOT NULL),
  CONSTRAINT organization_version_positive CHECK (version > 0),
  CONSTRAINT organization_website_form CHECK (website ~ '^https?://')
);
CREATE INDEX organization_archived_at_name_idx ON organization (archived_at, name);
CREATE INDEX organization_name_trigrams ON organization USING gin (name gin_trgm_ops);
CREATE INDEX organization_release_asked_by_id_idx ON organization (release_asked_by_id);
CREATE INDEX organization_sheltered_by_id_idx ON organization (sheltered_by_id);
CREATE UNIQUE INDEX organization_slug_key ON organization (slug);
CREATE INDEX organization_verified_by_id_idx ON organization (verified_by_id);

CREATE TABLE organization_confirmation (
  organization_id uuid NOT NULL,
  field_group varchar(20) NOT NULL,
  confirmed_at timestamptz(3) NOT NULL,
  confirmed_by_id uuid,
  CONSTRAINT organization_confirmation_pkey PRIMARY KEY (organization_id, field_group)
);
CREATE INDEX organization_confirmation_confirmed_by_id_idx ON organization_confirmation (confirmed_by_id);

CREATE TABLE organization_contact (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  role_id uuid NOT NULL,
  role_kind term_kind DEFAULT 'contact_role'::term_kind NOT NULL,
  email text DEFAULT '' NOT NULL,
  phone text DEFAULT '' NOT NULL,
  url text DEFAULT '' NOT NULL,
  audience audience DEFAULT 'network'::audience NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  languages text[] DEFAULT ARRAY[]::text[] NOT NULL,
  CONSTRAINT organization_contact_pkey PRIMARY KEY (id),
  CONSTRAINT organization_contact_reachable CHECK (email <> '' OR phone <> '' OR url <> ''),
  CONSTRAINT organization_contact_role_kind CHECK (role_kind = 'contact_role'),
  CONSTRAINT organization_contact_url_form CHECK (url = '' OR url ~ '^https?://')
);
CREATE INDEX organization_contact_organization_id_idx ON organization_contact (organization_id);
CREATE INDEX organization_contact_role_id_role_kind_idx ON organization_contact (role_id, role_kind);

CREATE TABLE organization_country (
  organization_id uuid NOT NULL,
  country_code character(2) NOT NULL,
  audience audience DEFAULT 'public'::audience NOT NULL,
  CONSTRAINT organization_country_pkey PRIMARY KEY (organization_id, country_code)
);
CREATE INDEX organization_country_country_code_audience_idx ON organization_country (country_code, audience);

CREATE TABLE organization_language (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  language_code character(3) NOT NULL,
  variant text DEFAULT '' NOT NULL,
  municipality text DEFAULT '' NOT NULL,
  audience audience DEFAULT 'public'::audience NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  CONSTRAINT organization_language_pkey PRIMARY KEY (id)
);
CREATE INDEX organization_language_language_code_audience_idx ON organization_language (language_code, audience);
CREATE UNIQUE INDEX organization_language_organization_id_language_code_variant_key ON organization_language (organization_id, language_code, variant, municipality);

CREATE TABLE organization_link (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  kind link_kind NOT NULL,
  url text NOT NULL,
  audience audience DEFAULT 'public'::audience NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  CONSTRAINT organization_link_pkey PRIMARY KEY (id),
  CONSTRAINT organization_link_url_form CHECK (url ~ '^https?://')
);
CREATE INDEX organization_link_organization_id_idx ON organization_link (organization_id);

CREATE TABLE organization_logo (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  storage_key text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  sha256 character(64) NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  CONSTRAINT organization_logo_pkey PRIMARY KEY (organization_id),
  CONSTRAINT organization_logo_bytes_positive CHECK (bytes > 0 AND width > 0 AND height > 0),
  CONSTRAINT organization_logo_sha256_form CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX organization_logo_id_key ON organization_logo (id);
CREATE UNIQUE INDEX organization_logo_storage_key_key ON organization_logo (storage_key);

CREATE TABLE organization_place (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  kind place_kind NOT NULL,
  country_code character(2) NOT NULL,
  region text DEFAULT '' NOT NULL,
  municipality text DEFAULT '' NOT NULL,
  audience audience DEFAULT 'public'::audience NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  street text DEFAULT '' NOT NULL,
  precision place_precision DEFAULT 'municipality'::place_precision NOT NULL,
  CONSTRAINT organization_place_pkey PRIMARY KEY (id),
  CONSTRAINT organization_place_country_only CHECK (precision <> 'country' OR (region = '' AND municipality = '')),
  CONSTRAINT organization_place_shelter_coarse CHECK (kind::text <> 'shelter' OR precision <> 'precise'),
  CONSTRAINT organization_place_street_if_precise CHECK (street = '' OR precision = 'precise')
);
CREATE INDEX organization_place_country_code_audience_idx ON organization_place (country_code, audience);
CREATE UNIQUE INDEX organization_place_one_seat ON organization_place (organization_id) WHERE (kind = 'seat'::place_kind);
CREATE INDEX organization_place_organization_id_idx ON organization_place (organization_id);

CREATE TABLE organization_revision (
  organization_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  actor_id uuid,
  version integer NOT NULL,
  snapshot jsonb NOT NULL,
  CONSTRAINT organization_revision_pkey PRIMARY KEY (organization_id, number),
  CONSTRAINT organization_revision_counted CHECK (number >= 1 AND version >= 1)
);
CREATE INDEX organization_revision_actor_id_idx ON organization_revision (actor_id);

CREATE TABLE organization_search (
  organization_id uuid NOT NULL,
  audience audience NOT NULL,
  keys text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT organization_search_pkey PRIMARY KEY (organization_id, audience)
);

CREATE TABLE organization_service (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  term_id uuid NOT NULL,
  term_kind term_kind DEFAULT 'service'::term_kind NOT NULL,
  cost service_cost DEFAULT 'unsaid'::service_cost NOT NULL,
  countries text[] DEFAULT ARRAY[]::text[] NOT NULL,
  languages text[] DEFAULT ARRAY[]::text[] NOT NULL,
  audience audience DEFAULT 'public'::audience NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  CONSTRAINT organization_service_pkey PRIMARY KEY (id),
  CONSTRAINT organization_service_kind CHECK (term_kind = 'service')
);
CREATE INDEX organization_service_organization_id_idx ON organization_service (organization_id);
CREATE INDEX organization_service_term_id_term_kind_idx ON organization_service (term_id, term_kind);

CREATE TABLE organization_service_term (
  service_id uuid NOT NULL,
  term_id uuid NOT NULL,
  kind term_kind NOT NULL,
  CONSTRAINT organization_service_term_pkey PRIMARY KEY (service_id, term_id),
  CONSTRAINT organization_service_term_kind CHECK (kind IN ('population', 'stage'))
);
CREATE INDEX organization_service_term_term_id_kind_idx ON organization_service_term (term_id, kind);

CREATE TABLE organization_service_text (
  service_id uuid NOT NULL,
  locale varchar(8) NOT NULL,
  description text DEFAULT '' NOT NULL,
  reach text DEFAULT '' NOT NULL,
  CONSTRAINT organization_service_text_pkey PRIMARY KEY (service_id, locale),
  CONSTRAINT organization_service_text_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$')
);

CREATE TABLE organization_service_text_state (
  service_id uuid NOT NULL,
  locale varchar(8) NOT NULL,
  field varchar(20) NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  source_locale varchar(8),
  source_revision integer,
  source_text text DEFAULT '' NOT NULL,
  CONSTRAINT organization_service_text_state_pkey PRIMARY KEY (service_id, locale, field),
  CONSTRAINT organization_service_text_state_counted CHECK (revision >= 1 AND source_revision >= 1),
  CONSTRAINT organization_service_text_state_field_known CHECK (field IN ('description', 'reach')),
  CONSTRAINT organization_service_text_state_source_whole CHECK (((num_nulls(source_locale, source_revision) = ANY (ARRAY[0, 2])) AND ((source_locale)::text <> (locale)::text)))
);

CREATE TABLE organization_slug (
  slug text NOT NULL,
  organization_id uuid NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT organization_slug_pkey PRIMARY KEY (slug),
  CONSTRAINT organization_slug_old_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80)
);
CREATE INDEX organization_slug_organization_id_idx ON organization_slug (organization_id);

CREATE TABLE organization_term (
  organization_id uuid NOT NULL,
  term_id uuid NOT NULL,
  kind term_kind NOT NULL,
  audience audience DEFAULT 'public'::audience NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  chosen_audience audience,
  only_services boolean DEFAULT false NOT NULL,
  CONSTRAINT organization_term_pkey PRIMARY KEY (organization_id, term_id),
  CONSTRAINT organization_term_kind CHECK (kind IN ('expertise', 'population', 'service', 'stage'))
);
CREATE INDEX organization_term_term_id_audience_idx ON organization_term (term_id, audience);
CREATE INDEX organization_term_term_id_kind_idx ON organization_term (term_id, kind);

CREATE TABLE organization_text (
  organization_id uuid NOT NULL,
  locale varchar(8) NOT NULL,
  name text DEFAULT '' NOT NULL,
  summary text DEFAULT '' NOT NULL,
  description text DEFAULT '' NOT NULL,
  updated_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT organization_text_pkey PRIMARY KEY (organization_id, locale),
  CONSTRAINT organization_text_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$')
);

CREATE TABLE organization_text_state (
  organization_id uuid NOT NULL,
  locale varchar(8) NOT NULL,
  field varchar(20) NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  source_locale varchar(8),
  source_revision integer,
  source_text text DEFAULT '' NOT NULL,
  CONSTRAINT organization_text_state_pkey PRIMARY KEY (organization_id, locale, field),
  CONSTRAINT organization_text_state_counted CHECK (revision >= 1 AND source_revision >= 1),
  CONSTRAINT organization_text_state_field_known CHECK (field IN ('name', 'summary', 'description')),
  CONSTRAINT organization_text_state_source_whole CHECK (((num_nulls(source_locale, source_revision) = ANY (ARRAY[0, 2])) AND ((source_locale)::text <> (locale)::text)))
);

CREATE TABLE outbox_mail (
  id uuid NOT NULL,
  kind text NOT NULL,
  recipient text NOT NULL,
  locale varchar(8) NOT NULL,
  sealed bytea,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  sent_at timestamptz(3),
  attempts integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  failed_at timestamptz(3),
  last_error text,
  CONSTRAINT outbox_mail_pkey PRIMARY KEY (id),
  CONSTRAINT outbox_mail_erased_when_sent CHECK ((sent_at IS NULL) OR (sealed IS NULL)),
  CONSTRAINT outbox_mail_sent_or_failed CHECK (sent_at IS NULL OR failed_at IS NULL)
);
CREATE INDEX outbox_mail_sent_at_failed_at_next_attempt_at_idx ON outbox_mail (sent_at, failed_at, next_attempt_at);

CREATE TABLE passkey (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  credential_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint DEFAULT 0 NOT NULL,
  transports text[] DEFAULT ARRAY[]::text[],
  name text NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  last_used_at timestamptz(3),
  CONSTRAINT passkey_pkey PRIMARY KEY (id),
  CONSTRAINT passkey_counter_not_negative CHECK (counter >= 0),
  CONSTRAINT passkey_name_present CHECK (btrim(name) <> '')
);
CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id);
CREATE INDEX passkey_person_id_idx ON passkey (person_id);

CREATE TABLE passkey_challenge (
  hash character(64) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT passkey_challenge_pkey PRIMARY KEY (hash),
  CONSTRAINT passkey_challenge_hash_form CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX passkey_challenge_expires_at_idx ON passkey_challenge (expires_at);

CREATE TABLE person (
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  locale varchar(8) NOT NULL,
  password_hash text,
  is_network_admin boolean DEFAULT false NOT NULL,
  disabled_at timestamptz(3),
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  updated_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  administrator_since timestamptz(3),
  totp_confirmed_at timestamptz(3),
  totp_last_step integer,
  totp_secret bytea,
  reminded_at timestamptz(3),
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_email_lower CHECK (email = lower(email) AND email ~ '^[^@\s]+@[^@\s]+$'),
  CONSTRAINT person_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT person_password_argon2id CHECK (password_hash LIKE '$argon2id$%'),
  CONSTRAINT person_totp_confirmed_with_secret CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL)
);
CREATE UNIQUE INDEX person_email_key ON person (email);
CREATE INDEX person_name_idx ON person (name);

CREATE TABLE profile_draft (
  organization_id uuid NOT NULL,
  person_id uuid NOT NULL,
  texts jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT profile_draft_pkey PRIMARY KEY (organization_id, person_id)
);
CREATE INDEX profile_draft_person_id_idx ON profile_draft (person_id);
CREATE INDEX profile_draft_updated_at_idx ON profile_draft (updated_at);

CREATE TABLE recovery_code (
  person_id uuid NOT NULL,
  code_hash character(64) NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT recovery_code_pkey PRIMARY KEY (person_id, code_hash),
  CONSTRAINT recovery_code_hash_form CHECK (code_hash ~ '^[0-9a-f]{64}$')
);

CREATE TABLE reminder (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  person_id uuid,
  due_at timestamptz(3) NOT NULL,
  step smallint NOT NULL,
  groups varchar(20)[] DEFAULT ARRAY[]::varchar(20)[],
  token_hash character(64),
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  answered_at timestamptz(3),
  CONSTRAINT reminder_pkey PRIMARY KEY (id)
);
CREATE INDEX reminder_organization_id_created_at_idx ON reminder (organization_id, created_at DESC);
CREATE UNIQUE INDEX reminder_organization_id_due_at_step_key ON reminder (organization_id, due_at, step);
CREATE INDEX reminder_person_id_idx ON reminder (person_id);
CREATE UNIQUE INDEX reminder_token_hash_key ON reminder (token_hash);

CREATE TABLE resource (
  id uuid NOT NULL,
  slug text NOT NULL,
  organization_id uuid NOT NULL,
  type_id uuid NOT NULL,
  type_kind term_kind DEFAULT 'resource_type'::term_kind NOT NULL,
  visibility audience NOT NULL,
  url text,
  published_year smallint,
  review_on date,
  withdrawn_at timestamptz(3),
  version integer DEFAULT 1 NOT NULL,
  created_by_id uuid,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  updated_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  licence varchar(40),
  on_request boolean DEFAULT false NOT NULL,
  other_authors text DEFAULT '' NOT NULL,
  changes text DEFAULT '' NOT NULL,
  edition integer DEFAULT 1 NOT NULL,
  edition_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  step integer DEFAULT 1 NOT NULL,
  work_id uuid,
  reminded_of date,
  published_month smallint,
  published_day smallint,
  CONSTRAINT resource_pkey PRIMARY KEY (id),
  CONSTRAINT resource_edition_positive CHECK (edition > 0),
  CONSTRAINT resource_on_request CHECK (NOT on_request OR visibility = 'organization'),
  CONSTRAINT resource_published_day CHECK (
    published_day IS NULL OR (published_month IS NOT NULL
      AND make_date(published_year, published_month, published_day) IS NOT NULL)
  ),
  CONSTRAINT resource_published_month CHECK (
    published_month IS NULL OR (published_year IS NOT NULL AND published_month BETWEEN 1 AND 12)
  ),
  CONSTRAINT resource_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  CONSTRAINT resource_step_positive CHECK (step > 0),
  CONSTRAINT resource_type_kind CHECK (type_kind = 'resource_type'),
  CONSTRAINT resource_url_form CHECK (url ~ '^https?://'),
  CONSTRAINT resource_version_positive CHECK (version > 0),
  CONSTRAINT resource_year_range CHECK (published_year BETWEEN 1500 AND 2200)
);
CREATE INDEX resource_created_by_id_idx ON resource (created_by_id);
CREATE INDEX resource_organization_id_created_at_idx ON resource (organization_id, created_at DESC);
CREATE INDEX resource_review_on_idx ON resource (review_on);
CREATE UNIQUE INDEX resource_slug_key ON resource (slug);
CREATE INDEX resource_type_id_type_kind_idx ON resource (type_id, type_kind);
CREATE INDEX resource_withdrawn_at_visibility_created_at_idx ON resource (withdrawn_at, visibility, created_at DESC);
CREATE INDEX resource_work_id_idx ON resource (work_id);

CREATE TABLE resource_author (
  resource_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  CONSTRAINT resource_author_pkey PRIMARY KEY (resource_id, organization_id)
);
CREATE INDEX resource_author_organization_id_idx ON resource_author (organization_id);

CREATE TABLE resource_body (
  file_id uuid NOT NULL,
  part integer NOT NULL,
  resource_id uuid NOT NULL,
  document tsvector NOT NULL,
  CONSTRAINT resource_body_pkey PRIMARY KEY (file_id, part)
);
CREATE INDEX resource_body_document_idx ON resource_body USING gin (document);
CREATE INDEX resource_body_resource_id_idx ON resource_body (resource_id);

CREATE TABLE resource_comment (
  id uuid NOT NULL,
  resource_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  person_id uuid,
  locale varchar(8) NOT NULL,
  text text NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  hidden_at timestamptz(3),
  CONSTRAINT resource_comment_pkey PRIMARY KEY (id),
  CONSTRAINT resource_comment_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  CONSTRAINT resource_comment_present CHECK (btrim(text) <> '')
);
CREATE INDEX resource_comment_organization_id_idx ON resource_comment (organization_id);
CREATE INDEX resource_comment_person_id_idx ON resource_comment (person_id);
CREATE INDEX resource_comment_resource_id_created_at_idx ON resource_comment (resource_id, created_at);

CREATE TABLE resource_country (
  resource_id uuid NOT NULL,
  country_code character(2) NOT NULL,
  CONSTRAINT resource_country_pkey PRIMARY KEY (resource_id, country_code)
);
CREATE INDEX resource_country_country_code_idx ON resource_country (country_code);

CREATE TABLE resource_download (
  resource_id uuid NOT NULL,
  day date NOT NULL,
  count integer DEFAULT 1 NOT NULL,
  CONSTRAINT resource_download_pkey PRIMARY KEY (resource_id, day),
  CONSTRAINT resource_download_count_positive CHECK (count > 0)
);

CREATE TABLE resource_file (
  id uuid NOT NULL,
  resource_id uuid NOT NULL,
  storage_key text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  sha256 character(64) NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  language varchar(3),
  page_count integer,
  sent_sha256 character(64),
  preview_tries smallint DEFAULT 0 NOT NULL,
  CONSTRAINT resource_file_pkey PRIMARY KEY (id),
  CONSTRAINT resource_file_bytes_positive CHECK (bytes > 0),
  CONSTRAINT resource_file_page_count CHECK (page_count > 0),
  CONSTRAINT resource_file_sent_sha256 CHECK ("sent_sha256" ~ '^[0-9a-f]{64}$'),
  CONSTRAINT resource_file_sha256_form CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);
CREATE INDEX resource_file_resource_id_idx ON resource_file (resource_id);
CREATE INDEX resource_file_sent_sha256_idx ON resource_file (sent_sha256);
CREATE INDEX resource_file_sha256_idx ON resource_file (sha256);
CREATE UNIQUE INDEX resource_file_storage_key_key ON resource_file (storage_key);

CREATE TABLE resource_file_page (
  file_id uuid NOT NULL,
  number integer NOT NULL,
  text text NOT NULL,
  CONSTRAINT resource_file_page_pkey PRIMARY KEY (file_id, number),
  CONSTRAINT resource_file_page_number CHECK (number > 0)
);

CREATE TABLE resource_language (
  resource_id uuid NOT NULL,
  language_code character(3) NOT NULL,
  CONSTRAINT resource_language_pkey PRIMARY KEY (resource_id, language_code)
);
CREATE INDEX resource_language_language_code_idx ON resource_language (language_code);

CREATE TABLE resource_past_edition (
  resource_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz(3) NOT NULL,
  changes text DEFAULT '' NOT NULL,
  file_name text,
  bytes integer,
  CONSTRAINT resource_past_edition_pkey PRIMARY KEY (resource_id, number)
);

CREATE TABLE resource_preview (
  file_id uuid NOT NULL,
  image bytea NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  made_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT resource_preview_pkey PRIMARY KEY (file_id),
  CONSTRAINT resource_preview_small CHECK (octet_length(image) <= 262144)
);

CREATE TABLE resource_request (
  id uuid NOT NULL,
  resource_id uuid NOT NULL,
  person_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  purpose text NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  answered_at timestamptz(3),
  answered_by_id uuid,
  note text DEFAULT '' NOT NULL,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  CONSTRAINT resource_request_pkey PRIMARY KEY (id),
  CONSTRAINT resource_request_answer CHECK (expires_at IS NULL OR answered_at IS NOT NULL),
  CONSTRAINT resource_request_purpose CHECK (purpose <> '')
);
CREATE INDEX resource_request_answered_by_id_idx ON resource_request (answered_by_id);
CREATE INDEX resource_request_organization_id_idx ON resource_request (organization_id);
CREATE INDEX resource_request_person_id_resource_id_idx ON resource_request (person_id, resource_id);
CREATE INDEX resource_request_resource_id_created_at_idx ON resource_request (resource_id, created_at);
CREATE UNIQUE INDEX resource_request_waiting ON resource_request (resource_id, person_id) WHERE (answered_at IS NULL);

CREATE TABLE resource_search (
  resource_id uuid NOT NULL,
  document tsvector NOT NULL,
  CONSTRAINT resource_search_pkey PRIMARY KEY (resource_id)
);
CREATE INDEX resource_search_document_idx ON resource_search USING gin (document);

CREATE TABLE resource_share_link (
  id uuid NOT NULL,
  resource_id uuid NOT NULL,
  token_hash character(64) NOT NULL,
  label text NOT NULL,
  created_by_id uuid,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  opened integer DEFAULT 0 NOT NULL,
  CONSTRAINT resource_share_link_pkey PRIMARY KEY (id),
  CONSTRAINT resource_share_link_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX resource_share_link_created_by_id_idx ON resource_share_link (created_by_id);
CREATE INDEX resource_share_link_resource_id_created_at_idx ON resource_share_link (resource_id, created_at);
CREATE UNIQUE INDEX resource_share_link_token_hash_key ON resource_share_link (token_hash);

CREATE TABLE resource_term (
  resource_id uuid NOT NULL,
  term_id uuid NOT NULL,
  kind term_kind NOT NULL,
  CONSTRAINT resource_term_pkey PRIMARY KEY (resource_id, term_id),
  CONSTRAINT resource_term_kind CHECK (kind IN ('expertise', 'population', 'stage'))
);
CREATE INDEX resource_term_term_id_kind_idx ON resource_term (term_id, kind);

CREATE TABLE resource_text (
  resource_id uuid NOT NULL,
  locale varchar(8) NOT NULL,
  title text NOT NULL,
  summary text DEFAULT '' NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  source_locale varchar(8),
  source_revision integer,
  updated_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT resource_text_pkey PRIMARY KEY (resource_id, locale),
  CONSTRAINT resource_text_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  CONSTRAINT resource_text_revision_positive CHECK (revision > 0),
  CONSTRAINT resource_text_source_complete CHECK ((source_locale IS NULL) = (source_revision IS NULL)),
  CONSTRAINT resource_text_source_is_other CHECK (source_locale <> locale),
  CONSTRAINT resource_text_title_present CHECK (btrim(title) <> '')
);

CREATE TABLE resource_translation (
  id uuid NOT NULL,
  resource_id uuid NOT NULL,
  language_code character(3) NOT NULL,
  organization_id uuid NOT NULL,
  person_id uuid,
  kind translation_kind NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  delivered_id uuid,
  ended_at timestamptz(3),
  CONSTRAINT resource_translation_pkey PRIMARY KEY (id)
);
CREATE INDEX resource_translation_delivered_id_idx ON resource_translation (delivered_id);
CREATE INDEX resource_translation_language_code_idx ON resource_translation (language_code);
CREATE UNIQUE INDEX resource_translation_open_key ON resource_translation (resource_id, language_code, organization_id, kind) WHERE (ended_at IS NULL);
CREATE INDEX resource_translation_organization_id_idx ON resource_translation (organization_id);
CREATE INDEX resource_translation_person_id_idx ON resource_translation (person_id);
CREATE INDEX resource_translation_resource_id_ended_at_idx ON resource_translation (resource_id, ended_at);

CREATE TABLE resource_upload (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  storage_key text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  sha256 character(64) NOT NULL,
  sent_sha256 character(64) NOT NULL,
  original_storage_key text,
  original_bytes integer,
  facts jsonb NOT NULL,
  pages text[],
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT resource_upload_pkey PRIMARY KEY (id),
  CONSTRAINT resource_upload_hashes CHECK (((sha256 ~ '^[0-9a-f]{64}$') AND (sent_sha256 ~ '^[0-9a-f]{64}$'))),
  CONSTRAINT resource_upload_original CHECK (((original_storage_key IS NULL) = (original_bytes IS NULL)))
);
CREATE UNIQUE INDEX resource_upload_original_storage_key_key ON resource_upload (original_storage_key);
CREATE INDEX resource_upload_person_id_created_at_idx ON resource_upload (person_id, created_at);
CREATE UNIQUE INDEX resource_upload_storage_key_key ON resource_upload (storage_key);

CREATE TABLE search_entry (
  organization_id uuid NOT NULL,
  ordinal integer NOT NULL GENERATED BY DEFAULT AS IDENTITY (MINVALUE 0 START WITH 0),
  verified_at timestamptz(3),
  sort_name text NOT NULL,
  CONSTRAINT search_entry_pkey PRIMARY KEY (organization_id)
);
CREATE INDEX search_entry_fresh_idx ON search_entry (verified_at DESC NULLS LAST, sort_name, organization_id, ordinal);
CREATE INDEX search_entry_name_idx ON search_entry (sort_name, organization_id, ordinal);
CREATE UNIQUE INDEX search_entry_ordinal_key ON search_entry (ordinal);

CREATE TABLE search_posting (
  key text COLLATE "C" NOT NULL,
  chunk integer NOT NULL,
  audience audience NOT NULL,
  bits bit(16384) NOT NULL,
  CONSTRAINT search_posting_pkey PRIMARY KEY (key, chunk, audience)
);
ALTER TABLE search_posting ALTER COLUMN key SET STORAGE PLAIN;
ALTER TABLE search_posting ALTER COLUMN bits SET STORAGE MAIN;

CREATE TABLE search_state (
  id integer DEFAULT 1 NOT NULL,
  words_version bigint DEFAULT 0 NOT NULL,
  index_version integer DEFAULT 0 NOT NULL,
  CONSTRAINT search_state_pkey PRIMARY KEY (id),
  CONSTRAINT search_state_one CHECK (id = 1)
);

CREATE TABLE search_word (
  word text COLLATE "C" NOT NULL,
  trigrams text[] NOT NULL,
  CONSTRAINT search_word_pkey PRIMARY KEY (word)
);
CREATE INDEX search_word_trigrams_idx ON search_word USING gin (trigrams);

CREATE TABLE session (
  id character(64) NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  last_seen_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  absolute_expires_at timestamptz(3) NOT NULL,
  confirmed_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  device_id uuid,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_id_hash CHECK (id ~ '^[0-9a-f]{64}$'),
  CONSTRAINT session_within_absolute_limit CHECK (expires_at <= absolute_expires_at)
);
CREATE INDEX session_device_id_idx ON session (device_id);
CREATE INDEX session_expires_at_idx ON session (expires_at);
CREATE INDEX session_person_id_idx ON session (person_id);

CREATE TABLE takeaway (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  token_hash character(64) NOT NULL,
  storage_key text NOT NULL,
  slug text NOT NULL,
  bytes integer NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT takeaway_pkey PRIMARY KEY (id),
  CONSTRAINT takeaway_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX takeaway_expires_at_idx ON takeaway (expires_at);
CREATE UNIQUE INDEX takeaway_storage_key_key ON takeaway (storage_key);
CREATE UNIQUE INDEX takeaway_token_hash_key ON takeaway (token_hash);

CREATE TABLE term (
  id uuid NOT NULL,
  kind term_kind NOT NULL,
  slug text NOT NULL,
  position integer DEFAULT 0 NOT NULL,
  parent_id uuid,
  retired_at timestamptz(3),
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  updated_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT term_pkey PRIMARY KEY (id),
  CONSTRAINT term_expertise_has_group CHECK ((kind = 'expertise') = (parent_id IS NOT NULL)),
  CONSTRAINT term_not_its_own_parent CHECK (parent_id <> id),
  CONSTRAINT term_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
CREATE UNIQUE INDEX term_id_kind_key ON term (id, kind);
CREATE UNIQUE INDEX term_kind_slug_key ON term (kind, slug);
CREATE INDEX term_parent_id_idx ON term (parent_id);

CREATE TABLE term_slug (
  kind term_kind NOT NULL,
  slug text NOT NULL,
  term_id uuid NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT term_slug_pkey PRIMARY KEY (kind, slug),
  CONSTRAINT term_slug_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
CREATE INDEX term_slug_term_id_kind_idx ON term_slug (term_id, kind);

CREATE TABLE term_text (
  term_id uuid NOT NULL,
  locale varchar(8) NOT NULL,
  name text NOT NULL,
  description text DEFAULT '' NOT NULL,
  synonyms text[] DEFAULT ARRAY[]::text[],
  CONSTRAINT term_text_pkey PRIMARY KEY (term_id, locale),
  CONSTRAINT term_text_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  CONSTRAINT term_text_name_present CHECK (btrim(name) <> '')
);

CREATE TABLE thesaurus_entry (
  id uuid NOT NULL,
  slug text NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  updated_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  CONSTRAINT thesaurus_entry_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX thesaurus_entry_slug_key ON thesaurus_entry (slug);

CREATE TABLE thesaurus_word (
  entry_id uuid NOT NULL,
  locale varchar(8) NOT NULL,
  position integer NOT NULL,
  word text NOT NULL,
  CONSTRAINT thesaurus_word_pkey PRIMARY KEY (entry_id, locale, "position")
);

CREATE TABLE token (
  id uuid NOT NULL,
  token_hash character(64) NOT NULL,
  purpose token_purpose NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamptz(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  attempts integer DEFAULT 0 NOT NULL,
  CONSTRAINT token_pkey PRIMARY KEY (id),
  CONSTRAINT token_attempts_not_negative CHECK (attempts >= 0),
  CONSTRAINT token_hash_form CHECK (token_hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX token_person_id_purpose_idx ON token (person_id, purpose);
CREATE UNIQUE INDEX token_token_hash_key ON token (token_hash);

ALTER TABLE collection ADD CONSTRAINT collection_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE collection_item ADD CONSTRAINT collection_item_collection_id_fkey
  FOREIGN KEY (collection_id) REFERENCES collection(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE collection_item ADD CONSTRAINT collection_item_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE collection_text ADD CONSTRAINT collection_text_collection_id_fkey
  FOREIGN KEY (collection_id) REFERENCES collection(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE comment_report ADD CONSTRAINT comment_report_comment_id_fkey
  FOREIGN KEY (comment_id) REFERENCES resource_comment(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE comment_report ADD CONSTRAINT comment_report_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE correction ADD CONSTRAINT correction_answered_by_id_fkey
  FOREIGN KEY (answered_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE correction ADD CONSTRAINT correction_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE correction ADD CONSTRAINT correction_proposer_id_fkey
  FOREIGN KEY (proposer_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE device ADD CONSTRAINT device_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE email_change ADD CONSTRAINT email_change_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE factor_recovery ADD CONSTRAINT factor_recovery_approved_by_id_fkey
  FOREIGN KEY (approved_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE factor_recovery ADD CONSTRAINT factor_recovery_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE invitation ADD CONSTRAINT invitation_accepted_by_id_fkey
  FOREIGN KEY (accepted_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE invitation ADD CONSTRAINT invitation_invited_by_id_fkey
  FOREIGN KEY (invited_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE invitation ADD CONSTRAINT invitation_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE join_request ADD CONSTRAINT join_request_country_code_fkey
  FOREIGN KEY (country_code) REFERENCES country(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE join_request ADD CONSTRAINT join_request_decided_by_id_fkey
  FOREIGN KEY (decided_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE join_request ADD CONSTRAINT join_request_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE mail_refusal ADD CONSTRAINT mail_refusal_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE membership ADD CONSTRAINT membership_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE named_contact ADD CONSTRAINT named_contact_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE named_contact ADD CONSTRAINT named_contact_person_id_organization_id_fkey
  FOREIGN KEY (person_id, organization_id) REFERENCES membership(person_id, organization_id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE named_contact ADD CONSTRAINT named_contact_role_id_role_kind_fkey
  FOREIGN KEY (role_id, role_kind) REFERENCES term(id, kind) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE organization ADD CONSTRAINT organization_release_asked_by_id_fkey
  FOREIGN KEY (release_asked_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE organization ADD CONSTRAINT organization_sheltered_by_id_fkey
  FOREIGN KEY (sheltered_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE organization ADD CONSTRAINT organization_verified_by_id_fkey
  FOREIGN KEY (verified_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE organization_confirmation ADD CONSTRAINT organization_confirmation_confirmed_by_id_fkey
  FOREIGN KEY (confirmed_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE organization_confirmation ADD CONSTRAINT organization_confirmation_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_contact ADD CONSTRAINT organization_contact_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_contact ADD CONSTRAINT organization_contact_role_id_role_kind_fkey
  FOREIGN KEY (role_id, role_kind) REFERENCES term(id, kind) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE organization_country ADD CONSTRAINT organization_country_country_code_fkey
  FOREIGN KEY (country_code) REFERENCES country(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE organization_country ADD CONSTRAINT organization_country_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_language ADD CONSTRAINT organization_language_language_code_fkey
  FOREIGN KEY (language_code) REFERENCES language(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE organization_language ADD CONSTRAINT organization_language_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_link ADD CONSTRAINT organization_link_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_logo ADD CONSTRAINT organization_logo_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_place ADD CONSTRAINT organization_place_country_code_fkey
  FOREIGN KEY (country_code) REFERENCES country(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE organization_place ADD CONSTRAINT organization_place_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_revision ADD CONSTRAINT organization_revision_actor_id_fkey
  FOREIGN KEY (actor_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE organization_revision ADD CONSTRAINT organization_revision_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_search ADD CONSTRAINT organization_search_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_service ADD CONSTRAINT organization_service_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_service ADD CONSTRAINT organization_service_term_id_term_kind_fkey
  FOREIGN KEY (term_id, term_kind) REFERENCES term(id, kind) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE organization_service_term ADD CONSTRAINT organization_service_term_service_id_fkey
  FOREIGN KEY (service_id) REFERENCES organization_service(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_service_term ADD CONSTRAINT organization_service_term_term_id_kind_fkey
  FOREIGN KEY (term_id, kind) REFERENCES term(id, kind) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE organization_service_text ADD CONSTRAINT organization_service_text_service_id_fkey
  FOREIGN KEY (service_id) REFERENCES organization_service(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_service_text_state ADD CONSTRAINT organization_service_text_state_service_id_fkey
  FOREIGN KEY (service_id) REFERENCES organization_service(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_slug ADD CONSTRAINT organization_slug_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_term ADD CONSTRAINT organization_term_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_term ADD CONSTRAINT organization_term_term_id_kind_fkey
  FOREIGN KEY (term_id, kind) REFERENCES term(id, kind) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE organization_text ADD CONSTRAINT organization_text_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE organization_text_state ADD CONSTRAINT organization_text_state_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE passkey ADD CONSTRAINT passkey_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE profile_draft ADD CONSTRAINT profile_draft_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE profile_draft ADD CONSTRAINT profile_draft_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE reminder ADD CONSTRAINT reminder_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE reminder ADD CONSTRAINT reminder_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE resource ADD CONSTRAINT resource_created_by_id_fkey
  FOREIGN KEY (created_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE resource ADD CONSTRAINT resource_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE resource ADD CONSTRAINT resource_type_id_type_kind_fkey
  FOREIGN KEY (type_id, type_kind) REFERENCES term(id, kind) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE resource_author ADD CONSTRAINT resource_author_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_author ADD CONSTRAINT resource_author_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_body ADD CONSTRAINT resource_body_file_id_fkey
  FOREIGN KEY (file_id) REFERENCES resource_file(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_body ADD CONSTRAINT resource_body_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_comment ADD CONSTRAINT resource_comment_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_comment ADD CONSTRAINT resource_comment_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE resource_comment ADD CONSTRAINT resource_comment_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_country ADD CONSTRAINT resource_country_country_code_fkey
  FOREIGN KEY (country_code) REFERENCES country(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE resource_country ADD CONSTRAINT resource_country_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_download ADD CONSTRAINT resource_download_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_file ADD CONSTRAINT resource_file_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_file_page ADD CONSTRAINT resource_file_page_file_id_fkey
  FOREIGN KEY (file_id) REFERENCES resource_file(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_language ADD CONSTRAINT resource_language_language_code_fkey
  FOREIGN KEY (language_code) REFERENCES language(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE resource_language ADD CONSTRAINT resource_language_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_past_edition ADD CONSTRAINT resource_past_edition_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_preview ADD CONSTRAINT resource_preview_file_id_fkey
  FOREIGN KEY (file_id) REFERENCES resource_file(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_request ADD CONSTRAINT resource_request_answered_by_id_fkey
  FOREIGN KEY (answered_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE resource_request ADD CONSTRAINT resource_request_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_request ADD CONSTRAINT resource_request_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_request ADD CONSTRAINT resource_request_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_search ADD CONSTRAINT resource_search_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_share_link ADD CONSTRAINT resource_share_link_created_by_id_fkey
  FOREIGN KEY (created_by_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE resource_share_link ADD CONSTRAINT resource_share_link_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_term ADD CONSTRAINT resource_term_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_term ADD CONSTRAINT resource_term_term_id_kind_fkey
  FOREIGN KEY (term_id, kind) REFERENCES term(id, kind) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE resource_text ADD CONSTRAINT resource_text_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_translation ADD CONSTRAINT resource_translation_delivered_id_fkey
  FOREIGN KEY (delivered_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE resource_translation ADD CONSTRAINT resource_translation_language_code_fkey
  FOREIGN KEY (language_code) REFERENCES language(code) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE resource_translation ADD CONSTRAINT resource_translation_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_translation ADD CONSTRAINT resource_translation_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE resource_translation ADD CONSTRAINT resource_translation_resource_id_fkey
  FOREIGN KEY (resource_id) REFERENCES resource(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE resource_upload ADD CONSTRAINT resource_upload_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE search_entry ADD CONSTRAINT search_entry_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE session ADD CONSTRAINT session_device_id_fkey
  FOREIGN KEY (device_id) REFERENCES device(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE session ADD CONSTRAINT session_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE term ADD CONSTRAINT term_parent_id_fkey
  FOREIGN KEY (parent_id) REFERENCES term(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE term_slug ADD CONSTRAINT term_slug_term_id_kind_fkey
  FOREIGN KEY (term_id, kind) REFERENCES term(id, kind) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE term_text ADD CONSTRAINT term_text_term_id_fkey
  FOREIGN KEY (term_id) REFERENCES term(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE thesaurus_word ADD CONSTRAINT thesaurus_word_entry_id_fkey
  FOREIGN KEY (entry_id) REFERENCES thesaurus_entry(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE token ADD CONSTRAINT token_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE CASCADE;

-- The search's one row of numbers.
INSERT INTO search_state DEFAULT VALUES;

-- Where work between requests waits: pg-boss's own schema, in the version that it names at the end, as
-- `PgBoss.getConstructionPlans('pgboss')` gives it. It is made here, by the owner of the tables, because the
-- portal works as a role that may not make any. A newer pg-boss brings a migration with what
-- `PgBoss.getMigrationPlans('pgboss', 24)` gives; a test says when.
    CREATE SCHEMA IF NOT EXISTS pgboss
  ;

    CREATE TYPE pgboss.job_state AS ENUM (
      'created',
      'retry',
      'active',
      'completed',
      'cancelled',
      'failed'
    )
  ;

    CREATE TABLE pgboss.version (
      version int primary key,
      maintained_on timestamp with time zone,
      cron_on timestamp with time zone,
      monitored_on timestamp with time zone
    )
  ;

    CREATE TABLE pgboss.queue (
      name text,
      policy text,
      retry_limit int,
      retry_delay int,
      retry_backoff bool,
      expire_seconds int,
      retention_minutes int,
      dead_letter text REFERENCES pgboss.queue (name),
      partition_name text,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    )
  ;

    CREATE TABLE pgboss.schedule (
      name text REFERENCES pgboss.queue ON DELETE CASCADE,
      cron text not null,
      timezone text,
      data jsonb,
      options jsonb,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    )
  ;

    CREATE TABLE pgboss.subscription (
      event text not null,
      name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY(event, name)
    )
  ;

    CREATE TABLE pgboss.job (
      id uuid not null default gen_random_uuid(),
      name text not null,
      priority integer not null default(0),
      data jsonb,
      state pgboss.job_state not null default('created'),
      retry_limit integer not null default(2),
      retry_count integer not null default(0),
      retry_delay integer not null default(0),
      retry_backoff boolean not null default false,
      start_after timestamp with time zone not null default now(),
      started_on timestamp with time zone,
      singleton_key text,
      singleton_on timestamp without time zone,
      expire_in interval not null default interval '15 minutes',
      created_on timestamp with time zone not null default now(),
      completed_on timestamp with time zone,
      keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
      output jsonb,
      dead_letter text,
      policy text
    ) PARTITION BY LIST (name)
  ;
ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);
CREATE TABLE pgboss.archive (LIKE pgboss.job);
ALTER TABLE pgboss.archive ADD PRIMARY KEY (name, id);
ALTER TABLE pgboss.archive ADD archived_on timestamptz NOT NULL DEFAULT now();
CREATE INDEX archive_i1 ON pgboss.archive(archived_on);

    CREATE FUNCTION pgboss.create_queue(queue_name text, options json)
    RETURNS VOID AS
    $$
    DECLARE
      table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
      INSERT INTO pgboss.queue (
        name,
        policy,
        retry_limit,
        retry_delay,
        retry_backoff,
        expire_seconds,
        retention_minutes,
        dead_letter,
        partition_name
      )
      VALUES (
        queue_name,
        options->>'policy',
        (options->>'retryLimit')::int,
        (options->>'retryDelay')::int,
        (options->>'retryBackoff')::bool,
        (options->>'expireInSeconds')::int,
        (options->>'retentionMinutes')::int,
        options->>'deadLetter',
        table_name
      )
      ON CONFLICT DO NOTHING
      RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', table_name);

      EXECUTE format('ALTER TABLE pgboss.%1$I ADD PRIMARY KEY (name, id)', table_name);
      EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
      EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON pgboss.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
      EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON pgboss.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
      EXECUTE format('CREATE INDEX %1$s_i5 ON pgboss.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', table_name, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  ;

    CREATE FUNCTION pgboss.delete_queue(queue_name text)
    RETURNS VOID AS
    $$
    DECLARE
      table_name varchar;
    BEGIN
      WITH deleted as (
        DELETE FROM pgboss.queue
        WHERE name = queue_name
        RETURNING partition_name
      )
      SELECT partition_name from deleted INTO table_name;

      EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', table_name);
    END;
    $$
    LANGUAGE plpgsql;
  ;
INSERT INTO pgboss.version(version) VALUES ('24');

-- A queue is a partition, which only the table's owner can attach. Whoever may use the schema may have one
-- made, by this function alone.
ALTER FUNCTION pgboss.create_queue(text, json) SECURITY DEFINER SET search_path = pgboss, pg_temp;
