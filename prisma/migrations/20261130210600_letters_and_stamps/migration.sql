-- A letter is written from ids when it is sent. The account that it goes to is checked again then, so the
-- outbox knows it. No foreign key: a letter to an account that is gone is dropped and recorded, not lost.
ALTER TABLE "outbox_mail" ADD COLUMN "person_id" UUID;

-- A form that creates something and is posted twice creates it once: whoever creates takes the form's stamp in
-- the same transaction. Keys are HMACs; `location` is where the first post's answer led.
CREATE TABLE "form_stamp" (
  "key" CHAR(43) NOT NULL,
  "content" CHAR(43) NOT NULL,
  "post_id" UUID NOT NULL,
  "location" TEXT,
  "used_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "form_stamp_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "form_stamp_used_at_idx" ON "form_stamp"("used_at");

-- An entry of the audit log may stand for several alike: how many. The hash of entries without a number stays as
-- it was, because concat_ws leaves out what is null.
ALTER TABLE "audit_entry" ADD COLUMN "repeats" INTEGER,
  ADD CONSTRAINT "audit_entry_repeats_positive" CHECK ("repeats" > 0);

CREATE OR REPLACE FUNCTION audit_entry_hash(entry "audit_entry", number bigint, previous text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|',
    number::text,
    previous,
    entry.id::text,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    coalesce(entry.actor_id::text, '-'),
    coalesce(entry.organization_id::text, '-'),
    entry.action,
    entry.object_type,
    coalesce(entry.object_id, '-'),
    entry.outcome::text,
    entry.repeats::text
  ), 'UTF8')), 'hex')
$$;

DO $$
BEGIN
  EXECUTE format(
    'ALTER FUNCTION audit_entry_hash(audit_entry, bigint, text) SET search_path = %I, pg_temp',
    current_schema()
  );
END
$$;
