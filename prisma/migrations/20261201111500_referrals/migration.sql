-- Whether an organization takes new cases, as of when, and who may know.
CREATE TYPE new_cases AS ENUM ('yes', 'waiting_list', 'no');
ALTER TABLE organization ADD COLUMN new_cases new_cases;
ALTER TABLE organization ADD COLUMN new_cases_at timestamptz(3);
ALTER TABLE organization ADD COLUMN new_cases_audience audience NOT NULL DEFAULT 'public';
ALTER TABLE organization ADD CONSTRAINT organization_new_cases_dated CHECK ((new_cases IS NULL) = (new_cases_at IS NULL));

-- How partners refer a case safely; never public.
CREATE TYPE channel_kind AS ENUM ('signal', 'pgp', 'phone');
CREATE TABLE organization_channel (
  organization_id uuid NOT NULL,
  kind channel_kind NOT NULL,
  value text NOT NULL,
  role_id uuid,
  role_kind term_kind NOT NULL DEFAULT 'contact_role',
  audience audience NOT NULL DEFAULT 'network',
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT organization_channel_pkey PRIMARY KEY (organization_id, kind),
  CONSTRAINT organization_channel_never_public CHECK (audience <> 'public'),
  CONSTRAINT organization_channel_filled CHECK (value <> ''),
  CONSTRAINT organization_channel_role_kind CHECK (role_kind = 'contact_role')
);
CREATE INDEX organization_channel_role_id_role_kind_idx ON organization_channel (role_id, role_kind);
ALTER TABLE organization_channel ADD CONSTRAINT organization_channel_organization_id_fkey
  FOREIGN KEY (organization_id) REFERENCES organization (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE organization_channel ADD CONSTRAINT organization_channel_role_id_role_kind_fkey
  FOREIGN KEY (role_id, role_kind) REFERENCES term (id, kind) ON DELETE RESTRICT ON UPDATE CASCADE;
