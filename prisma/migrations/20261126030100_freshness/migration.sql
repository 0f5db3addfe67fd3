-- When each group of a profile's fields was last said to be right, and by whom.
CREATE TABLE organization_confirmation (
  organization_id UUID NOT NULL,
  field_group VARCHAR(20) NOT NULL,
  confirmed_at TIMESTAMPTZ(3) NOT NULL,
  confirmed_by_id UUID,
  CONSTRAINT organization_confirmation_pkey PRIMARY KEY (organization_id, field_group),
  CONSTRAINT organization_confirmation_organization_id_fkey FOREIGN KEY (organization_id)
    REFERENCES organization (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT organization_confirmation_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id)
    REFERENCES person (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX organization_confirmation_confirmed_by_id_idx
  ON organization_confirmation (confirmed_by_id);

-- Whoever confirmed a profile so far confirmed all of it.
INSERT INTO organization_confirmation (organization_id, field_group, confirmed_at, confirmed_by_id)
SELECT id, field_group, verified_at, verified_by_id
FROM organization, unnest(ARRAY['help', 'services', 'places', 'languages', 'contacts', 'texts', 'facts'])
  AS field_group
WHERE verified_at IS NOT NULL;

-- Each reminder of a profile that was sent, with the link in it.
CREATE TABLE reminder (
  id UUID NOT NULL,
  organization_id UUID NOT NULL,
  person_id UUID,
  due_at TIMESTAMPTZ(3) NOT NULL,
  step SMALLINT NOT NULL,
  groups VARCHAR(20)[] DEFAULT ARRAY[]::VARCHAR(20)[],
  token_hash CHAR(64),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  answered_at TIMESTAMPTZ(3),
  CONSTRAINT reminder_pkey PRIMARY KEY (id),
  CONSTRAINT reminder_organization_id_fkey FOREIGN KEY (organization_id)
    REFERENCES organization (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT reminder_person_id_fkey FOREIGN KEY (person_id)
    REFERENCES person (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX reminder_token_hash_key ON reminder (token_hash);
CREATE UNIQUE INDEX reminder_organization_id_due_at_step_key
  ON reminder (organization_id, due_at, step);
CREATE INDEX reminder_organization_id_created_at_idx
  ON reminder (organization_id, created_at DESC);
CREATE INDEX reminder_person_id_idx ON reminder (person_id);

-- Nobody gets two reminders within a week: whoever writes one takes the week first.
ALTER TABLE person ADD COLUMN reminded_at TIMESTAMPTZ(3);

-- Kinds of letters that somebody does not want.
CREATE TABLE mail_refusal (
  person_id UUID NOT NULL,
  kind VARCHAR(40) NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT mail_refusal_pkey PRIMARY KEY (person_id, kind),
  CONSTRAINT mail_refusal_person_id_fkey FOREIGN KEY (person_id)
    REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE
);
