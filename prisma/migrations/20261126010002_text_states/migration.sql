-- What a text was translated from is known for each text, no longer for a row of three. Nothing was
-- written to the old columns but a count of changes, which begins anew.
CREATE TABLE "organization_text_state" (
    "organization_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "field" VARCHAR(20) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "source_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "organization_text_state_pkey" PRIMARY KEY ("organization_id","locale","field")
);
ALTER TABLE "organization_text_state"
  ADD CONSTRAINT "organization_text_state_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organization_text_state"
  ADD CONSTRAINT "organization_text_state_field_known" CHECK ("field" IN ('name', 'summary', 'description'));
ALTER TABLE "organization_text_state"
  ADD CONSTRAINT "organization_text_state_counted" CHECK ("revision" >= 1 AND "source_revision" >= 1);
ALTER TABLE "organization_text_state"
  ADD CONSTRAINT "organization_text_state_source_whole"
  CHECK (num_nulls("source_locale", "source_revision") IN (0, 2) AND "source_locale" <> "locale");

ALTER TABLE "organization_text"
  DROP COLUMN "revision",
  DROP COLUMN "source_locale",
  DROP COLUMN "source_revision";
