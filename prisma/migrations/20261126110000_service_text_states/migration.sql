-- What each text of a service was translated from, as is known of the texts of its organization. Services
-- keep their rows from save to save from now on, so that this stays with them.
CREATE TABLE "organization_service_text_state" (
    "service_id" UUID NOT NULL,
    "locale" VARCHAR(8) NOT NULL,
    "field" VARCHAR(20) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source_locale" VARCHAR(8),
    "source_revision" INTEGER,
    "source_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "organization_service_text_state_pkey" PRIMARY KEY ("service_id","locale","field")
);
ALTER TABLE "organization_service_text_state"
  ADD CONSTRAINT "organization_service_text_state_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "organization_service"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organization_service_text_state"
  ADD CONSTRAINT "organization_service_text_state_field_known" CHECK ("field" IN ('description', 'reach'));
ALTER TABLE "organization_service_text_state"
  ADD CONSTRAINT "organization_service_text_state_counted" CHECK ("revision" >= 1 AND "source_revision" >= 1);
ALTER TABLE "organization_service_text_state"
  ADD CONSTRAINT "organization_service_text_state_source_whole"
  CHECK (num_nulls("source_locale", "source_revision") IN (0, 2) AND "source_locale" <> "locale");
