-- What a person typed into a form and did not send off: encrypted, for each form's address without its language.
CREATE TABLE form_draft (
  person_id uuid NOT NULL,
  address text NOT NULL,
  sealed bytea NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT form_draft_pkey PRIMARY KEY (person_id, address)
);
CREATE INDEX form_draft_updated_at_idx ON form_draft (updated_at);
ALTER TABLE form_draft ADD CONSTRAINT form_draft_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE;
